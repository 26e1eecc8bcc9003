import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, isDropFolder, isHow } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'
import { EVERYDAY_PROXIES } from '../knowledge/lolbins.ts'

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'programs of Windows that are made to run something foreign',
  technique: 'T1218',
  source: 'https://attack.mitre.org/techniques/T1218/',
  innocent:
    'Installers register components that lie in their own folder; administrators install packages from servers of theirs.',
  advice: 'Do not run it. Nobody needs these programs to take part in an interview.',
  signals: {
    remote: {
      strength: 'decisive',
      weight: 11,
      title: 'A program of Windows is made to run what a server sends',
    },
    package: { strength: 'strong', weight: 6, title: 'A package is installed straight from a server' },
    inline: {
      strength: 'decisive',
      weight: 11,
      title: 'A program of Windows is made to run a script in its own command line',
    },
    odd: {
      strength: 'strong',
      weight: 6,
      title: 'A program of Windows is used in a way that only hides what runs',
    },
    planted: {
      strength: 'decisive',
      weight: 10,
      title: 'A program of Windows is to run code out of a folder that everybody may write to',
    },
    dropped: {
      strength: 'strong',
      weight: 6,
      title: 'A program of Windows is made to run a file that lies among temporary files',
    },
  },
  *inspect(artifact) {
    for (const { acts, isHanded } of deedsOf(artifact)) {
      for (const act of acts) {
        if (!isHow(act, HOW.signedProxy)) continue
        const name = act.how.slice(HOW.signedProxy.length + 2)
        if (act.kind === 'run-code') {
          const remote = act.origins.includes('network')
          const isPackage = name === 'msiexec' && /^https:/i.test(act.values[0] ?? '')
          yield {
            signal: remote
              ? isPackage
                ? 'package'
                : 'remote'
              : act.origins.includes('file')
                ? isHanded && act.values.some(isPlanted)
                  ? 'planted'
                  : 'odd'
                : 'inline',
            where: act.where,
            why: `${name} runs ${act.values[0]?.slice(0, 160) ?? 'what it is given'} under the system’s own name.`,
          }
        } else if (
          isUnrecorded(name, act.values, artifact.command) ||
          act.values.some(
            (path) =>
              isDropFolder(path) || (!EVERYDAY_PROXIES.has(name) && /^(?:\\\\|[a-z]:\\users\\)/i.test(path)),
          )
        ) {
          yield {
            signal: isHanded && !INSTALLS.has(name) && act.values.some(isPlanted) ? 'planted' : 'dropped',
            where: act.where,
            why: `${name} runs ${act.values.at(-1)} under the system’s own name.`,
          }
        }
      }
    }
  },
})

/** Of these, packages and projects among temporary files are the rule: installers unpack and build there. */
const INSTALLS = new Set(['msiexec', 'msbuild', 'control', 'hh', 'infdefaultinstall'])

/** A folder that every program may write to, or a file straight in the one where programs keep their data. */
const isPlanted = (path: string) =>
  /(?:^|[\\/"'\s:])(?:te?mp|users[\\/]public|perflogs|windows[\\/](?:tasks|tracing|debug))[\\/]|%(?:te?mp|public)%|\$env:(?:te?mp|public)\b|[\\/]programdata[\\/][^\\/]+$|%programdata%[\\/][^\\/]+$/i.test(
    path,
  )

const SYSTEM =
  /^(?:file:\/+)?["']?(?:[a-z]:[\\/](?:windows|program files)|%(?:windir|systemroot|programfiles)%)/i

/** A library from anywhere but where programs are installed, or an install that leaves no record. */
function isUnrecorded(name: string, paths: readonly string[], command = ''): boolean {
  const foreign = paths.some((path) => /^[a-z]:[\\/]/i.test(path)) && !paths.some((path) => SYSTEM.test(path))
  if (name === 'rundll32') return foreign
  if (name !== 'installutil' || paths.some((path) => SYSTEM.test(path))) return false
  return /\/logfile=(?:\s|$)|\/logtoconsole=false/i.test(command)
}
