import { defineDetector } from '../../../core/detector.ts'
import { evidence } from '../../../core/finding.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { INSIDE } from '../intake/resolve.ts'

const IMAGE = /\.(?:dmg|iso|img)$/i
/** What is read to people: notes, pages, and names of files themselves. */
const NOTE = /^(?:txt|md|rtf|html?|rtfd|webloc)?$/
const TERMINAL = /\/(?:Terminal|iTerm)\.app\/?$/i
const DRAG =
  /\bdrag\b[^\n]{0,80}\b(?:in)?to\b[^.\n]{0,40}\bterminal\b|\b(?:paste|copy)\b[^.\n]{0,80}\binto\b[^.\n]{0,30}\bterminal\b[^.\n]{0,40}\b(?:press|hit)\b[^.\n]{0,20}\b(?:enter|return)\b/i
const AROUND =
  /\b(?:right|control|ctrl)[ -]?click\b[^.\n]{0,60}\bopen\b|\bopen anyway\b|\bxattr\s+-[a-z]{1,4}\b|\bspctl\s+--(?:master|global)-disable\b|\bdisable\b[^.\n]{0,30}\bgatekeeper\b/i
/** What a person would drag there. */
const DRAGGED = /^(?:command|sh|scpt|applescript|txt|msh|tool|terminal|py|)$/
const TEXT = 64 * 1024
/** An archive with fewer files is a parcel for one person, not a project. */
const FEW = 40

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'disk images and parcels that have a person carry a script into a terminal',
  technique: 'T1204.002',
  source: 'https://attack.mitre.org/techniques/T1553/001/',
  innocent: 'Notes of small open-source programs explain how to open what Apple has not checked.',
  advice: 'Do not do it. No meeting program or driver is installed by dragging a file into a terminal.',
  signals: {
    link: {
      strength: 'decisive',
      weight: 10,
      title: 'A disk image offers the terminal to drag something into',
    },
    image: {
      strength: 'decisive',
      weight: 10,
      title: 'A disk image asks to drag a file into the terminal',
    },
    parcel: { strength: 'strong', weight: 7, title: 'Notes ask to drag a file into the terminal' },
    around: {
      strength: 'strong',
      weight: 5,
      title: 'A disk image with a script explains how to get around the system’s warning',
    },
    text: { strength: 'context', weight: 2, title: 'Notes explain how to get around the system’s warning' },
  },
  *inspect(artifact) {
    const isSmall =
      artifact.files.length <= FEW && !artifact.files.some(({ name }) => name === 'package.json')
    for (const file of artifact.files) {
      const image = imageOf(file.path)
      if (file.target && TERMINAL.test(file.target) && (image !== undefined || isSmall)) {
        yield { signal: 'link', ...told(file, 1, `${file.name} → ${file.target}`) }
      } else if (file.target === undefined && (image !== undefined || isSmall))
        yield* inNotes(file, artifact, image)
    }
  },
})

function* inNotes(file: ArtifactFile, artifact: Artifact, image: string | undefined) {
  if (!NOTE.test(file.extension) && !DRAG.test(spaced(file.name))) return
  if (DRAG.test(spaced(file.name))) {
    yield { signal: image ? ('image' as const) : ('parcel' as const), ...told(file, 1, file.name) }
    return
  }
  const lines = (file.text() ?? '').slice(0, TEXT).split('\n')
  for (const [i, line] of lines.entries()) {
    const read = line.slice(0, 2_000)
    if (DRAG.test(read))
      yield { signal: image ? ('image' as const) : ('parcel' as const), ...told(file, i + 1, read) }
    else if (AROUND.test(read))
      yield {
        signal: image && holdsScript(artifact, image) ? ('around' as const) : ('text' as const),
        ...told(file, i + 1, read),
      }
  }
}

const told = (file: ArtifactFile, line: number, text: string) => ({
  where: { part: 'notes', file: file.path, line, column: 1, text: evidence(text) },
  why: `It says or offers: ${evidence(text).slice(0, 160)}`,
})

const spaced = (name: string) => name.replace(/[_.-]+/g, ' ')

/** The disk image a file lies in, as the beginning of its path. */
function imageOf(path: string): string | undefined {
  const parts = path.split(INSIDE)
  const at = parts.slice(0, -1).findLastIndex((part) => IMAGE.test(part))
  return at === -1 ? undefined : parts.slice(0, at + 1).join(INSIDE) + INSIDE
}

const holdsScript = ({ files }: Artifact, image: string) =>
  files.some(
    ({ path, extension, type }) =>
      path.startsWith(image) &&
      (type === 'script' ||
        (extension !== '' && extension !== 'txt' && extension !== 'py' && DRAGGED.test(extension))),
  )
