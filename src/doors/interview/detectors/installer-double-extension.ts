import { defineDetector } from '../../../core/detector.ts'
import { DOCUMENT_ENDINGS } from '../../../formats/file-endings.ts'
import { endingOf, withoutDirectionMarks } from '../../../formats/file-name.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { bundlesOf } from '../installers/bundle.ts'
import { OPENED_ENDINGS, SCRIPT_ENDINGS } from '../knowledge/opened-endings.ts'

const TURNED = /[\u202a-\u202e\u2066-\u2069]/
const PADDED = /\s{6,}\.?[a-z0-9-]{1,20}\s*$|_{12,}\.[a-z0-9-]{1,20}$/i
/** Endings before the last that archives and texts keep honestly. */
const KEPT = new Set(['zip', 'rar', 'txt', 'csv', 'msg', 'eml'])

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'names that hide their true ending',
  technique: 'T1036.007',
  source: 'https://attack.mitre.org/techniques/T1036/007/',
  innocent: 'Exports sometimes keep an old ending before the new one.',
  advice: 'Do not open it. The last ending decides what the computer does with it.',
  signals: {
    program: { strength: 'decisive', weight: 10, title: 'A file poses as a document and ends as a program' },
    turned: {
      strength: 'decisive',
      weight: 10,
      title: 'A file name is written backwards in part to hide its ending',
    },
    padded: { strength: 'decisive', weight: 9, title: 'A file name hides its ending behind a run of spaces' },
    script: { strength: 'strong', weight: 5, title: 'A file poses as a document and ends as a script' },
  },
  *inspect(artifact) {
    const isProject = artifact.files.some(
      ({ name }) => name === 'package.json' || name === 'pyproject.toml' || name === 'setup.py',
    )
    for (const file of artifact.files) {
      const signal = signalOf(file, isProject)
      if (signal) yield { signal, ...told(file.path, file.name) }
    }
    for (const { name, info } of bundlesOf(artifact))
      if (poses(name, OPENED_ENDINGS)) yield { signal: 'program', ...told(info.path, name) }
  },
})

const told = (file: string, name: string) => ({
  where: { part: 'file name', file, line: 1, column: 1, text: name },
  why: `The name “${withoutDirectionMarks(name).replace(/\s+/g, ' ').slice(-80)}” ends in .${endingOf(name)}.`,
})

function signalOf({ name }: ArtifactFile, isProject: boolean) {
  const ending = endingOf(name)
  const runs = OPENED_ENDINGS.has(ending)
  if (!runs && !SCRIPT_ENDINGS.has(ending)) return undefined
  if (runs && TURNED.test(name)) return 'turned'
  if (runs && PADDED.test(withoutDirectionMarks(name).slice(-400))) return 'padded'
  if (poses(name, OPENED_ENDINGS)) return 'program'
  return !isProject && poses(name, SCRIPT_ENDINGS) ? 'script' : undefined
}

function poses(name: string, endings: ReadonlySet<string>): boolean {
  const plain = withoutDirectionMarks(name.slice(-400)).trim()
  const before = /\.([a-z0-9]{2,4})[\s_]{0,20}\.[a-z0-9_-]{1,20}$/i.exec(plain)?.[1]?.toLowerCase() ?? ''
  return DOCUMENT_ENDINGS.has(before) && !KEPT.has(before) && endings.has(endingOf(plain))
}
