import { sql } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Keys } from '../core/context.ts'
import { Refusal } from '../core/refusal.ts'
import { reportBug } from '../core/report-bug.ts'
import type { Settings } from '../core/settings.ts'
import type { Talka } from '../core/talka.ts'
import { answerBug, answerRefusal, languageAsked, type Spoken } from './answers.ts'
import { buildApi } from './api.ts'
import { onlyThisMachine, secureAnswers } from './headers.ts'
import { buildLegalPages } from './legal.ts'
import type { Log } from './log.ts'
import { buildSignIn } from './sign-in.ts'
import { serveTab } from './tab.ts'
import type { ReadToken } from './tokens.ts'

/** What the web side of Talka is made of; `functions/open.ts` puts it together. */
export interface AppParts {
  settings: Settings
  talka: Talka
  keys: Keys
  readToken: ReadToken
  bot: { handle(request: Request): Promise<Response> }
  tabFolder: string
  log: Log
}

/** Everything that Talka answers over HTTP, the same on a Node server and in Azure Functions. */
export function buildApp({ settings, talka, keys, readToken, bot, tabFolder, log }: AppParts): Hono<Spoken> {
  const app = new Hono<Spoken>()
  app.use(secureAnswers(settings))
  if (settings.TALKA_MODE === 'local') app.use(onlyThisMachine)
  app.use(async (c, next) => {
    c.set('language', languageAsked(c.req.header('accept-language'), settings.TALKA_LANGUAGE))
    await next()
  })
  app.onError((error, c) => {
    if (error instanceof Refusal) return answerRefusal(c, error)
    return answerBug(c, reportBug(log, 'a bug', error, { method: c.req.method, path: pathForLog(c) }))
  })

  app.get('/health', async (c) => {
    const well = await talka.house.database.db.execute(sql`select 1`).then(
      () => true,
      () => false,
    )
    return c.json({ ok: well }, well ? 200 : 503)
  })
  app.post('/api/messages', bodyLimit({ maxSize: 1024 * 1024 }), (c) => bot.handle(c.req.raw))
  app.route('/api', buildApi(talka, readToken, settings.TALKA_PUBLIC_URL))
  app.route('/', buildSignIn(settings, keys, readToken, log))
  app.route('/', buildLegalPages())
  app.all('*', serveTab(tabFolder))
  return app
}

/** Ids stay out of the log; the name of the thing done is enough to find the fault. */
function pathForLog(c: Context): string {
  return c.req.path.startsWith('/api/') ? c.req.path.slice(0, 100) : '(page)'
}
