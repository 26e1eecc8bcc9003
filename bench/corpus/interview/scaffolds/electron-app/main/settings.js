const { app } = require('electron')
const fs = require('node:fs')
const path = require('node:path')

exports.readSettings = () => {
  const file = path.join(app.getPath('userData'), 'settings.json')
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { theme: 'light' }
}
