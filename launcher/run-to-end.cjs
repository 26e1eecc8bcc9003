'use strict'

const { spawn } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')

/**
 * Runs a command to its end and passes signals on to it meanwhile.
 *
 * @returns what a shell would give as its exit status: 128 and the signal's number when a signal ended it.
 */
function runToEnd(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options)
    const passOn = (signal) => {
      if (signal !== 'SIGINT' || !terminalTellsChild()) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, passOn)
    const done = () => {
      for (const signal of signals) process.off(signal, passOn)
    }
    child.on('error', (error) => {
      done()
      reject(new Error(`cannot run ${command}: ${error.message}`))
    })
    child.on('exit', (code, signal) => {
      done()
      resolve(code ?? 128 + os.constants.signals[signal])
    })
  })
}

/**
 * On Ctrl-C a terminal signals every process of its foreground group, so the child has been told already; told
 * twice, a server would take it for impatience.
 */
function terminalTellsChild() {
  try {
    const fields = fs
      .readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [group, foregroundGroup] = [fields[2], fields[5]]
    return group === foregroundGroup
  } catch {
    return Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)
  }
}

module.exports = { runToEnd }
