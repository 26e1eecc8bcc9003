'use strict'

const { spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const os = require('node:os')
const { dirname, join } = require('node:path')

const root = dirname(__dirname)
const checkout = fs.existsSync(join(root, 'src', 'cli', 'main.ts'))

const say = (text) => process.stderr.write(`postern: ${text}\n`)

/** The oldest Node that runs TypeScript and that every dependency supports. */
const OLDEST_NODE = [22, 18]

function newEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

function writable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Waits for a lock folder, so that two launchers started at once do not install over each other. */
function withLock(path, work) {
  const lock = `${path}.lock`
  fs.mkdirSync(dirname(lock), { recursive: true })
  const giveUpAt = Date.now() + 300_000
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (holderIsGone(lock)) fs.rmSync(lock, { force: true })
      else if (Date.now() > giveUpAt) throw new Error(`another process has held ${lock} for five minutes`)
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  try {
    return work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

function holderIsGone(lock) {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH' || error.code === 'ENOENT'
  }
}

function npmCi(folder, node) {
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}`, NODE_ENV: '' },
  })
  if (done.error) throw new Error(`npm is needed to install what is missing: ${done.error.message}`)
  if (done.status !== 0) throw new Error(`npm ci failed in ${folder} (its own words are above)`)
}

const digest = (text) => createHash('sha256').update(text).digest('hex')

/** Runs `npm ci` in a folder unless it has been run there for this very lockfile. */
function installOnce(folder, node, announcement) {
  const wanted = digest(fs.readFileSync(join(folder, 'package-lock.json')))
  const stamp = join(folder, 'node_modules', '.postern-installed')
  const installed = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted
  if (installed()) return
  withLock(join(folder, '.install'), () => {
    if (installed()) return
    say(announcement)
    npmCi(folder, node)
    fs.writeFileSync(stamp, wanted)
  })
}

/** The path of a Node that is new enough: this one, or the pinned one, which is installed when first needed. */
function prepareNode() {
  if (newEnough(process.versions.node)) return process.execPath
  const name = `node-${os.platform()}-${os.arch()}`
  const pinned = JSON.parse(fs.readFileSync(join(root, 'runtime', 'package.json'), 'utf8')).optionalDependencies
  if (!pinned[name]) {
    throw new Error(`Node ${process.versions.node} is too old and there is no pinned one for this machine; install Node ${OLDEST_NODE.join('.')} or newer`)
  }
  const folder = runtimeFolder()
  const node = join(folder, 'node_modules', name, 'bin', 'node')
  installOnce(
    folder,
    process.execPath,
    `Node ${process.versions.node} is older than ${OLDEST_NODE.join('.')}; fetching the pinned Node ${pinned[name]} once`,
  )
  return node
}

function runtimeFolder() {
  const own = join(root, 'runtime')
  if (writable(own)) return own
  const cache = join(process.env.XDG_CACHE_HOME || join(os.homedir(), '.cache'), 'postern', 'runtime')
  fs.mkdirSync(cache, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) fs.copyFileSync(join(own, file), join(cache, file))
  return cache
}

/** Installs the dependencies of a checkout when they are missing or belong to another lockfile. */
function prepareDependencies(node) {
  if (checkout) installOnce(root, node, 'installing dependencies')
}

/** Every file below a folder, except what a build writes there. */
function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.startsWith(join(root, 'web', 'build')))
    .sort()
}

/** Builds the console of a checkout when its sources have changed since the last build. */
function prepareConsole(node) {
  const web = join(root, 'web')
  if (!checkout || !fs.existsSync(join(web, 'vite.config.ts'))) return
  const sources = [...filesBelow(web), join(root, 'package-lock.json')]
  const wanted = digest(sources.map((path) => `${path.slice(root.length)}\0${digest(fs.readFileSync(path))}`).join('\n'))
  const stamp = join(web, 'build', '.sources')
  const built = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted
  if (built()) return
  withLock(join(root, '.install'), () => {
    if (built()) return
    say('building the console')
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const done = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: web, stdio: ['ignore', 2, 2] })
    if (done.status !== 0) throw new Error('the console could not be built (the words above say why)')
    fs.writeFileSync(stamp, wanted)
  })
}

/** The program itself: TypeScript in a checkout, JavaScript in an installed package. */
function entryPoint() {
  return checkout ? join(root, 'src', 'cli', 'main.ts') : join(root, 'dist', 'src', 'cli', 'main.js')
}

module.exports = { entryPoint, prepareConsole, prepareDependencies, prepareNode, root }
