const { clipboard, ipcMain } = require('electron')
const { randomInt } = require('node:crypto')

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
ipcMain.handle('password:copy', () => {
  const text = Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('')
  clipboard.writeText(text)
  setTimeout(() => clipboard.readText() === text && clipboard.clear(), 30_000)
})
