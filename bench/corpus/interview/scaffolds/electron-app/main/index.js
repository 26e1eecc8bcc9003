const { app, BrowserWindow, ipcMain } = require('electron')
const path = require('node:path')
const { readSettings } = require('./settings')

function createWindow() {
  const window = new BrowserWindow({
    width: 1100,
    height: 720,
    webPreferences: { preload: path.join(__dirname, 'preload.js'), contextIsolation: true },
  })
  window.loadFile(path.join(__dirname, '../renderer/index.html'))
}

ipcMain.handle('settings:read', () => readSettings())
app.whenReady().then(createWindow)
app.on('window-all-closed', () => app.quit())
