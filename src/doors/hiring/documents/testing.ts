import { readFileSync } from 'node:fs'
import type { ApplicantDocument } from './document.ts'
import { readDocument } from './read.ts'

/** A file of `fixtures/`; `fixtures/README.md` says how each was made. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

/** A fixture as intake reads it. */
export const fixtureDocument = (name: string) =>
  readDocument({ name, kind: 'resume', part: 'résumé', bytes: fixture(name) })

/** A document that says nothing but what is given. */
export const documentWith = (given: Partial<ApplicantDocument>): ApplicantDocument => ({
  part: 'résumé',
  name: 'cv.pdf',
  kind: 'resume',
  type: 'pdf',
  sha256: '0'.repeat(64),
  text: '',
  hidden: [],
  acts: [],
  properties: [],
  documentIds: [],
  originIds: [],
  rsids: [],
  fonts: [],
  revisions: 0,
  scanned: false,
  contacts: { emails: [], phones: [], links: [] },
  fingerprint: [],
  ...given,
})

/** The hashes that two documents have in common. Both lists ascend, as {@link fingerprintOf} gives them. */
export function sharedRuns(a: readonly number[], b: readonly number[]): number[] {
  const shared: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number]
    if (left === right) shared.push(left)
    if (left <= right) i++
    if (right <= left) j++
  }
  return shared
}
