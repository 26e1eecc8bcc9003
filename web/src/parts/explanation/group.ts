import type { Finding } from '../../api/types.ts'

/** Where a finding stands, as a program's answer tells it. */
export type ShownPlace = { [Key in keyof Finding['where']]: Finding['where'][Key] | undefined } & {
  part: string
  text: string
}

/** A finding as it is shown: how much it weighs may be withheld. */
export type ShownFinding = Omit<Finding, 'strength' | 'weight' | 'where'> & {
  where: ShownPlace
  strength?: Finding['strength'] | undefined
  weight?: number | undefined
}

/** One thing seen, at all the places where it was seen. */
export interface Sign<Shown extends ShownFinding = Finding> {
  key: string
  first: Shown
  findings: Shown[]
}

export interface Family<Shown extends ShownFinding = Finding> {
  name: string
  signs: Sign<Shown>[]
}

/** Groups findings by family, and within it the sightings of one signal. Keeps their order: weightiest first. */
export function byFamily<Shown extends ShownFinding>(findings: readonly Shown[]): Family<Shown>[] {
  return [...Map.groupBy(findings, (finding) => finding.family)].map(([name, members]) => ({
    name,
    signs: [...Map.groupBy(members, (finding) => `${finding.detector} ${finding.title}`)].map(
      ([key, same]) => ({
        key,
        first: same[0] as Shown,
        findings: same,
      }),
    ),
  }))
}
