import type { School, SeedPerson } from './school.ts'

/** What `npm start` says at its end: where to go, as whom, and how to stop. */
export function describeStart(running: {
  url: string
  school: School
  /** Who has a chat window, and where. */
  chats: readonly { person: SeedPerson; port: number }[]
  /** Where people's conversations with each other are. */
  conversationsUrl: string
  data: string
  seconds: number
}): string {
  const { url, school, chats, conversationsUrl, data, seconds } = running
  const people = school.people.filter(({ picker }) => picker)
  const width = Math.max(21, ...people.map(({ displayName }) => displayName.length)) + 2
  const describe = ({ displayName, picker }: SeedPerson) =>
    `${displayName.padEnd(width)}${picker?.lt} / ${picker?.en}`
  return `
Talka veikia. / Talka is running.  (${seconds.toFixed(1)} s)

Skirtukas / Tab
  ${url}
  Prisijungimo puslapyje pasirinkite, kas esate. / Choose on the sign-in page who you are:
${people.map((person) => `  ${describe(person)}`).join('\n')}

Pokalbis su Talka / Chat with Talka
${chats.map(({ person, port }) => `  ${`http://localhost:${port}`.padEnd(width + 2)}${describe(person)}`).join('\n')}

Pokalbiai tarpusavyje: pranešti apie žinutę / Conversations among people: report a message
  ${conversationsUrl}

Duomenys ir žurnalai / Data and logs
  ${data}

„Ctrl-C“ sustabdo viską, duomenys išlieka. / Ctrl-C stops everything, the data stays.
`
}
