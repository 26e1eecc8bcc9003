import { defineDetector } from '../../../core/detector.ts'
import { type LnkReading, readLnk } from '../../../formats/lnk.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { commandsOf, holdsCommand, lnkCommand } from '../code/shortcut.ts'
import { actsIn, threatOf } from '../installers/threat.ts'

/** Programs that run what they are handed. Source: lolbas-project.github.io. */
const INTERPRETER =
  /(?:^|[\\/\s"'(&|])(?:powershell|pwsh|mshta|wscript|cscript|rundll32|regsvr32|certutil|bitsadmin|msiexec|conhost|forfiles|pcalua|curl|ssh|ftp|finger|wmic|hh)(?:\.exe)?(?=["'\s]|$)/i
const OUTSIDE = /\bhttps?:|\\\\[\w.-]{1,200}[\\@]|-e(?:nc|ncodedcommand|c)?\s+[A-Za-z0-9+/=]{40}|hidden/i
/** Pictures that say "document": its own ending, or those of the programs that read one. */
const DOCUMENT_ICON =
  /\.(?:pdf|docx?|xlsx?|pptx?|txt|rtf|jpe?g|png)$|(?:acrord32|acrobat|foxit\w{0,20}|winword|excel|powerpnt|wordpad|notepad|msedge|chrome|wordicon|xlicons|pptico)\.(?:exe|ico)/i
const DOCUMENT_NAME = /\.(?:pdf|docx?|xlsx?|pptx?|txt|rtf|jpe?g|png)\.lnk$/i
const PADDING = /\s{64,}\S/
/** Bytes behind a shortcut that are no rest of a writer's block. */
const APPENDED = 1_024

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'shortcuts that run commands under another picture',
  technique: 'T1204.002',
  source: 'https://attack.mitre.org/techniques/T1027/012/',
  innocent: 'Developers keep shortcuts that open a terminal with settings of theirs.',
  advice:
    'Do not open it. Look at its properties: what it opens is written there, to the very end of the line.',
  signals: {
    fetches: {
      strength: 'decisive',
      weight: 10,
      title: 'A shortcut downloads something and runs it',
    },
    padded: {
      strength: 'decisive',
      weight: 10,
      title: 'A shortcut hides its command behind a long run of blanks',
    },
    disguised: {
      strength: 'decisive',
      weight: 9,
      title: 'A shortcut looks like a document and starts a command interpreter',
    },
    interpreter: {
      strength: 'strong',
      weight: 6,
      title: 'A shortcut starts a command interpreter with something from outside',
    },
    carrying: { strength: 'strong', weight: 6, title: 'A shortcut carries other data behind it' },
    location: {
      strength: 'strong',
      weight: 6,
      title: 'An internet location opens a program on this computer',
    },
  },
  *inspect(artifact) {
    for (const file of artifact.files) {
      if (!holdsCommand(file) || file.type === 'msi-or-office97') continue
      const [first] = commandsOf(file)
      const threat = threatOf(actsIn(artifact, file.path))
      if (threat) {
        const { where, how } = threat.act
        yield {
          signal: 'fetches',
          where,
          why: `Opening ${file.name.slice(-80)} ${threat.does} (${how.slice(0, 100)}).`,
        }
      } else if (first && /^(?:inetloc|fileloc|webloc)$/.test(file.extension))
        yield { signal: 'location', where: first.where, why: `It leads to ${first.command.slice(6, 200)}` }
      yield* ofLnk(file)
    }
  },
})

function* ofLnk(file: ArtifactFile) {
  const link = file.type === 'lnk' ? readLnk(file.bytes()) : undefined
  if (!link) return
  const command = lnkCommand(link)
  const shown = command.replace(/\s{4,}/g, ' … ')
  const where = { part: 'shortcut', file: file.path, line: 1, column: 1, text: shown }
  if (PADDING.test(link.arguments.trimEnd()))
    yield {
      signal: 'padded' as const,
      where,
      why: `The command goes on after ${blanks(link.arguments)} blanks: ${shown.slice(-150)}`,
    }
  if (startsInterpreter(link)) {
    const disguised = DOCUMENT_NAME.test(file.name) || DOCUMENT_ICON.test(link.icon)
    if (disguised)
      yield {
        signal: 'disguised' as const,
        where,
        why: `Its picture is of ${link.icon || 'a document'}; it runs ${shown.slice(0, 150)}`,
      }
    else if (OUTSIDE.test(command) || link.minimised)
      yield { signal: 'interpreter' as const, where, why: `It runs ${shown.slice(0, 200)}` }
  }
  if (link.appended > APPENDED)
    yield {
      signal: 'carrying' as const,
      where,
      why: `${link.appended} bytes follow the shortcut’s own data.`,
    }
}

const startsInterpreter = (link: LnkReading) =>
  INTERPRETER.test(lnkCommand(link)) ||
  (/\bcmd(?:\.exe)?"?$/i.test(link.target) && /\/c\b/i.test(link.arguments))

const blanks = (text: string) =>
  (text.match(/\s{64,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
