import { findUser, saveObject } from '../directory.ts'
import { graphTime } from '../tenant.ts'
import { GraphRefusal } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

/** One letter in somebody's mailbox. */
export interface Letter {
  at: string
  from: string
  subject: string
  content: string
  headers: Record<string, string>
}

interface Message {
  subject?: string
  body?: { contentType?: string; content?: string }
  toRecipients?: { emailAddress?: { address?: string } }[]
  internetMessageHeaders?: { name: string; value: string }[]
}

const mostLetters = 200

/**
 * POST /users/{id}/sendMail (api/user-sendmail.md): 202 says that the letter was accepted, not that it arrived. The
 * accounts of shared mailboxes are left out here; their addresses stand in the seed.
 */
export function sendMail({ tenant, caller, ids, body }: GraphRequest): GraphAnswer {
  const { directory, school, now } = tenant
  const address = (ids.user ?? '').toLowerCase()
  const mailbox = school.mailboxes.find((one) => one.address === address)
  const owner = findUser(directory, address)
  if (!mailbox && !hasMailbox(owner)) {
    // Seen by administrators of mail; the docs name no codes.
    throw new GraphRefusal(404, 'ErrorInvalidUser', `The requested user '${ids.user}' is invalid.`)
  }
  // auth-limit-mailbox-access.md: an application access policy closes every mailbox it does not name; words as seen.
  if (!mailbox?.senders.includes(caller.clientId)) {
    const message =
      'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.'
    throw new GraphRefusal(403, 'ErrorAccessDenied', message)
  }
  const message = readMessage(body)
  const to = (message.toRecipients ?? []).map(
    ({ emailAddress }) => emailAddress?.address?.toLowerCase() ?? '',
  )
  if (to.length === 0 || to.some((one) => !/^[^@\s]+@[^@\s]+$/.test(one)))
    throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
  const headers = message.internetMessageHeaders ?? []
  // resources/internetmessageheader.md: names of one's own begin with x-.
  if (headers.some(({ name }) => !/^x-/i.test(name)))
    throw new GraphRefusal(400, 'InvalidInternetMessageHeader', 'Headers must begin with x- or X-.')
  const letter: Letter = {
    at: graphTime(now()),
    from: mailbox.address,
    subject: message.subject ?? '',
    content: message.body?.content ?? '',
    headers: Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
  }
  for (const one of to) {
    const user = findUser(directory, one)
    if (user && hasMailbox(user))
      saveObject(
        directory,
        now(),
        { ...user, letters: [...(user.letters ?? []), letter].slice(-mostLetters) },
        [],
      )
  }
  return { status: 202 }
}

// A mailbox comes with a licence that holds Exchange; which plans do is of no matter to the school's two.
function hasMailbox(user: ReturnType<typeof findUser>): boolean {
  return ((user?.properties.assignedLicenses ?? []) as unknown[]).length > 0
}

function readMessage(body: unknown): Message {
  const given = Object.entries((body ?? {}) as Record<string, unknown>)
  const message = given.find(([name]) => name.toLowerCase() === 'message')?.[1]
  if (!message) throw new GraphRefusal(400, 'ErrorInvalidParameter', 'The message is required.') // guess
  return message as Message
}
