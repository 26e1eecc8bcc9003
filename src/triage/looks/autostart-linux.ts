import { defineLook } from '../look.ts'

const UNITS = ['/etc/systemd/system', '/usr/local/lib/systemd/system']
const UNITS_IN_HOME = ['.config/systemd/user', '.local/share/systemd/user']
const CRON = ['/etc/cron.d', '/var/spool/cron/crontabs', '/var/spool/cron']

/** Folders that no installed program is started from. */
const ODD_PLACE =
  /(?:^|[\s"'=])(?:\/tmp\/|\/var\/tmp\/|\/dev\/shm\/|[^\s"']*\/\.(?!local\/|config\/|nvm\/|cargo\/|asdf\/|pyenv\/|rbenv\/|volta\/|bun\/|deno\/|npm|vscode)[^\s"'/]+\/)/

export default defineLook({
  looksFor:
    'programs that start with the machine or the session on Linux: units, desktop entries, cron tables',
  technique: 'T1543.002',
  source: 'https://attack.mitre.org/techniques/T1543/002/',
  innocent: 'Developers write such units and cron lines for their own tools.',
  advice: 'Ask who set it up. Note the file and its hash before anything is changed.',
  signals: {
    place: {
      strength: 'strong',
      weight: 6,
      title: 'Something starts by itself out of a temporary or hidden folder',
    },
  },

  *look(machine) {
    const units = [
      ...UNITS,
      ...machine.homes.flatMap((home) => UNITS_IN_HOME.map((name) => `${home}/${name}`)),
    ]
    const lines: [folder: string, wanted: RegExp, command: RegExp][] = [
      ...units.map((folder): [string, RegExp, RegExp] => [
        folder,
        /\.service$/,
        /^\s*Exec(?:Start|StartPre|StartPost|Reload)\s*=\s*[-@:+!]*(.+)$/,
      ]),
      ...machine.homes.map((home): [string, RegExp, RegExp] => [
        `${home}/.config/autostart`,
        /\.desktop$/,
        /^\s*Exec\s*=\s*(.+)$/,
      ]),
      ...CRON.map((folder): [string, RegExp, RegExp] => [
        folder,
        /^[^.]/,
        /^\s*(?:@\w+|(?:[\d*/,A-Za-z-]+\s+){5})(.+)$/,
      ]),
    ]
    for (const [folder, wanted, pattern] of lines) {
      for (const name of machine.names(folder).filter((name) => wanted.test(name))) {
        const path = `${folder}/${name}`
        const file = machine.read(path)
        for (const [index, line] of (file?.text.split('\n') ?? []).entries()) {
          const command = /^\s*#/.test(line) ? undefined : line.match(pattern)?.[1]?.trim()
          if (!command) continue
          const evidence = file?.evidence
          yield { starts: { command, path, line: index + 1, evidence } }
          if (ODD_PLACE.test(command))
            yield {
              signal: 'place',
              path,
              line: index + 1,
              text: command,
              why: 'Installed programs do not live there; what was dropped does.',
              evidence,
            }
        }
      }
    }
  },
})
