'use strict'

const { spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const os = require('node:os')
const { join } = require('node:path')
const { install, isInstalled } = require('./install.cjs')
const { withLock } = require('./lock.cjs')
const { cacheFolder, root, say } = require('./place.cjs')
const { runToEnd } = require('./run-to-end.cjs')

const checkout = fs.existsSync(join(root, 'src', 'cli', 'main.ts'))

/** Node runs TypeScript unasked from 22.18 in its line, from 23.6 in the next, and in all that follow. */
function newEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/** The path of a Node that is new enough: this one, or the pinned one, which is fetched when first needed. */
async function prepareNode() {
  if (newEnough(process.versions.node)) return process.execPath
  const name = `node-${os.platform()}-${os.arch()}`
  const pinned = readJson(join(root, 'runtime', 'package.json')).optionalDependencies[name]
  if (!pinned) {
    throw new Error(
      `Node ${process.versions.node} is too old, and none is pinned for ${os.platform()} on ${os.arch()}; install Node 24`,
    )
  }
  const nodeIn = (folder) => join(folder, 'node_modules', name, 'bin', 'node')
  const has = (folder) => fs.existsSync(nodeIn(folder)) && isInstalled(folder)
  const own = join(root, 'runtime')
  const folder = has(own) || isWritable(own) ? own : cachedRuntime(own)
  const node = nodeIn(folder)
  if (has(folder)) return node
  await withLock(folder, async () => {
    if (has(folder)) return
    say(`Node ${process.versions.node} is older than 22.18; fetching the pinned Node ${pinned}, once`)
    await install(folder, process.execPath)
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()
    if (version !== `v${pinned}`) {
      fs.rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
      throw new Error(
        `the pinned Node ${pinned} does not run on this system (it needs glibc); install Node 24`,
      )
    }
  })
  return node
}

/** A copy of the runtime's lockfile in the user's cache, for a program whose own folder cannot be written. */
function cachedRuntime(own) {
  const lockfile = fs.readFileSync(join(own, 'package-lock.json'))
  const cache = join(cacheFolder(), `runtime-${digest(lockfile).slice(0, 16)}`)
  fs.mkdirSync(cache, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(join(own, file), join(cache, file))
  return cache
}

/** Installs the dependencies of a checkout when they are missing or belong to another lockfile. */
async function prepareDependencies(node) {
  if (!checkout || isInstalled(root)) return
  await withLock(root, async () => {
    if (isInstalled(root)) return
    say('installing dependencies')
    await install(root, node)
  })
}

/** Builds the console of a checkout when its sources have changed since the last build. */
async function prepareConsole(node) {
  const web = join(root, 'web')
  const build = join(web, 'build')
  if (!checkout || !fs.existsSync(join(web, 'vite.config.ts'))) return
  // The console shares code with the core.
  const sources = [
    ...filesBelow(web, build),
    ...filesBelow(join(root, 'src', 'core')),
    join(root, 'package-lock.json'),
  ]
  const wanted = digest(
    sources.map((path) => `${path.slice(root.length)}\0${digest(fs.readFileSync(path))}`).join('\n'),
  )
  const stamp = join(build, '.sources')
  const built = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted
  if (built()) return
  await withLock(root, async () => {
    if (built()) return
    say('building the console')
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const env = { ...process.env, NODE_ENV: 'production' }
    const status = await runToEnd(node, [vite, 'build', '--logLevel', 'warn'], {
      cwd: web,
      stdio: ['ignore', 2, 2],
      env,
    })
    if (status !== 0) throw new Error('the console could not be built (the words above say why)')
    fs.writeFileSync(stamp, wanted)
  })
}

/** The program itself: TypeScript in a checkout, JavaScript in an installed package. */
function entryPoint() {
  return checkout ? join(root, 'src', 'cli', 'main.ts') : join(root, 'dist', 'src', 'cli', 'main.js')
}

/** Every file below a folder, sorted, leaving out one folder. */
function filesBelow(folder, except) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (path === except) return []
      return entry.isDirectory() ? filesBelow(path, except) : entry.isFile() ? [path] : []
    })
    .sort()
}

/** Tried, not asked: on a read-only mount permissions may say otherwise. */
function isWritable(folder) {
  try {
    fs.rmdirSync(fs.mkdtempSync(join(folder, '.writable-')))
    return true
  } catch {
    return false
  }
}

const readJson = (path) => JSON.parse(fs.readFileSync(path, 'utf8'))

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

module.exports = { entryPoint, prepareConsole, prepareDependencies, prepareNode }
