import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '..')
const names = process.platform === 'win32' ? ['func.cmd', 'func.exe'] : ['func']

/** Where Azure Functions Core Tools are: brought by npm, or installed on the machine. */
function findTools(): string | undefined {
  const folders = [join(project, 'node_modules/.bin'), ...(process.env.PATH ?? '').split(delimiter)]
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** `npm run functions`: the built Function App under Microsoft's own host. */
function run(): void {
  const tools = findTools()
  if (!tools) {
    console.error(
      'Nėra „Azure Functions Core Tools“. / Azure Functions Core Tools are not here.\n' +
        'Jų diegimas atsisiunčia programą iš „Microsoft“. / Installing them downloads a program from Microsoft:\n' +
        '  npm install --no-save --allow-scripts azure-functions-core-tools\n' +
        '  https://learn.microsoft.com/azure/azure-functions/functions-run-local',
    )
    process.exitCode = 1
    return
  }
  if (!existsSync(join(project, 'dist/functions/host.json'))) {
    console.error('Pirmiausia / First: npm run build')
    process.exitCode = 1
    return
  }
  const child = spawn(tools, ['start', '--javascript'], {
    cwd: join(project, 'dist/functions'),
    env: { ...process.env, FUNCTIONS_WORKER_RUNTIME: 'node' },
    stdio: 'inherit',
    shell: tools.endsWith('.cmd'),
  })
  child.on('exit', (code) => process.exit(code ?? 1))
  // Ctrl-C reaches both; the host is given the time to end by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void child.kill(signal))
}

run()
