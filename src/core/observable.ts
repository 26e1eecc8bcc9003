/** The kinds of value that can link one subject to another. */
export const OBSERVABLE_TYPES = [
  'email',
  'domain',
  'url',
  'ip',
  'sha256',
  'phone',
  'wallet',
  'account',
  'document',
  'message-id',
  'package',
  'address',
] as const

export type ObservableType = (typeof OBSERVABLE_TYPES)[number]

/** A value that can link subjects. Two observables are the same when both fields are equal. */
export interface Observable {
  type: ObservableType
  value: string
}

/** Removes repetitions, keeping the first of each in its place. */
export function distinctObservables(observables: Iterable<Observable>): Observable[] {
  const seen = new Map<string, Observable>()
  for (const { type, value } of observables) {
    const key = `${type}\0${value}`
    if (!seen.has(key)) seen.set(key, { type, value })
  }
  return [...seen.values()]
}
