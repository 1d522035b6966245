import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { isFileAnswer } from '../core/file-answer.ts'
import { Refusal } from '../core/refusal.ts'
import type { Talka } from '../core/talka.ts'
import { isUseCase } from '../core/use-cases.ts'
import { answerFile, answerRefusal, type Spoken } from './answers.ts'
import { describeApi } from './openapi.ts'
import type { ReadToken } from './tokens.ts'

// A school's roster comes in one request, its files as base64.
const maxMegabytes = 16

/** The API of the tab and of other programs: POST /api/<name of a use case>, the input as JSON. */
export function buildApi(
  talka: Pick<Talka, 'perform' | 'recognise'>,
  readToken: ReadToken,
  publicUrl: string,
) {
  const api = new Hono<Spoken>()
  api.use(compress())
  api.get('/openapi.json', (c) => c.json(describeApi(publicUrl)))

  // Who somebody is stands before what was sent: strangers cannot make Talka read anything large.
  api.use('/:domain/:verb', async (c, next) => {
    // Asked anew each time (two look-ups by key): whoever lost a role is out at once, whoever was blocked in the
    // directory within 15 minutes with a given role, and within a day without one.
    const person = await talka.recognise(await readToken(c.req.header('authorization')))
    c.set('person', person)
    c.set('language', person.language)
    await next()
  })
  api.post(
    '/:domain/:verb',
    bodyLimit({
      maxSize: maxMegabytes * 1024 * 1024,
      onError: (c: Context<Spoken>) =>
        answerRefusal(c, new Refusal('invalid', 'common/refused.too-large', { max: maxMegabytes }), 413),
    }),
    async (c) => {
      const person = c.get('person')
      const name = `${c.req.param('domain')}/${c.req.param('verb')}`
      if (!isUseCase(name)) throw new Refusal('missing', 'common/refused.unknown-action')
      if (person.roles.length === 0) throw new Refusal('forbidden', 'people/unknown')
      if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
        return answerRefusal(c, new Refusal('invalid', 'common/refused.not-json'), 415)
      }
      const body = await readJson(c)
      if (body === undefined) return answerRefusal(c, new Refusal('invalid', 'common/refused.not-json'), 400)
      c.header('Cache-Control', 'no-store')
      const result = (await talka.perform(name, person, body, tokenOf(c))) ?? {}
      return isFileAnswer(result) ? answerFile(c, result) : c.json(result)
    },
  )
  api.all('*', () => {
    throw new Refusal('missing', 'common/refused.unknown-action')
  })
  return api
}

/** The token that was verified above, for what somebody lets Talka do with their own right. */
function tokenOf(c: Context): string | null {
  return /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null
}

async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
