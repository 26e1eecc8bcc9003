'use strict'

const os = require('node:os')
const { dirname, join } = require('node:path')

/** The folder of the checkout or of the installed package. */
const root = dirname(__dirname)

/** The user's own cache: never a folder that others can write, for code is run from it. */
function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(os.homedir(), '.cache'), 'postern')
}

const say = (text) => process.stderr.write(`postern: ${text}\n`)

module.exports = { cacheFolder, root, say }
