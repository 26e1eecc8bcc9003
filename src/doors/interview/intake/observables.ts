import { createHash } from 'node:crypto'
import { distinctObservables, type Observable } from '../../../core/observable.ts'
import type { Act } from '../act.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'

/** Bytes of a single file that are hashed; of a folder its code addresses speak. */
const HASHED = 2 ** 30
const OBSERVABLES = 500

/** What can link an artefact to other subjects: its hash, and the addresses that its code asks or sends to. */
export function observablesOf(
  files: readonly ArtifactFile[],
  form: Artifact['form'],
  acts: readonly Act[],
): Observable[] {
  const found: Observable[] = []
  const [only] = files
  if (only && form !== 'folder' && only.size <= HASHED)
    found.push({ type: 'sha256', value: createHash('sha256').update(only.whole(HASHED)).digest('hex') })
  for (const { kind, values } of acts) {
    if (kind !== 'download' && kind !== 'upload') continue
    for (const value of values) found.push(...addresses(value))
    if (found.length > OBSERVABLES) break
  }
  return distinctObservables(found)
}

function addresses(value: string): Observable[] {
  const url = URL.parse(value)
  if (!url || !/^(?:https?|wss?|ftp):$/.test(url.protocol) || !url.hostname.includes('.')) return []
  const host = url.hostname.toLowerCase()
  const name: Observable = /^[\d.]+$/.test(host)
    ? { type: 'ip', value: host }
    : { type: 'domain', value: host }
  return [{ type: 'url', value: url.href }, name]
}
