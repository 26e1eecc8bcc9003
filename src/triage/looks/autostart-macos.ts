import { readPlist } from '../../formats/plist.ts'
import { defineLook } from '../look.ts'

const AGENTS = ['/Library/LaunchAgents', '/Library/LaunchDaemons']

/** Folders that no installed program is started from; hidden ones included. */
const ODD_PLACE =
  /^(?:\/private)?\/(?:tmp|var\/tmp)\/|^\/Users\/[^/]+\/(?:\.(?!local\/|nvm\/|cargo\/|volta\/)[^/]+\/|Downloads\/|Public\/)|^\/Users\/Shared\//
const INTERPRETER = /\/(?:ba|z|da)?sh$|\/(?:python[\d.]*|node|osascript|curl|perl|ruby)$/

export default defineLook({
  looksFor: 'launch agents and daemons on macOS',
  technique: 'T1543.001',
  source: 'https://attack.mitre.org/techniques/T1543/001/',
  innocent: 'Updaters and developer tools install launch agents too.',
  advice: 'Ask who installed it. Note the file and its hash; unload it only when your security team says so.',
  signals: {
    place: {
      strength: 'strong',
      weight: 6,
      title: 'A launch agent starts something out of a temporary or hidden folder',
    },
    apple: {
      strength: 'decisive',
      weight: 10,
      title: "A launch agent goes by Apple's name and starts something else",
    },
  },

  *look(machine) {
    const folders = [...AGENTS, ...machine.homes.map((home) => `${home}/Library/LaunchAgents`)]
    for (const folder of folders) {
      for (const name of machine.names(folder).filter((name) => name.endsWith('.plist'))) {
        const path = `${folder}/${name}`
        const file = machine.read(path)
        if (!file) continue
        const { evidence, bytes } = file
        const args = programOf(bytes)
        if (!args) {
          machine.unknown.push({ what: path, why: 'it is no property list, or names no program' })
          continue
        }
        const command = args
          .map((arg) => (/[\s"'$;&|<>]/.test(arg) ? `'${arg.replaceAll("'", "'\\''")}'` : arg))
          .join(' ')
        yield { starts: { command, path, evidence } }
        const [program = ''] = args
        const odd = args.find((arg) => ODD_PLACE.test(arg))
        if (odd)
          yield {
            signal: 'place',
            path,
            text: odd,
            why: 'Installed programs do not live there; what was dropped does.',
            evidence,
          }
        if (/^com\.apple\./i.test(name) && (odd !== undefined || INTERPRETER.test(program)))
          yield {
            signal: 'apple',
            path,
            text: command,
            why: `It is called ${name}, but Apple's own agents do not lie in this folder or start ${program}.`,
            evidence,
          }
      }
    }
  },
})

function programOf(bytes: Uint8Array): string[] | undefined {
  const value = readPlist(bytes)
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const list = Array.isArray(value.ProgramArguments) ? value.ProgramArguments : [value.Program]
  const args = list.filter((arg): arg is string => typeof arg === 'string')
  return args.length > 0 ? args : undefined
}
