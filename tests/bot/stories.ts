import type { Card } from '../../bot/cards/elements.ts'
import type { Language } from '../../core/language.ts'
import { openSafeSchool, perform } from '../safety/safe-school.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'
import { channelMessageFrom, inChannel, pressFrom, teamArrivalsOf } from './activities.ts'
import { executesOf, valuesOf } from './read-card.ts'
import { openTeams, type Teams } from './teams.ts'

/** The cards that people meet in a story, by the names of their pictures. */
type Story = Promise<Record<string, Card>>

/** A fault and an account, from the chat to the decision. */
async function requests(language: Language): Story {
  const teams = await openTeams(await openSchool('postgres'))
  for (const name of ['teacher', 'specialist', 'pupil'] as const) await teams.ask(name, language)
  const form = await teams.ask(
    'teacher',
    language === 'lt' ? 'neveikia projektorius 204 kabinete' : 'projector not working in room 204',
  )
  const sent = await teams.press('teacher', form, 'requests/create', valuesOf(form))
  const account = await teams.press('teacher', await teams.ask('teacher', 'paskyra'), 'bot/ask')
  const faulty = await teams.press('teacher', account, 'requests/create', {
    'fields.account': 'Niekas Nežinomas',
  })
  await teams.press('teacher', faulty, 'requests/create', {
    'fields.account': 'kotryna.zvirblyte@mokykla.example',
  })
  const list = await teams.ask('specialist', 'laukia manęs')
  const rows = executesOf(list).filter(({ verb }) => verb === 'requests/show')
  const second = {
    ...list,
    body: list.body.filter((one) => one.type !== 'Container' || one.selectAction === rows[1]),
  }
  const decision = await teams.press('specialist', second, 'requests/show')
  return {
    'welcome-teacher': await teams.ask('teacher', 'labas'),
    'welcome-pupil': await teams.ask('pupil', 'labas'),
    'welcome-specialist': await teams.ask('specialist', 'labas'),
    'choose-kind': await teams.ask('teacher', 'nauja užklausa'),
    form,
    faulty,
    sent,
    list,
    decision,
    approved: await teams.press('specialist', decision, 'requests/approve'),
    danger: await teams.ask('pupil', 'mane muša'),
    unknown: await teams.ask('pupil', 'kas šiandien pietums?'),
  }
}

/** The newest card that somebody was told something with. */
function toldTo({ posted }: Teams, name: keyof typeof who): Card {
  const card = posted.findLast(({ conversation }) => conversation === `a:${who[name]}`)?.card
  if (!card) throw new Error(`${name} was told nothing`)
  return card
}

/** A fault that cannot be mended here goes to the deputy; what waits is told in the morning. */
async function escalation(language: Language): Story {
  const school = await openSchool('postgres')
  const teams = await openTeams(school)
  for (const name of ['teacher', 'specialist', 'deputy'] as const) await teams.ask(name, language)
  const fields = { what: 'Projektorius nebeįsijungia', room: '204' }
  await perform(school, 'teacher', 'requests/create', { kind: 'fault', fields })
  await school.job('notifications/deliver', {})
  const waits = toldTo(teams, 'specialist')
  const taken = await teams.press('specialist', waits, 'requests/take')
  const words = { why: 'Sudegė lempa, čia jos nepakeisime.', proposal: 'repairOutside', cost: '120,50' }
  const given = await teams.press('specialist', taken, 'requests/escalate', words)
  await school.job('notifications/deliver', {})
  const judged = toldTo(teams, 'deputy')
  await school.job('requests/digest', {})
  await school.job('notifications/deliver', {})
  return {
    'fault-waits': waits,
    'fault-taken': taken,
    'fault-given': given,
    'deputy-judges': judged,
    'deputy-took-over': await teams.press('deputy', judged, 'requests/take-over'),
    digest: toldTo(teams, 'deputy'),
  }
}

/** An outage announced, met by a report, joined and ended; answers beside a form and alone. */
async function outage(language: Language): Story {
  const school = await openSchool('postgres')
  await perform(school, 'specialist', 'places/import', {
    text: 'Pastatas;Kabinetas\nSenieji rūmai;204\nSenieji rūmai;9\nPriestatas;9',
    isTrial: false,
  })
  await perform(school, 'specialist', 'articles/begin', {})
  const teams = await openTeams(school)
  for (const name of ['teacher', 'otherTeacher', 'specialist'] as const) await teams.ask(name, language)
  const earlier = await teams.ask('otherTeacher', 'neveikia internetas 204 kabinete')
  await teams.press('otherTeacher', earlier, 'requests/create', valuesOf(earlier))
  const form = await teams.ask('specialist', 'skelbti gedimą: neveikia internetas')
  const announced = await teams.press('specialist', form, 'outages/announce', {
    ...valuesOf(form),
    advice: 'Tiekėjas jau tvarko. Pamokai naudokite telefono internetą.',
    lasting: 'tomorrow',
  })
  const known = await teams.ask('teacher', 'nėra interneto 204 kabinete')
  const list = await teams.ask('specialist', 'gedimai')
  const { lasting } = await perform(school, 'specialist', 'outages/list', {})
  return {
    'outage-form': form,
    'outage-announced': announced,
    'outage-known': known,
    'outage-joined': await teams.press('teacher', known, 'outages/join'),
    'outage-list': list,
    'outage-ended': await teams.press('specialist', list, 'outages/end', {
      [`over.${lasting[0]?.id}`]: 'Nutrūkęs kabelis.',
    }),
    'form-with-answers': await teams.ask('teacher', 'neveikia projektorius 9 kabinete'),
    'form-network': await teams.ask('teacher', 'neveikia wifi'),
  }
}

/** A request's post in the channel: the team's greeting, the post, what the specialist sees of it, and after taking. */
async function channel(language: Language): Story {
  const school = await openSchool('postgres')
  const teams = await openTeams(school)
  for (const name of ['teacher', 'specialist'] as const) await teams.ask(name, language)
  const [arrival = {}] = teamArrivalsOf(teams.writer('specialist'), 5)
  teams.posted.length = 0
  await teams.post(arrival)
  const greeting = teams.posted[0]?.card
  await teams.post(channelMessageFrom(teams.writer('specialist'), 'rodyk užklausas čia', true))
  const bound = teams.posted.at(-1)?.card
  const fields = { what: 'Nerodo', room: '204', device: 'Projektorius', urgency: 'high' as const }
  const { id } = await perform(school, 'teacher', 'requests/create', { kind: 'fault', fields })
  await school.job('channel/post', {})
  const post = teams.posted.at(-1)
  const press = pressFrom(
    teams.writer('specialist'),
    'requests/take',
    { id },
    inChannel(teams.writer('specialist'), post?.id),
  )
  const answer = (await (await teams.post(press)).json()) as { value: Card }
  await school.job('channel/post', {})
  const after = teams.posted.at(-1)?.card
  if (!greeting || !bound || !post?.card || !after) throw new Error('the channel was not posted to')
  return {
    'team-greeting': greeting,
    'team-bound': bound,
    'channel-post': post.card,
    'channel-taken-privately': answer.value,
    'channel-taken': after,
  }
}

/** A report of bullying, what the commission is told, and the calls of somebody in danger. */
async function safety(language: Language): Story {
  const school = await openSafeSchool('postgres')
  const building = [
    { name: 'Budėtoja Ona', phone: '+370 600 00001' },
    { name: 'Slaugytoja Rita', phone: '+370 600 00002' },
  ]
  await perform(school, 'principal', 'safety/change-settings', { building })
  const teams = await openTeams(school)
  for (const name of ['pupil', 'teacher', 'pedagogue'] as const) await teams.ask(name, language)
  const form = await teams.ask('pupil', 'pranešti apie patyčias')
  const received = await teams.press('pupil', form, 'safety/report', { what: 'verbal', isNow: 'true' })
  await school.talka.drain()
  const danger = await teams.ask('teacher', 'vaikas nekvėpuoja')
  return {
    'report-form': form,
    'report-faulty': await teams.press('pupil', form, 'safety/report', { where: 'yard' }),
    'report-received': received,
    'case-new': toldTo(teams, 'pedagogue'),
    'danger-with-building': danger,
    'danger-calls': await teams.press('teacher', danger, 'bot/calls'),
  }
}

/** Several approvals at once, a clash, and somebody who will be away. */
async function approvals(language: Language): Story {
  const school = await openSchool('postgres')
  const teams = await openTeams(school)
  for (const name of ['teacher', 'specialist', 'deputy'] as const) await teams.ask(name, language)
  const account = 'kotryna.zvirblyte@mokykla.example'
  for (const group of ['5a klasė', '5b klasė'])
    await perform(school, 'teacher', 'requests/create', { kind: 'addToGroup', fields: { account, group } })
  await perform(school, 'teacher', 'requests/create', {
    kind: 'newAccount',
    fields: { givenName: 'Kotryna', surname: 'Žvirblytė', accountRole: 'pupil' },
  })
  const clash = await teams.ask('specialist', 'užklausa 3')
  const list = await teams.ask('specialist', 'laukia manęs')
  const away = await teams.ask('deputy', 'manęs nebus')
  const days = { 'fields.fromDay': '2026-12-01', 'fields.untilDay': '2099-01-01' }
  return {
    clash,
    'waiting-many': list,
    'approved-many': await teams.press('specialist', list, 'requests/approve-many'),
    away,
    'away-faulty': await teams.press('deputy', away, 'people/write-absence', {
      ...days,
      'fields.deputy': 'Arūnas Čepaitis',
    }),
    'away-written': await teams.press('deputy', away, 'people/write-absence', {
      ...days,
      'fields.deputy': 'Mindaugas Žukas',
    }),
    'all-kinds': await teams.press('teacher', await teams.ask('teacher', 'nauja užklausa'), 'bot/all-kinds'),
    'my-requests': await teams.ask('teacher', 'mano užklausos'),
  }
}

/** Every story of the chat. */
export const stories = [requests, escalation, outage, channel, safety, approvals]
