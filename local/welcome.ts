import type { School } from './school.ts'

/** What `npm start` says at its end: where to go, as whom, and how to stop. */
export function describeStart(running: {
  url: string
  school: School
  chatPorts: readonly number[]
  data: string
  seconds: number
}): string {
  const { url, school, chatPorts, data, seconds } = running
  const people = school.people.filter(({ picker }) => picker)
  const width = Math.max(...people.map(({ displayName }) => displayName.length)) + 2
  const chats = ['Mokytoja / Teacher', 'Mokinys / Pupil', 'IT specialistas / IT specialist']
  return `
„Talka“ veikia. / Talka is running.  (${seconds.toFixed(1)} s)

Skirtukas / Tab
  ${url}
  Prisijungimo puslapyje pasirinkite, kas esate. / Choose on the sign-in page who you are:
${people.map(({ displayName, picker }) => `    ${displayName.padEnd(width)}${picker?.lt} / ${picker?.en}`).join('\n')}

Pokalbis su „Talka“ / Chat with Talka
${chatPorts.map((port, index) => `  ${`http://localhost:${port}`.padEnd(width)}    ${chats[index]}`).join('\n')}

Duomenys ir žurnalai / Data and logs
  ${data}

„Ctrl-C“ sustabdo viską, duomenys išlieka. / Ctrl-C stops everything, the data stays.
`
}
