'use strict'

const fs = require('node:fs')
const { delimiter, dirname, join } = require('node:path')
const { runToEnd } = require('./run-to-end.cjs')

/**
 * Whether `node_modules` holds what the lockfile names. npm itself writes down what it installed, at the end, in
 * `node_modules/.package-lock.json`: so an install by hand counts, and one that was broken off does not.
 */
function isInstalled(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const present = packagesOf(join(folder, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    const there = present[place]
    if (!there) return place === '' || optional === true
    return there.version === version && there.integrity === integrity
  })
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** What the user's own npm settings must not change: every kind of dependency, really installed, no script run. */
const CI = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--dry-run=false',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/** Runs `npm ci` in a folder, on a given Node. */
async function install(folder, node) {
  const { NODE_ENV: _, ...env } = process.env
  const status = await runToEnd('npm', CI, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env: { ...env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
  })
  if (status !== 0) throw new Error(`npm ci ended with ${status} in ${folder}; nothing is started`)
}

module.exports = { install, isInstalled }
