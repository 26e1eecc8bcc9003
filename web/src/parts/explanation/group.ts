import type { Finding } from '../../api/types.ts'

/** One thing seen, at all the places where it was seen. */
export interface Sign {
  key: string
  first: Finding
  findings: Finding[]
}

export interface Family {
  name: string
  signs: Sign[]
}

/** Groups findings by family, and within it the sightings of one signal. Keeps their order: weightiest first. */
export function byFamily(findings: readonly Finding[]): Family[] {
  return [...Map.groupBy(findings, (finding) => finding.family)].map(([name, members]) => ({
    name,
    signs: [...Map.groupBy(members, (finding) => `${finding.detector} ${finding.title}`)].map(
      ([key, same]) => ({
        key,
        first: same[0] as Finding,
        findings: same,
      }),
    ),
  }))
}
