import type { Finding } from '../core/finding.ts'
import type { Exoneration } from '../doors/hiring/exoneration.ts'
import type { ApplicationLink } from '../doors/hiring/linkage/company.ts'

/**
 * What a reviewer sees of an answer before recording a reason of their own: all that was seen and what may explain
 * it, and nothing that adds it up. A total that others draw strongly on would itself be the decision.
 *
 * @see https://curia.europa.eu/juris/liste.jsf?num=C-634/21 (SCHUFA Holding, on GDPR article 22)
 */
export function findingsWithout(findings: readonly Finding[]): Omit<Finding, 'weight' | 'strength'>[] {
  const order = ({ where, detector, title }: Finding) => `${where.part}\0${detector}\0${title}`
  return findings
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ weight: _weight, strength: _strength, ...rest }) => ({
      ...rest,
      why: rest.why.replace(BITS, ''),
    }))
}

export const exonerationsWithout = (exonerating: readonly Exoneration[]): Omit<Exoneration, 'weight'>[] =>
  exonerating.map(({ weight: _, ...rest }) => rest)

const BITS = / ?\([+\-−–]?\d[\d.,]* bits?\)/g

/** What counted for a link, without how much. */
export const becauseWithout = (because: readonly string[]): string[] =>
  because.map((text) => text.replace(BITS, ''))

export const linkWithout = ({
  probability: _probability,
  bits: _bits,
  because,
  ...rest
}: ApplicationLink): Omit<ApplicationLink, 'probability' | 'bits'> => ({
  ...rest,
  because: becauseWithout(because),
})
