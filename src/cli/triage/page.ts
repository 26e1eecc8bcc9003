import { styleText } from 'node:util'
import type { TriageReport } from '../../triage/triage.ts'
import { findingsPage, wrapped } from '../check/page.ts'

const SENTENCE = {
  block: 'Traces of an attack were found. Follow the steps below, in order.',
  review: 'Something was found that your security team should look at. Until then:',
  pass: 'No trace was found of what was looked for. That does not mean that nothing ran.',
}

/** The report of a look over a machine as a page for a terminal: what to do comes before why. */
export function triagePage(report: TriageReport): string {
  const { verdict, root, at, evidence, notFound, unknown } = report
  const head = `${styleText('bold', SENTENCE[verdict])}\n${styleText('dim', `  ${root} · ${at}`)}`
  const steps = report.firstAid.map((step, index) => wrapped(`${index + 1}. ${step}`, '  '))
  const files = evidence.map(
    ({ path, sha256, size, modified }) =>
      `  ${path}\n    SHA-256 ${sha256}, ${size} bytes, changed ${modified}`,
  )
  const blocks: [title: string, lines: string[]][] = [
    ['What to do, in this order', steps],
    ['Why', report.findings.length > 0 ? [findingsPage(report.findings)] : []],
    ['Evidence: do not change these files', files],
    ['What could not be looked at', unknown.map(({ what, why }) => wrapped(`- ${what}: ${why}`, '  '))],
    ['Looked for and not found', notFound.map(({ looksFor }) => wrapped(`- ${looksFor}`, '  '))],
  ]
  const told = blocks.filter(([, lines]) => lines.length > 0)
  return `${[head, ...told.map(([title, lines]) => `${styleText('bold', title)}\n${lines.join('\n')}`)].join('\n\n')}\n`
}
