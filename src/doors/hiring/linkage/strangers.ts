import type { Application } from '../application.ts'
import type { SharedKind, SharedValue, SharedWith } from './company.ts'

/** A value with those others under whose names one does not expect it. */
export interface SharedByStrangers extends SharedValue {
  others: readonly SharedWith[]
  /** Those of them whose names have no part in common with this applicant's. */
  unrelated: readonly SharedWith[]
}

/** Values of some kinds that others of another name have too. */
export function sharedByStrangers(
  application: Application,
  kinds: readonly SharedKind[],
): SharedByStrangers[] {
  return application.company.shared.flatMap((value) => {
    if (!kinds.includes(value.kind)) return []
    const others = value.others.filter(({ sameName }) => !sameName)
    return others.length > 0
      ? [{ ...value, others, unrelated: others.filter(({ relatedName }) => !relatedName) }]
      : []
  })
}

/** Whether all of them have an address in common with the applicant: room-mates and couples. */
export function livesWith({ company }: Application, others: readonly SharedWith[]): boolean {
  const neighbours = company.shared.filter(({ kind }) => kind === 'address').flatMap((value) => value.others)
  return others.every((one) => neighbours.some(({ application }) => application === one.application))
}

/** The others in words: `application 17 and 2 more`. */
export function whoElse(others: readonly SharedWith[], count = others.length): string {
  const [first] = others
  const rest = Math.max(0, count - 1)
  return `application ${first?.application ?? ''}${rest > 0 ? ` and ${rest} more` : ''}`
}
