'use strict'

const { enableCompileCache } = require('node:module')
const { delimiter, dirname, join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { cacheFolder } = require('./place.cjs')
const { runToEnd } = require('./run-to-end.cjs')

/** Node 24.3 is the first that runs TypeScript without a warning: there the program runs in this very process. */
function runsHere(node) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return node === process.execPath && (major > 24 || (major === 24 && minor >= 3))
}

/** Runs `node file …args` and ends this process the way that one ends. */
async function runNode(node, [file, ...args]) {
  if (!runsHere(node)) return runCommand(node, ['--disable-warning=ExperimentalWarning', file, ...args], node)
  enableCompileCache?.(compileCache())
  process.argv = [process.execPath, file, ...args]
  await import(pathToFileURL(file).href)
}

/** Runs a command with `node` first on the PATH and ends this process the way that one ends. */
async function runCommand(command, args, node) {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  const env = { NODE_COMPILE_CACHE: compileCache(), ...process.env, PATH }
  process.exit(await runToEnd(command, args, { stdio: 'inherit', env }))
}

const compileCache = () => join(cacheFolder(), 'compiled')

module.exports = { runCommand, runNode }
