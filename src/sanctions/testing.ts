import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of an invented list in the real format: `ofac`, `un` or `eu`. */
export const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, 'fixtures', `${name}.xml`))
