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

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)))
  })
}
