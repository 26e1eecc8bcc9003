import type { Finding } from '../core/finding.ts'
import type { Observable } from '../core/observable.ts'
import type { Judgement } from '../core/verdict.ts'
import type { Judged } from './record.ts'

const finding = (weight: number): Finding => ({
  detector: 'support/sample',
  family: 'link',
  strength: 'strong',
  weight,
  title: `A finding of ${weight} bits`,
  why: 'why PLAINTEXT-MARKER',
  where: { part: 'text', text: 'evidence PLAINTEXT-MARKER' },
  innocent: 'innocent',
  advice: 'advice',
  technique: 'T1566',
  source: 'https://example.com',
})

/** A judged message for tests. Whatever must not be readable in a database holds `PLAINTEXT-MARKER`. */
export function judged(
  content: string,
  options: {
    verdict?: Judgement
    score?: number
    observables?: Observable[]
    title?: string
    sender?: string
  } = {},
): Judged {
  const { verdict = 'review', score = 6 } = options
  return {
    door: 'support',
    kind: 'message',
    name: 'message PLAINTEXT-MARKER',
    bytes: Buffer.from(`${content} PLAINTEXT-MARKER`),
    answer: {
      verdict,
      score,
      findings: verdict === 'pass' ? [] : [finding(score), finding(1)],
      unknown: [{ what: 'a thing', why: 'PLAINTEXT-MARKER' }],
      notFound: [{ detector: 'support/other', looksFor: 'other things' }],
      turn: 'turn PLAINTEXT-MARKER',
      observables: options.observables ?? [{ type: 'email', value: `${content}@plaintext-marker.example` }],
      ms: 2.5,
    },
    title: options.title ?? `${content} PLAINTEXT-MARKER`,
    sender: options.sender ?? 'PLAINTEXT-MARKER <sender@plaintext-marker.example>',
  }
}

export const RECEIVING = { retentionDays: 90, actor: 'key:test' }
