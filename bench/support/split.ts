import { createHash } from 'node:crypto'
import { basename } from 'node:path'

/** The development half may be looked at; the held-out half is only counted. */
export type Half = 'development' | 'held-out'

/**
 * The half that a cluster falls into: the same on every machine and for every corpus. Near-duplicates share a
 * cluster, so none is on both sides.
 */
export function halfOf(cluster: string): Half {
  return ((createHash('sha256').update(cluster).digest()[0] as number) & 1) === 0 ? 'development' : 'held-out'
}

/** Phishing mail: the corpus keeps one message of each near-duplicate cluster, so the file is the cluster. */
export const phishCluster = (path: string): string => basename(path)

/**
 * Wanted mail: a thread or a newsletter's series is the cluster, known by its subject without answer and list
 * marks, numbers and punctuation.
 */
export function hamCluster(raw: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(raw.subarray(0, 65_536))
  const subject = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1] ?? ''
  return subject
    .toLowerCase()
    .replace(/\b(re|fwd?|aw|sv)(\[\d+\])?:/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[\d\W_]+/g, ' ')
    .trim()
}
