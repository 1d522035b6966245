import { createServer } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readActivity, sentFilesOf } from '../../bot/activity.ts'
import type { Card } from '../../bot/cards/elements.ts'
import { fetchSent } from '../../bot/fetch-sent.ts'
import { files } from '../../core/files/tables.ts'
import { jpeg, place, png } from '../files/pictures.ts'
import { openSchool, type School } from '../support/school.ts'
import { messageFrom } from './activities.ts'
import { executesOf, textOf, valuesOf } from './read-card.ts'
import { openTeams, type Teams } from './teams.ts'

const megabyte = 1024 * 1024

/** Where Teams keeps what was sent, by its paths; each request's authorization is noted. */
async function openPlace(files: Readonly<Record<string, Uint8Array | { to: string }>>) {
  const asked: { path: string; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, authorization: request.headers.authorization })
    const file = files[path]
    if (!file) response.writeHead(404).end()
    else if ('to' in file) response.writeHead(302, { location: file.to }).end()
    else response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, asked }
}

const open = async () => {
  const school = await openSchool('postgres')
  return { school, teams: await openTeams(school) }
}

/** A photo in the chat, as Teams attaches it: beside the text itself as HTML. */
const picture = (contentUrl: string, name?: string) => ({
  contentType: 'image/*',
  contentUrl,
  ...(name ? { name } : {}),
})
const dataOf = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`

async function send(
  teams: Teams,
  name: 'teacher' | 'pupil' | 'specialist',
  text: string,
  ...attachments: object[]
) {
  const before = teams.posted.length
  const html = { contentType: 'text/html', content: `<p>${text}</p>` }
  await teams.post(messageFrom(teams.writer(name), text, { attachments: [...attachments, html] }))
  const message = teams.posted.at(before)
  if (!message?.card || teams.posted.length !== before + 1) throw new Error('not one card came back')
  return { card: message.card, text: message.text }
}

const verbsOf = (card: Card) => executesOf(card).map(({ verb }) => verb)
const fileNames = async (school: School, name: 'teacher' | 'specialist' | 'pupil', number: number) => {
  const { history } = await school.talka.perform('requests/show', await school.person(name), { number })
  return history.flatMap(({ kind, files }) => files.map((file) => `${kind} ${file.name} ${file.type}`))
}

describe('a photo that is sent to Talka', () => {
  test('with what is broken goes on with the form and belongs to the request', async () => {
    const { school, teams } = await open()
    const { card } = await send(teams, 'teacher', 'neveikia projektorius 204', picture(dataOf(png)))
    expect(textOf(card)).toContain('📎 Bus pridėta: nuotrauka.png')
    const sent = await teams.press('teacher', card, 'requests/create', valuesOf(card))
    expect(textOf(sent)).toContain('Užklausa gauta')
    expect(await fileNames(school, 'specialist', 1)).toEqual(['created nuotrauka.png image/png'])
    expect(verbsOf(sent)).not.toContain('requests/create')
  })

  test('stays with the conversation when Talka has to ask which kind is meant, and when a field is wrong', async () => {
    const { school, teams } = await open()
    const { card } = await send(teams, 'teacher', 'projektorius', picture(dataOf(png)))
    const form = await teams.press('teacher', card, 'bot/ask')
    const faulty = await teams.press('teacher', form, 'requests/create', {
      ...valuesOf(form),
      'fields.what': 'x',
    })
    expect(textOf(faulty)).toContain('📎')
    await teams.press('teacher', faulty, 'requests/create', { 'fields.what': 'Projektorius mirga' })
    expect(await fileNames(school, 'teacher', 1)).toHaveLength(1)
  })

  test('alone is asked about: which open request is it for; pressed twice it is added once', async () => {
    const { school, teams } = await open()
    const form = await teams.ask('teacher', 'neveikia projektorius 204 kabinete')
    await teams.press('teacher', form, 'requests/create', valuesOf(form))
    const { card } = await send(teams, 'teacher', '', picture(dataOf(png), 'lempa.png'))
    expect(textOf(card)).toContain('Kuriai užklausai')
    for (const _ of [1, 2])
      expect(textOf(await teams.press('teacher', card, 'bot/answer'))).toContain('Nr. 1')
    expect(await fileNames(school, 'specialist', 1)).toEqual(['commented lempa.png image/png'])
  })

  test('in a message that Teams delivers twice is kept once, also at the same moment', async () => {
    const { school, teams } = await open()
    const there = await openPlace({ '/a': png, '/b': jpeg })
    const attachments = [picture(`${there.url}/a`), picture(`${there.url}/b`)]
    const message = messageFrom(teams.writer('teacher'), 'neveikia projektorius 204', { attachments })
    await Promise.all([teams.post(message), teams.post(message)])
    await teams.post(message)
    const kept = () => school.talka.house.database.db.select({ id: files.id }).from(files)
    expect(await kept()).toHaveLength(2)
    const forms = teams.posted.flatMap(({ card }) => card ?? [])
    expect(forms).toHaveLength(3)
    const [form] = forms
    if (form) await teams.press('teacher', form, 'requests/create', valuesOf(form))
    expect((await fileNames(school, 'teacher', 1)).sort()).toHaveLength(2)
    // Another message with the same picture is another one.
    await teams.post(messageFrom(teams.writer('teacher'), 'ir dar', { attachments }))
    expect(await kept()).toHaveLength(4)
  })

  test('alone, with nothing open, begins a request; with „labas“ it is about the picture, too', async () => {
    const { school, teams } = await open()
    const { card } = await send(teams, 'teacher', 'labas', picture(dataOf(png)))
    const form = await teams.press('teacher', card, 'bot/ask')
    await teams.press('teacher', form, 'requests/create', { 'fields.what': 'Suskilo ekranas' })
    expect(await fileNames(school, 'teacher', 1)).toHaveLength(1)
  })

  test('with the answer to a question goes with the answer', async () => {
    const { school, teams } = await open()
    const form = await teams.ask('teacher', 'neveikia projektorius 204 kabinete')
    await teams.press('teacher', form, 'requests/create', valuesOf(form))
    const { requests } = await school.talka.perform('requests/mine', await school.person('teacher'), {})
    const question = { id: requests[0]?.id, text: 'Kokia lemputė dega?' }
    await school.talka.perform('requests/ask', await school.person('specialist'), question)
    const { card } = await send(teams, 'teacher', 'Raudona, štai', picture(dataOf(png)))
    expect(textOf(card)).toContain('Atsakymas nusiųstas.')
    expect(await fileNames(school, 'specialist', 1)).toEqual(['commented nuotrauka.png image/png'])
  })

  test('with „užklausa 1“ goes to that request, and to no request of somebody else', async () => {
    const { school, teams } = await open()
    const form = await teams.ask('teacher', 'neveikia projektorius 204 kabinete')
    await teams.press('teacher', form, 'requests/create', valuesOf(form))
    await send(teams, 'specialist', 'užklausa 1', picture(dataOf(png), 'po.png'))
    const { card } = await send(teams, 'pupil', 'užklausa 1', picture(dataOf(png), 'ne.png'))
    expect(textOf(card)).toContain('neradau')
    expect(await fileNames(school, 'specialist', 1)).toEqual(['commented po.png image/png'])
  })

  test('no longer tells where it was taken', async () => {
    const { school, teams } = await open()
    const { card } = await send(teams, 'teacher', 'neveikia projektorius 204', picture(dataOf(withPlace())))
    await teams.press('teacher', card, 'requests/create', valuesOf(card))
    const person = await school.person('specialist')
    const { id, history } = await school.talka.perform('requests/show', person, { number: 1 })
    const file = history[0]?.files[0]
    const { file: read } = await school.talka.perform('requests/read-file', person, { id, fileId: file?.id })
    expect(file?.type).toBe('image/jpeg')
    expect(Buffer.from(read.bytes).includes(place)).toBe(false)
  })

  test('with a report of bullying, or a cry for help, is neither fetched nor kept', async () => {
    const { school, teams } = await open()
    const there = await openPlace({ '/a.png': png })
    const report = await send(teams, 'pupil', 'pranešti apie patyčias', picture(`${there.url}/a.png`))
    expect(report.text).toContain('Nuotraukos dar nepaėmiau')
    const before = teams.posted.length
    const cry = { attachments: [picture(`${there.url}/a.png`)] }
    await teams.post(messageFrom(teams.writer('pupil'), 'mane muša', cry))
    // Help comes first, and then what becomes of the picture.
    const [help, about, ...more] = teams.posted.slice(before).map(({ card }) => (card ? textOf(card) : ''))
    expect(help).toContain('Pagalba yra čia pat')
    expect(about).toContain('Pirma išsiųsk pranešimą')
    expect(more).toEqual([])
    expect(there.asked).toEqual([])
    expect(await school.talka.house.database.db.$count(files)).toBe(0)
  })

  test('that has gone meanwhile does not hold up what was said', async () => {
    const { school, teams } = await open()
    const { card } = await send(teams, 'teacher', 'neveikia projektorius 204', picture(dataOf(png)))
    school.pass(2 * 24 * 3600)
    await school.job('files/sweep', {})
    const sent = await teams.press('teacher', card, 'requests/create', valuesOf(card))
    expect(textOf(sent)).toContain('Užklausa gauta')
    expect(textOf(sent)).toContain('Tik failo nebeturiu')
  })
})

describe('what cannot be kept is said kindly, and the way goes on', () => {
  test('a photo of 20 MB, a program, and one that is gone; the request is filed all the same', async () => {
    const { school, teams } = await open()
    const program = Buffer.from('MZ\u0090\u0000\u0003 This program cannot be run in DOS mode.')
    const there = await openPlace({
      '/big': Buffer.concat([png, Buffer.alloc(20 * megabyte)]),
      '/program': program,
    })
    const of = (path: string, name: string) => picture(`${there.url}${path}`, name)
    const attachments = [of('/big', 'didele.png'), of('/program', 'virusas.png'), of('/gone', 'dingo.png')]
    const { card, text } = await send(teams, 'teacher', 'neveikia projektorius 204', ...attachments)
    expect(text).toContain('Failas per didelis: didele.png. Daugiausia 10 MB.')
    expect(text).toContain('Tokio failo priimti negalime: virusas.png.')
    expect(text).toContain('Failo nepavyko paimti iš „Teams“: dingo.png.')
    expect(textOf(await teams.press('teacher', card, 'requests/create', valuesOf(card)))).toContain('gauta')
    expect(await fileNames(school, 'teacher', 1)).toEqual([])
    const alone = await send(teams, 'teacher', '', of('/program', 'virusas.png'))
    expect(textOf(alone.card)).toContain('Tokio failo priimti negalime')
    expect(executesOf(alone.card).length).toBeGreaterThan(0)
  })

  test('six at once: five are taken and it is said', async () => {
    const { teams } = await open()
    const six = Array.from({ length: 6 }, () => picture(dataOf(png)))
    const { text } = await send(teams, 'teacher', 'neveikia projektorius 204', ...six)
    expect(text).toContain('ne daugiau kaip 5')
  })
})

describe('where Talka goes for a file', () => {
  const chatUrl = 'https://smba.trafficmanager.net/emea/'
  const sent = (address: string, isInChat: boolean) => ({ name: 'a.png', address, isInChat, chatUrl })

  test.each([
    ['another host than the chat’s', sent('https://smba.trafficmanager.net.other.example/v3/a', true)],
    ['the chat without encryption', sent('http://smba.trafficmanager.net/v3/a', true)],
    ['a host that only ends like SharePoint', sent('https://othersharepoint.com/a', false)],
    ['this machine', sent('http://127.0.0.1:1/a', false)],
    ['the cloud’s own data', sent('http://169.254.169.254/metadata', true)],
    ['an address that holds the file', sent('data:image/png;base64,AAAA', true)],
    ['no address', sent('a.png', true)],
  ])('is never %s, and its token goes nowhere', async (_, one) => {
    let isAsked = false
    const signIn = async () => {
      isAsked = true
      return 'a token'
    }
    await expect(fetchSent(one, megabyte, signIn, false)).rejects.toMatchObject({
      word: 'files/refused.away',
    })
    expect(isAsked).toBe(false)
  })

  test('is where the chat is, with the token, but not where that would send it', async () => {
    const there = await openPlace({ '/a': png, '/moved': { to: '/a' } })
    const one = (path: string, isInChat = true) => ({
      name: null,
      address: there.url + path,
      isInChat,
      chatUrl: there.url,
    })
    const signIn = async () => 'Bearer of our own'
    expect(Buffer.from(await fetchSent(one('/a'), megabyte, signIn, true))).toEqual(png)
    await fetchSent(one('/a', false), megabyte, signIn, true)
    await expect(fetchSent(one('/moved'), megabyte, signIn, true)).rejects.toThrow()
    expect(there.asked.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/a', 'Bearer of our own'],
      ['/a', undefined],
      ['/moved', 'Bearer of our own'],
    ])
  })

  test('is told by Teams in two ways; the text as HTML and cards are no files', async () => {
    const attachments = [
      picture('https://smba.trafficmanager.net/emea/v3/attachments/0-a/views/original'),
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'Sąskaita.pdf',
        contentUrl: 'https://school-my.sharepoint.com/personal/r/Documents/S.pdf',
        content: {
          downloadUrl: 'https://school-my.sharepoint.com/_layouts/15/download.aspx?x=1',
          fileType: 'pdf',
        },
      },
      { contentType: 'text/html', content: '<p>a</p>' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
    ]
    const writer = { id: crypto.randomUUID(), name: 'A', tenantId: 't', serviceUrl: chatUrl }
    const body = JSON.stringify(messageFrom(writer, '', { attachments }))
    const read = await readActivity(new Request('http://localhost', { method: 'POST', body }))
    expect(read && sentFilesOf(read)).toEqual([
      { name: null, chatUrl, isInChat: true, address: attachments[0]?.contentUrl },
      {
        name: 'Sąskaita.pdf',
        chatUrl,
        isInChat: false,
        address: 'https://school-my.sharepoint.com/_layouts/15/download.aspx?x=1',
      },
    ])
  })
})

/** A JPEG in which a phone wrote where it was. */
function withPlace(): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(place)])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}
