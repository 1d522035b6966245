import { spawn } from 'node:child_process'
import { runTerminal } from './run.ts'
import { openScreen } from './screen.ts'

/** Shows an address in the browser of this machine, where it has one; the address is printed in any case. */
function openAddress(address: string): void {
  const [program, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open']
  const child = spawn(program ?? '', [...before, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {}) // a machine without a browser
  child.unref()
}

const interrupted = new AbortController()
process.on('SIGINT', () => interrupted.abort())
const code = await runTerminal(process.argv.slice(2), {
  screen: openScreen(process.stdin, process.stdout, process.stderr),
  environment: process.env,
  openAddress,
  interrupted,
})
// A sign-in that was left waits for the browser for ever.
if (interrupted.signal.aborted) process.exit(code)
process.exitCode = code
