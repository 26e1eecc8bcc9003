import { createHash } from 'node:crypto'
import type { Mutator } from '../mutator.ts'

const STEMS = 'assets cdn status portal sync edge build labs metrics hub'.split(' ')
const HONEST =
  /^(localhost|[\d.]+|.*\.(example|test)|(.*\.)?(example\.(com|org|net)|github\.com|githubusercontent\.com|npmjs\.(org|com)|w3\.org|json-schema\.org|schemastore\.org))$/

function another(host: string): string {
  const hash = createHash('sha256').update(host).digest()
  return `${STEMS[(hash[0] as number) % STEMS.length]}-${hash.toString('hex', 1, 5)}.invalid`
}

/** Every host that an attacker could register gets another name; the same one, wherever it stands. */
const rotateHosts: Mutator = {
  what: 'other hosts',
  change: (text) =>
    text
      .replace(/\b(?:[a-z0-9-]+\.)+invalid\b/gi, (host) => another(host.toLowerCase()))
      .replace(
        /((?:https?|wss?):\/\/)((?:[a-z0-9-]+\.)+[a-z]{2,})\b/gi,
        (whole, scheme: string, host: string) =>
          HONEST.test(host.toLowerCase()) || host.endsWith('.invalid')
            ? whole
            : scheme + another(host.toLowerCase()),
      ),
}

export default rotateHosts
