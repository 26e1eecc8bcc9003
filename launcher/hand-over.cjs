'use strict'

const { spawn } = require('node:child_process')
const { dirname } = require('node:path')
const { pathToFileURL } = require('node:url')

/** Node 24.3 is the first that runs TypeScript without a warning: there the program runs in this very process. */
function runsHere(node) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return node === process.execPath && (major > 24 || (major === 24 && minor >= 3))
}

/** Runs `node file …args` and ends this process the way that one ends. */
function runNode(node, [file, ...args]) {
  if (runsHere(node)) {
    require('node:module').enableCompileCache?.()
    process.argv = [process.execPath, file, ...args]
    return import(pathToFileURL(file).href)
  }
  return runCommand(node, ['--disable-warning=ExperimentalWarning', file, ...args], node)
}

/** Runs a command with `node` first on the PATH, passes signals on, and ends this process the way it ends. */
function runCommand(command, args, node) {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` },
  })
  // A terminal sends Ctrl-C to the child too; a signal sent to this process alone must be passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    process.stderr.write(`postern: cannot run ${command}: ${error.message}\n`)
    process.exit(2)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (require('node:os').constants.signals[signal] ?? 0)))
}

module.exports = { runCommand, runNode }
