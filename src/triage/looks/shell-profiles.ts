import { defineLook } from '../look.ts'

const PROFILES = [
  '.bashrc',
  '.bash_profile',
  '.bash_login',
  '.profile',
  '.zshrc',
  '.zshenv',
  '.zprofile',
  '.zlogin',
  '.config/fish/config.fish',
  '.xprofile',
  '.xsessionrc',
]
const DAY_MS = 86_400_000
const RECENT_DAYS = 14

/** What a line of a profile must hold before it is worth judging as a command. */
const ACTS =
  /\b(?:curl|wget|nohup|eval|base64|osascript|python3?|node|nc|ncat|bash|sh|source)\b|\/dev\/tcp|\.\s+\/(?:tmp|var\/tmp)/

export default defineLook({
  looksFor: 'commands added to shell profiles, and profiles changed in the last two weeks',
  technique: 'T1546.004',
  source: 'https://attack.mitre.org/techniques/T1546/004/',
  innocent: 'Installers of language tools add lines to profiles, and people change them often.',
  advice: 'Ask whose line it is. Do not open a new terminal on the machine before that is known.',
  signals: { recent: { strength: 'context', weight: 1, title: 'A shell profile was changed lately' } },

  *look(machine, now) {
    for (const home of machine.homes) {
      for (const name of PROFILES) {
        const path = `${home}/${name}`
        const file = machine.read(path)
        if (!file) continue
        const { text, evidence } = file
        for (const [index, line] of text.split('\n').entries())
          if (!/^\s*#/.test(line) && ACTS.test(line))
            yield { starts: { command: line.trim(), path, line: index + 1, evidence } }
        const modified = machine.modified(path) ?? 0
        if (now - modified < RECENT_DAYS * DAY_MS) {
          const day = new Date(modified).toISOString().slice(0, 10)
          yield { signal: 'recent', path, text: name, why: `It was changed on ${day}.`, evidence }
        }
      }
    }
  },
})
