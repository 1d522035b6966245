import { Server } from 'node:net'

// Loaded before the Agents Playground, which listens on every address of the machine and offers no choice: whoever
// reaches its page writes as its person, so here it may be reached from this machine only.
const listen = Server.prototype.listen
Server.prototype.listen = function listenHere(this: Server, ...args: unknown[]): Server {
  const [first, ...rest] = args
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first))
  if (!isPort) return Reflect.apply(listen, this, args) as Server
  const callback = rest.find((one) => typeof one === 'function')
  return Reflect.apply(listen, this, [
    { port: Number(first), host: '127.0.0.1' },
    ...(callback ? [callback] : []),
  ]) as Server
} as typeof listen
