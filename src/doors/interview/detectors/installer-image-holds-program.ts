import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { INSIDE } from '../intake/resolve.ts'
import { OPENED_ENDINGS } from '../knowledge/opened-endings.ts'

/** Images that Windows opens like a folder. A macOS disk image is how programs are handed out. */
const IMAGE = /\.(?:iso|img|vhdx?|udf)$/i
const SCRIPTED = /^(?:lnk|vbs|vbe|jse?|wsf|hta|bat|cmd|ps1|chm|msc|scr|pif|settingcontent-ms)$/
/** Images of systems and drivers hold hundreds. */
const FEW = 30

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'disk images that carry a program past the mark of a download',
  technique: 'T1553.005',
  source: 'https://attack.mitre.org/techniques/T1553/005/',
  innocent: 'Systems and drivers are handed out as disk images, with many files in them.',
  advice: 'Do not open it. Documents and small programs need no disk image: there, Windows does not warn.',
  signals: {
    script: {
      strength: 'strong',
      weight: 7,
      title: 'A disk image holds a shortcut or script to open',
    },
    program: { strength: 'strong', weight: 5, title: 'A small disk image holds a program' },
  },
  *inspect(artifact) {
    const inImages = artifact.files.filter(({ path }) => holderOf(path) !== undefined)
    for (const [image, files] of Map.groupBy(inImages, ({ path }) => holderOf(path) ?? '')) {
      if (files.length > FEW) continue
      const opened = files.find(({ extension }) => SCRIPTED.test(extension))
      const program = opened ?? files.find(isProgram)
      if (!program) continue
      yield {
        signal: opened ? 'script' : 'program',
        where: { part: 'disk image', file: program.path, line: 1, column: 1, text: program.path.slice(-200) },
        why: `${image.split('/').at(-1) ?? image} holds ${files.length} file(s), and ${program.name.slice(-80)} among them.`,
      }
    }
  },
})

function holderOf(path: string): string | undefined {
  const parts = path.split(INSIDE)
  const at = parts.slice(0, -1).findLastIndex((part) => IMAGE.test(part))
  return at === -1 ? undefined : parts.slice(0, at + 1).join(INSIDE)
}

const isProgram = ({ extension, type }: ArtifactFile) =>
  (type === 'pe' && extension !== 'dll') ||
  (type !== 'pe' && OPENED_ENDINGS.has(extension) && extension !== 'img')
