import type { CategoryLookup } from './category.ts'
import { evidence, type Finding, type NotFound, type Place, type Strength, type Unknown } from './finding.ts'
import type { IndicatorLookup } from './indicator.ts'
import type { RuleMatcher } from './rules.ts'
import type { SanctionsScreen } from './sanctions.ts'
import type { Settings } from './settings.ts'
import type { Subject } from './subject.ts'

/** One of the things a detector can see, with what it weighs. */
export interface Signal {
  strength: Strength
  /** Bits, stated as judgement unless `basis` names the measurement. */
  weight: number
  title: string
  /** Where the weight comes from. Default: judgement. */
  basis?: string
}

/** What a detector yields: a sighting of one of its signals, or something it could not check. */
export type Sighting<Name extends string = string> =
  | { signal: Name; where: Place; why: string; innocent?: string; advice?: string }
  | { unknown: Unknown }

/** What a detector may know besides its subject. All of it is a value: no clock, store or network. */
export interface DetectorContext {
  settings: Settings
  indicators: IndicatorLookup
  /** Rules that others wrote; absent: none are asked. */
  rules?: RuleMatcher
  /** Kinds of networks and mail domains; absent: none are known. */
  categories?: CategoryLookup
  /** Absent: no sanctions list is loaded. */
  sanctions?: SanctionsScreen
  /** Milliseconds since the epoch. */
  now: number
}

/** One question asked of one kind of subject. */
export interface DetectorDefinition<S extends Subject, Name extends string = string> {
  /** Findings of one family are not independent of each other. */
  family: string
  /** Completes "we looked for …", in plain words. */
  looksFor: string
  technique: string
  source: string
  innocent: string
  advice: string
  signals: Record<Name, Signal>
  /** What a subject lacks without which the question cannot be asked: it is then told as not checked. */
  lacks?(subject: S): string | undefined
  /** Must not throw, take long on long input, or touch anything outside its arguments. */
  inspect(subject: S, context: DetectorContext): Iterable<Sighting<Name>>
}

/** A definition with its id, which is its place: `support/link-text-differs`. */
export interface Detector<S extends Subject = Subject> extends DetectorDefinition<S> {
  id: string
}

/**
 * Declares a detector. A file of `doors/<door>/detectors/` exports one as its default; it is found there.
 *
 * @example
 * export default defineDetector<Message>()({
 *   family: 'link',
 *   looksFor: 'links to bare IP addresses',
 *   signals: { 'raw-ip': { strength: 'strong', weight: 4, title: 'A link leads to a bare IP address' } },
 *   *inspect(message) {
 *     for (const link of message.links)
 *       if (link.isIp) yield { signal: 'raw-ip', where: link.where, why: `${link.host} is not a name` }
 *   },
 *   // … technique, source, innocent, advice
 * })
 */
export function defineDetector<S extends Subject>() {
  return <Name extends string>(definition: DetectorDefinition<S, Name>): DetectorDefinition<S> =>
    definition as unknown as DetectorDefinition<S>
}

/** At most this many findings of one signal are kept: the rest would say the same again. */
const SIGHTINGS_KEPT = 5

/**
 * Asks every detector of one subject.
 *
 * @returns findings, what could not be checked (a detector that fails is one of those), and what was looked for
 * in vain.
 */
export function inspect<S extends Subject>(
  detectors: readonly Detector<S>[],
  subject: S,
  context: DetectorContext,
) {
  const findings: Finding[] = []
  const unanswered: Unknown[] = []
  const notFound: NotFound[] = []
  for (const detector of detectors) {
    const counts = new Map<string, number>()
    const lacking = detector.lacks?.(subject)
    if (lacking !== undefined) {
      unanswered.push({ what: detector.looksFor, why: lacking })
      continue
    }
    try {
      for (const sighting of detector.inspect(subject, context)) {
        if ('unknown' in sighting) {
          unanswered.push(sighting.unknown)
          counts.set('unknown', 1)
          continue
        }
        const count = (counts.get(sighting.signal) ?? 0) + 1
        counts.set(sighting.signal, count)
        if (count <= SIGHTINGS_KEPT) findings.push(toFinding(detector, sighting))
      }
    } catch (error) {
      unanswered.push({
        what: detector.looksFor,
        why: `the detector ${detector.id} failed: ${String(error)}`,
      })
      counts.set('unknown', 1)
    }
    if (counts.size === 0) notFound.push({ detector: detector.id, looksFor: detector.looksFor })
  }
  // Read last: what detectors ask for is what finds out that a file cannot be read.
  return { findings, unknown: [...subject.unknown, ...unanswered], notFound }
}

function toFinding<S extends Subject>(
  detector: Detector<S>,
  sighting: Exclude<Sighting, { unknown: Unknown }>,
): Finding {
  const signal = detector.signals[sighting.signal]
  if (!signal) throw new Error(`undeclared signal ${sighting.signal}`)
  return {
    detector: detector.id,
    family: detector.family,
    strength: signal.strength,
    weight: signal.weight,
    title: signal.title,
    why: sighting.why,
    where: { ...sighting.where, text: evidence(sighting.where.text) },
    innocent: sighting.innocent ?? detector.innocent,
    advice: sighting.advice ?? detector.advice,
    technique: detector.technique,
    source: detector.source,
  }
}
