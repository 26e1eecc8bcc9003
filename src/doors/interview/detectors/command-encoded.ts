import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { deedsOf, isHow, isProgramFile } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'
import { isProgram, programName } from '../code/command/programs.ts'

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'commands that are encoded so that nobody can read them',
  technique: 'T1027.010',
  source: 'https://attack.mitre.org/techniques/T1027/010/',
  innocent: 'Tools that administer machines encode commands to get them through several shells unharmed.',
  advice: 'Do not run it. Whoever has you paste a command can send it in plain text.',
  signals: {
    pasted: {
      strength: 'decisive',
      weight: 10,
      title: 'A command to be pasted is written in a code and runs what that says',
    },
    run: { strength: 'strong', weight: 7, title: 'The command decodes a text and runs it' },
    printed: { strength: 'strong', weight: 5, title: 'The command decodes a text that is a command itself' },
    file: { strength: 'strong', weight: 5, title: 'The command decodes a text into a program' },
    script: {
      strength: 'strong',
      weight: 5,
      title: 'A script that runs by itself decodes a text and runs it',
    },
  },
  *inspect(artifact) {
    const isPasted = artifact.form === 'command'
    for (const { acts, isHanded } of deedsOf(artifact)) {
      const run = acts.find(
        (act) =>
          act.kind === 'run-code' &&
          act.origins.includes('decoded') &&
          (isHanded || !isWorkedOut(act, artifact)),
      )
      if (run) {
        const text = run.values[0] ?? ''
        yield {
          signal: isPasted && text && !run.origins.includes('file') ? 'pasted' : isHanded ? 'run' : 'script',
          where: run.where,
          why: text
            ? `Decoded, it says: ${text.slice(0, 160)}`
            : 'What it decodes cannot be told without running it.',
        }
        continue
      }
      const file = acts.find((act) => isHow(act, HOW.decodedFile) && act.values.some(isProgramFile))
      if (file) yield { signal: 'file', where: file.where, why: `It becomes ${file.values[0]}.` }
      const printed =
        isHanded &&
        acts.find(
          (act) =>
            isHow(act, HOW.decodedInside) ||
            (isHow(act, HOW.decodedCommand) && readsAsCommand(act.values[0] ?? '')),
        )
      if (printed) {
        yield {
          signal: 'printed',
          where: printed.where,
          why: `Decoded, it says: ${printed.values[0]?.slice(0, 160)}`,
        }
      }
    }
  },
})

/** Code that stands there in the open puts the text together and encodes it; what it is made of is judged there. */
function isWorkedOut({ file = '', values: [text = ''] }: PlacedAct, artifact: Artifact): boolean {
  if (!/\.(?:[cm]?[jt]sx?|py)$/i.test(file)) return false
  const pieces = text.match(/[\w .()-]{8,200}/g) ?? []
  const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one), '')
  if (!/[\x20-\x7e]{4}/.test(text)) return true
  return longest !== '' && (artifact.file(file)?.text() ?? '').includes(longest)
}

/** Words with which commands begin that have no effect of their own to tell, and what code is known by. */
const COMMON =
  /^(?:id|whoami|ls|pwd|ps|kill|dd|mkdir|touch|killall|shutdown|reboot|ifconfig|ip|netstat|telnet|import|from|require)\b|\b(?:exec|eval|system|popen|spawn)\s*\(|https?:\/\//i

const readsAsCommand = (text: string) => {
  const words = text.trim().split(/\s+/)
  return (
    /^\/(?:usr\/)?s?bin\//.test(text) ||
    (words.length > 1 && (isProgram(programName(words[0] ?? '')) || COMMON.test(text.trim())))
  )
}
