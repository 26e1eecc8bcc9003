import { defineDetector } from '../../../core/detector.ts'
import { type OfficeAct, officeActs } from '../../../formats/office.ts'
import { readPdf } from '../../../formats/pdf.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { INSIDE } from '../intake/resolve.ts'

const DOCUMENT = /^(?:one|onetoc2|onepkg|rtf|doc|xls|ppt|dot|xlt)$/

export default defineDetector<Artifact>()({
  family: 'installer',
  looksFor: 'documents that run macros, fetch a template or start programs',
  technique: 'T1204.002',
  source: 'https://attack.mitre.org/techniques/T1221/',
  innocent: 'Companies keep spreadsheets with macros of their own.',
  advice: 'Do not enable anything in it. Look at it in a viewer in the browser, which runs nothing.',
  signals: {
    automatic: { strength: 'decisive', weight: 10, title: 'A document holds a macro that starts by itself' },
    macro: { strength: 'strong', weight: 5, title: 'A document holds macros' },
    remote: {
      strength: 'decisive',
      weight: 10,
      title: 'A document fetches its template or an object from elsewhere',
    },
    dde: { strength: 'decisive', weight: 10, title: 'A document starts a program through a field (DDE)' },
    carries: { strength: 'strong', weight: 5, title: 'A OneNote file carries another file inside' },
    launch: { strength: 'decisive', weight: 10, title: 'A PDF starts a program' },
    script: { strength: 'context', weight: 2, title: 'A PDF holds JavaScript' },
  },
  *inspect(artifact) {
    const holders = new Set(artifact.files.filter(({ type }) => type === 'office').map(({ path }) => path))
    const parts = Map.groupBy(holders.size === 0 ? [] : artifact.files, ({ path }) =>
      path.slice(0, Math.max(0, path.lastIndexOf(INSIDE))),
    )
    for (const file of artifact.files) {
      if (file.type === 'pdf') yield* ofPdf(file)
      else if (mayAct(file))
        for (const signal of officeActs(
          { type: file.type, ending: file.extension, bytes: file.bytes() },
          (parts.get(file.path) ?? []).map(partOf),
        ))
          yield { signal, ...told(file, WHY[signal]) }
    }
  },
})

const mayAct = ({ type, extension }: ArtifactFile) =>
  type === 'office' || type === 'rtf' || (DOCUMENT.test(extension) && type !== 'text')

/** Only what may act is read. */
const partOf = (file: ArtifactFile) => ({
  name: file.inner,
  bytes: /vbaproject\.bin$|\.rels$|word\/document\.xml$/i.test(file.inner) ? file.bytes() : new Uint8Array(),
})

const WHY: Record<OfficeAct, string> = {
  automatic: 'It holds a macro that runs when the file is opened, and calls other programs.',
  macro: 'It holds macros.',
  remote: 'It loads something from outside when opened.',
  dde: 'A field in it starts a program.',
  carries: 'A file lies inside that opens with a double click.',
}

const told = (file: ArtifactFile, why: string) => ({
  where: { part: 'document', file: file.path, line: 1, column: 1, text: file.name },
  why,
})

function* ofPdf(file: ArtifactFile) {
  const { launch, script } = readPdf(file.bytes())
  if (launch)
    yield { signal: 'launch' as const, ...told(file, 'Opening it starts a program or another file.') }
  else if (script) yield { signal: 'script' as const, ...told(file, 'It holds JavaScript, as forms do.') }
}
