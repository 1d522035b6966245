import { createServer } from 'node:net'

/** Where each part of the local school listens. */
export interface Ports {
  talka: number
  graph: number
  signIn: number
  /** One chat window a person. */
  chats: number[]
}

const usual = '3978,3943,3979,56150,56151,56152'

/**
 * Reads TALKA_PORTS: Talka, Graph, the sign-in page, then the chat windows, a seventh for the deputy for facilities;
 * without it the usual ones.
 */
export function readPorts(text = usual): Ports {
  const ports = text.split(',').map(Number)
  const [talka, graph, signIn, ...chats] = ports
  const isPort = (port: number) => Number.isInteger(port) && port > 0 && port < 65_536
  if (
    !talka ||
    !graph ||
    !signIn ||
    (chats.length !== 3 && chats.length !== 4) ||
    !ports.every(isPort) ||
    new Set(ports).size !== ports.length
  ) {
    throw new Error(
      `TALKA_PORTS: reikia šešių ar septynių skirtingų prievadų, pavyzdžiui, ${usual}\n` +
        `TALKA_PORTS: six or seven different ports are needed, such as ${usual}`,
    )
  }
  return { talka, graph, signIn, chats }
}

/** The ports on which somebody listens already, on this machine's own address or on all. */
export async function findTakenPorts(ports: readonly number[]): Promise<number[]> {
  const taken = await Promise.all(
    ports.map(async (port) => (await isTaken(port, '127.0.0.1')) || (await isTaken(port, '::'))),
  )
  return ports.filter((_, index) => taken[index])
}

/**
 * The ports at which no browser would open Talka, such as 4190. Node's `fetch` keeps to the same list (WHATWG Fetch, "block
 * bad port") and says so before it asks anybody.
 */
export async function findBlockedPorts(ports: readonly number[]): Promise<number[]> {
  const blocked = await Promise.all(
    ports.map((port) =>
      fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) }).then(
        () => false,
        (error: unknown) =>
          error instanceof TypeError && error.cause instanceof Error && error.cause.message === 'bad port',
      ),
    ),
  )
  return ports.filter((_, index) => blocked[index])
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)))
  })
}
