import { secretOf } from '../../../knowledge/secrets.ts'
import { from } from '../value.ts'
import type { Run } from './run.ts'

const SHORTEST = 4
const LONGEST = 400
const MENTIONED = 200

/** Remembers a text that names something people keep to themselves. */
export function mention({ secrets, sightings }: Run, text: string, at: number): void {
  if (text.length < SHORTEST || text.length > LONGEST) return
  if (secrets.size >= MENTIONED || secrets.has(text)) return
  if (secretOf(text)) secrets.set(text, sightings.site ?? at)
}

/** A program that names a browser's store and reads files whose names it puts together reads that store. */
export function tellSecrets({ readsUnknown, secrets, sightings }: Run): void {
  if (!readsUnknown) return
  const known = new Set(sightings.valuesOf('read-secret'))
  for (const [text, at] of secrets)
    if (![...known].some((value) => value.includes(text)))
      sightings.note('read-secret', at, {
        how: 'named in a program that reads files',
        values: [text],
        origins: from('secret'),
      })
}
