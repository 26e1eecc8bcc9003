import { evidence } from '../../core/finding.ts'
import type { FoundCluster } from './found.ts'

/** What a run comes to. */
export interface LinkSummary {
  records: number
  /** Pairs that were compared. */
  candidates: number
  /** Times that two met in a block and were not compared there, since the block was too wide. */
  notCompared: number
  /** Pairs held to be the same: all within clusters. */
  pairs: number
  /** How many of them are told one by one, where not all are. */
  pairsTold?: number
  clusters: number
  /** Mean probability between two groups from which they are joined. */
  threshold: number
  /** Columns that were compared, and those that the table lacks. */
  compared: string[]
  missing: string[]
  seconds: number
}

const count = (value: number) => value.toLocaleString('en')

/** One cluster for a terminal. */
export const clusterLines = ({ members, why }: FoundCluster): string =>
  `${evidence(why)}\n  ${members.map((id) => evidence(id)).join('  ')}\n`

/** The end of a run in words. */
export function summaryText(summary: LinkSummary): string {
  const { records, candidates, notCompared, pairs, clusters, missing, seconds } = summary
  const found =
    clusters === 0
      ? 'No two records are held to be the same.'
      : `${clusters === 1 ? '1 group of records is' : `${count(clusters)} groups of records are each`} held to be one person: ${count(pairs)} ${pairs === 1 ? 'pair' : 'pairs'}.`
  const absent = missing.length > 0 ? ` Not in the table and not compared: ${missing.join(', ')}.` : ''
  const wide =
    notCompared > 0
      ? ` ${count(notCompared)} times two records met in a group too wide to compare whole; links may be missing there.`
      : ''
  return `${found} ${count(records)} records, ${count(candidates)} pairs compared in ${seconds} s.${absent}${wide}\n`
}
