import { asksNetwork, effectOf, isRequire, readsChain } from './known.ts'
import { deepOrigins, FROM, type Value } from './value.ts'

/** What makes functions of text. */
export const FUNCTION = /^global (?:Async|Generator)?Function(?:\.constructor)*$/
const WORKERS = new Set(['module worker_threads.Worker', 'global Worker'])

/** Whether calling a thing may be an act. */
export function isActing(name: string): boolean {
  return (
    FUNCTION.test(name) ||
    isRequire(name) ||
    effectOf(name)?.act !== undefined ||
    WORKERS.has(name) ||
    asksNetwork(name) ||
    readsChain(name)
  )
}

/** Bits that make a value a text worth running. */
export function textual(value: Value): number {
  if (typeof value.constant === 'string') return FROM.literal
  return deepOrigins(value) & (FROM.network | FROM.chain | FROM.decoded | FROM.file | FROM.clipboard)
}

/** A thing's name in the code's own words. */
export function short(name: string): string {
  return name.slice(name.indexOf(' ') + 1).replace(/^(?:globalThis|window|global)\./, '')
}
