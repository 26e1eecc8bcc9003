import type { AuthenticationResult, Header, Hop } from '../message.ts'

/** Reads `Received` headers (RFC 5321 section 4.4) as far as they keep to the form. */
export function readHops(headers: readonly Header[]): Hop[] {
  return headers
    .filter((header) => header.name === 'received')
    .slice(0, 100)
    .map(({ value, line }) => ({
      from: /\bfrom\s+([^\s;()]+)/i.exec(value)?.[1] ?? '',
      by: /\bby\s+([^\s;()]+)/i.exec(value)?.[1] ?? '',
      ip: /[[(](?:IPv6:)?([0-9a-f:.]{7,45})[\])]/i.exec(value)?.[1] ?? '',
      line,
    }))
}

/**
 * Reads `Authentication-Results` headers (RFC 8601). Comments are dropped. Whether a header may be believed is
 * for the detector to say: anybody can write one.
 */
export function readAuthentication(headers: readonly Header[]): AuthenticationResult[] {
  return headers
    .filter((header) => header.name === 'authentication-results')
    .slice(0, 50)
    .flatMap(({ value, line }) => {
      const [id = '', ...statements] = withoutComments(value).split(';')
      const authservId = (id.trim().split(/\s/)[0] ?? '').toLowerCase()
      const all = authservId.includes('=') ? [id, ...statements] : statements
      return all.flatMap((statement) => {
        const pairs = [...statement.matchAll(/([a-z0-9._-]{1,64})\s*=\s*("[^"]*"|[^\s"]+)/gi)]
        const [first, ...rest] = pairs
        if (!first) return []
        return {
          authservId: authservId.includes('=') ? '' : authservId,
          method: (first[1] as string).toLowerCase(),
          result: unquoted(first[2] as string).toLowerCase(),
          properties: Object.fromEntries(
            rest.map((pair) => [(pair[1] as string).toLowerCase(), unquoted(pair[2] as string)]),
          ),
          line,
        }
      })
    })
}

const unquoted = (value: string) => value.replace(/^"|"$/g, '')

function withoutComments(value: string): string {
  let depth = 0
  let out = ''
  for (const character of value.slice(0, 16_384)) {
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) out += character
  }
  return out
}
