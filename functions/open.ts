import { createBot } from '../bot/bot.ts'
import type { Outside } from '../core/context.ts'
import { openAsPerson } from '../core/outside/as-person.ts'
import { systemClock } from '../core/outside/clock.ts'
import { openFiles } from '../core/outside/files.ts'
import { openGraph } from '../core/outside/graph.ts'
import { openKeys } from '../core/outside/keys.ts'
import { openTimeStamps } from '../core/outside/time-stamps.ts'
import { reportUrlOf, type Settings } from '../core/settings.ts'
import { openTalka, type Talka } from '../core/talka.ts'
import { buildApp } from './app.ts'
import type { Log } from './log.ts'
import { buildReportPage } from './report.ts'
import { openTokens } from './tokens.ts'

/** The running Talka with its web side, for the Node server and for Azure Functions. */
export interface OpenHouse {
  talka: Talka
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
}

/** Opens everything that the settings name. Throws when the data folder is in use or the database does not answer. */
export async function openHouse(settings: Settings, tabFolder: string, log: Log): Promise<OpenHouse> {
  const keys = await openKeys(settings)
  const outside: Outside = {
    school: {
      language: settings.TALKA_LANGUAGE,
      firstAdmin: settings.TALKA_FIRST_ADMIN ?? null,
      accountDomain: settings.ACCOUNT_DOMAIN ?? null,
      signInPage: settings.SIGN_IN_PAGE,
      reportUrl: reportUrlOf(settings),
      publicUrl: settings.TALKA_PUBLIC_URL,
      appId: settings.CLIENT_ID,
      catalogueId: settings.TEAMS_APP_ID ?? null,
      mailFrom: settings.MAIL_FROM ?? null,
    },
    graph: openGraph({
      tenantId: settings.TENANT_ID,
      clientId: settings.CLIENT_ID,
      clientSecret: settings.CLIENT_SECRET,
      signInUrl: settings.SIGN_IN_URL,
      graphUrl: settings.GRAPH_URL,
    }),
    asPerson: openAsPerson({
      tenantId: settings.TENANT_ID,
      clientId: settings.CLIENT_ID,
      clientSecret: settings.CLIENT_SECRET,
      signInUrl: settings.SIGN_IN_URL,
      graphUrl: settings.GRAPH_URL,
    }),
    // The bot needs Talka and Talka the bot; nothing is sent before both are there.
    chat: {
      send: (conversation, notice) => bot.send(conversation, notice),
      post: (channel, message, messageId) => bot.post(channel, message, messageId),
      reply: (channel, messageId, said) => bot.reply(channel, messageId, said),
      fetch: (sent, most) => bot.fetch(sent, most),
    },
    keys,
    files: openFiles(settings),
    timeStamps: openTimeStamps(settings),
    clock: systemClock,
  }
  const talka = await openTalka(settings, outside, log)
  const bot = createBot(talka, settings)
  const app = buildApp({ settings, talka, keys, readToken: openTokens(settings), bot, tabFolder, log })
  const page = buildReportPage(settings, talka, log)
  return {
    talka,
    fetch: async (request) => (page.owns(request.url) ? page.fetch(request) : app.fetch(request)),
    close: () => talka.close(),
  }
}
