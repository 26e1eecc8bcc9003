import type { Application, ApplicationFinding, ApplicationName } from '../../api/hiring.ts'

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Others that an application's answer names, each once. */
export function othersOf({
  id,
  links,
  shared,
  ringWith,
}: Pick<Application, 'id' | 'links' | 'shared' | 'ringWith'>) {
  const all = [...links, ...shared.flatMap(({ others }) => others), ...(ringWith?.members ?? [])]
  return new Map<string, ApplicationName>(
    all.filter((other) => other.id !== id).map((other) => [other.id, { id: other.id, name: other.name }]),
  )
}

/** A text in which others stand by their names, not by their ids. */
export function withNames(text: string, others: ReadonlyMap<string, ApplicationName>): string {
  return text.replace(UUID, (id) => `“${others.get(id)?.name ?? 'another application'}”`)
}

/** How much something weighs, in words: `(+17.2 bits)`. */
const WEIGHT = / ?\([+\-−–]?\d[\d.,]* bits?\)/g

/** A finding that names others, and who they are. While its weight is withheld its words tell none either. */
export function nameOthers(
  finding: ApplicationFinding,
  others: ReadonlyMap<string, ApplicationName>,
): { finding: ApplicationFinding; about: ApplicationName[] } {
  const { title, where, weight } = finding
  const why = weight === undefined ? finding.why.replace(WEIGHT, '') : finding.why
  const ids = new Set(`${title} ${why} ${where.text}`.match(UUID))
  return {
    finding: {
      ...finding,
      title: withNames(title, others),
      why: withNames(why, others),
      where: { ...where, text: withNames(where.text, others) },
    },
    about: [...ids].flatMap((id) => others.get(id) ?? []),
  }
}
