const { app, dialog, shell } = require('electron')
const { autoUpdater } = require('electron-updater')

app.whenReady().then(() => autoUpdater.checkForUpdatesAndNotify())
autoUpdater.on('update-downloaded', async ({ version }) => {
  const { response } = await dialog.showMessageBox({ message: `Version ${version} is ready`, buttons: ['Restart', 'Later'] })
  if (response === 0) autoUpdater.quitAndInstall()
})
exports.open = (url) => /^https:/.test(url) && shell.openExternal(url)
