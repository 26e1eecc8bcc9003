'use strict'

const { randomUUID } = require('node:crypto')
const fs = require('node:fs')
const { dirname, join } = require('node:path')
const { say } = require('./place.cjs')

const BEAT_MS = 1000
/** A holder that has not been heard of for so long is gone: killed, or the machine went down. */
const GONE_MS = 15_000
const GIVE_UP_MS = 600_000

/**
 * Holds a folder while work is done in it, so that two launchers started at once do not install over each other.
 * The holder keeps touching the lock file: a process number would mean nothing in another container or after a
 * restart.
 */
async function withLock(folder, work) {
  const lock = join(folder, '.install.lock')
  const mine = randomUUID()
  await take(lock, mine)
  const beat = setInterval(() => touch(lock), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (contentOf(lock) === mine) fs.rmSync(lock, { force: true })
  }
}

async function take(lock, mine) {
  const giveUpAt = Date.now() + GIVE_UP_MS
  let told = false
  for (;;) {
    try {
      fs.writeFileSync(lock, mine, { flag: 'wx' })
      return
    } catch (error) {
      if (error.code === 'EROFS' || error.code === 'EACCES' || error.code === 'EPERM') {
        throw new Error(
          `something must be installed or built, but ${dirname(lock)} cannot be written; start once as a user who can write there`,
        )
      }
      if (error.code !== 'EEXIST') throw error
    }
    if (isStale(lock)) setAside(lock, mine)
    else if (Date.now() > giveUpAt) throw new Error(`another process has held ${lock} for ten minutes`)
    else {
      if (!told) say('waiting for another start that is installing or building')
      told = true
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function isStale(path) {
  try {
    return Date.now() - fs.statSync(path).mtimeMs > GONE_MS
  } catch {
    return false
  }
}

/** Removes a stale lock; a fresh one that another waiter has put there in the meantime is put back. */
function setAside(lock, mine) {
  const aside = `${lock}.${mine}`
  try {
    fs.renameSync(lock, aside)
    if (!isStale(aside)) fs.linkSync(aside, lock)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
  fs.rmSync(aside, { force: true })
}

function touch(path) {
  try {
    fs.utimesSync(path, new Date(), new Date())
  } catch {
    // Set aside by another after this process was suspended: what is under way here cannot be called back.
  }
}

function contentOf(path) {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

module.exports = { withLock }
