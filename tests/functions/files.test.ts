import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { isFileAnswer } from '../../core/file-answer.ts'
import { answerFile, type Spoken } from '../../functions/answers.ts'
import { buildApi } from '../../functions/api.ts'
import { me } from '../support/tab-answers.ts'

const file = {
  name: "5a klasė (rugsėjis) – „ąčęėįšųūž“ 'galas'.pdf",
  type: 'application/pdf',
  bytes: Uint8Array.of(0, 255, 37, 80),
}

test('a file is served byte by byte under its own name, to be saved and kept by nobody', async () => {
  const person = { ...me('specialist', 'lt'), choseLanguage: true }
  const api = buildApi(
    { perform: (async () => ({ file })) as never, recognise: async () => person },
    async () => ({ id: person.id, name: '', signInName: '' }),
    'https://talka.mokykla.example',
  )
  const answer = await api.request('/people/me', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(file.bytes)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const disposition = answer.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%!~-]+$/)
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(file.name)
})

test('a header cannot be written through a file’s name', async () => {
  const app = new Hono<Spoken>()
  app.get('/', (c) => answerFile(c, { file: { ...file, name: 'a"\r\nSet-Cookie: x=1; .pdf' } }))
  const answer = await app.request('/')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('content-disposition')).not.toContain('x=1')
})

test('what merely speaks of files is not one', () => {
  for (const answer of [null, undefined, {}, { file: 'x' }, { file: { bytes: [1] } }, []])
    expect(isFileAnswer(answer)).toBe(false)
  expect(isFileAnswer({ file })).toBe(true)
})
