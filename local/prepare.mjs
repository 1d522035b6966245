// Runs before everything that package.json offers, on whatever Node (20 or newer) the machine has: brings in the
// packages of package-lock.json, and with --tests also the programs that the tests need. Plain JavaScript, because
// the Node that reads TypeScript is one of those packages.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const onWindows = process.platform === 'win32'
/** Debian's Chromium without windows: the tests need no other and end sooner with it, but any will do. */
const headlessShell = 'chromium-headless-shell'

if (!packagesAreThere()) {
  console.log('Diegiami paketai… / Installing packages…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    stdio: 'inherit',
    shell: onWindows,
  })
  if (status !== 0) stop('Paketų įdiegti nepavyko. / The packages could not be installed: npm ci')
}
if (process.argv.includes('--tests')) {
  const missing = Object.entries(programs()).filter(([, program]) => !program.find())
  const packages = missing.map(([, program]) => program.debianPackage)
  if (wantsHeadlessShell()) packages.push(headlessShell)
  if (packages.length > 0) install(packages)
  for (const [name, program] of missing) {
    if (!program.find()) stop(`Testams reikia: ${name}. / The tests need ${name}.\n  ${program.advice}`)
  }
}

/** Whether every package that the lock file asks for is installed in that version; optional ones may be left out. */
function packagesAreThere() {
  const installed = read(join(project, 'node_modules/.package-lock.json'))
  const wanted = read(join(project, 'package-lock.json'))
  if (!installed || !wanted) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || optional || devOptional || link || installed[path]?.version === version,
  )
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}

/** The programs that come from the machine and not from npm. */
function programs() {
  return {
    Chromium: {
      debianPackage: 'chromium',
      advice:
        'Debian, Ubuntu: apt-get install chromium. Elsewhere set CHROMIUM to the path of Chromium or Chrome.',
      find: () =>
        firstThere([
          process.env.CHROMIUM,
          '/usr/bin/chromium-headless-shell',
          '/usr/bin/chromium',
          '/usr/bin/chromium-browser',
          '/usr/bin/google-chrome',
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          ...onPath(['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe']),
        ]),
    },
    PostgreSQL: {
      debianPackage: 'postgresql',
      advice:
        'Debian, Ubuntu: apt-get install postgresql. macOS: brew install postgresql. ' +
        'Elsewhere set POSTGRES_BIN to the folder that holds initdb and postgres.',
      find: () =>
        firstThere([
          process.env.POSTGRES_BIN && join(process.env.POSTGRES_BIN, 'initdb'),
          ...debianClusters().map((folder) => join(folder, 'initdb')),
          ...onPath(['initdb', 'initdb.exe']),
        ]),
    },
  }
}

function wantsHeadlessShell() {
  const isKnown = () => spawnSync('apt-cache', ['show', headlessShell], { stdio: 'ignore' }).status === 0
  return !process.env.CHROMIUM && !firstThere(onPath([headlessShell])) && isKnown()
}

function firstThere(paths) {
  return paths.find((path) => path && existsSync(path))
}

function debianClusters() {
  const root = '/usr/lib/postgresql'
  return existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : []
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

/** Installs Debian packages where that needs no question: as root, or where sudo asks for no password. */
function install(packages) {
  if (!firstThere(onPath(['apt-get']))) return
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return
  const asRoot = (command, args, options = {}) =>
    execFileSync(isRoot ? command : 'sudo', isRoot ? args : ['-n', command, ...args], {
      stdio: ['pipe', 'inherit', 'inherit'],
      ...options,
    })
  console.log(`Diegiama testams / Installing for the tests: ${packages.join(', ')}`)
  try {
    const noCluster = '/etc/postgresql-common/createcluster.conf'
    if (packages.includes('postgresql') && !existsSync(noCluster)) {
      // Debian would else start a server of its own; the tests start theirs and end it.
      asRoot('mkdir', ['-p', dirname(noCluster)])
      asRoot('tee', [noCluster], {
        input: 'create_main_cluster = false\n',
        stdio: ['pipe', 'ignore', 'inherit'],
      })
    }
    asRoot('apt-get', ['update', '-q'])
    asRoot('env', [
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-q',
      '--no-install-recommends',
      ...packages,
    ])
  } catch (error) {
    console.error(`apt-get: ${error instanceof Error ? error.message : error}`)
  }
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
