/** The place of the nth of several in words: `phone`, `phone 2`. */
export const partOf = (what: string, index: number): string => (index === 0 ? what : `${what} ${index + 1}`)

/** An object without the keys whose value is undefined. */
export function known<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
