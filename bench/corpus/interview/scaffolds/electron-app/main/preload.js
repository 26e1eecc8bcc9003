const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('board', { settings: () => ipcRenderer.invoke('settings:read') })
