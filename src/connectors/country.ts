let codes: Map<string, string> | undefined

/** The two letters (ISO 3166) of a country named in English, or written as its code. */
export function countryCode(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  codes ??= named()
  return codes.get(name.trim().toLowerCase())
}

function named(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = new Map<string, string>()
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code)
    // A code that is no longer in use stands for another: DD for DE.
    if (name === undefined || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue
    found.set(code.toLowerCase(), code)
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), code)
  }
  found.set('usa', 'US').set('uk', 'GB')
  return found
}
