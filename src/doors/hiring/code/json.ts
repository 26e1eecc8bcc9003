/** Longer files are not parsed. */
const TEXT = 64 * 1024 * 1024

/**
 * The values in a file of JSON or of NDJSON (one value a line).
 *
 * @returns undefined when it is neither, or longer than is read; `damaged` counts lines that are no JSON
 */
export function readJson(bytes: Uint8Array): { values: unknown[]; damaged: number } | undefined {
  if (bytes.length > TEXT) return undefined
  const text = new TextDecoder().decode(bytes)
  const whole = parse(text)
  if (whole !== undefined) return { values: [whole], damaged: 0 }
  const values: unknown[] = []
  let damaged = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const value = parse(line)
    if (value === undefined) damaged++
    else values.push(value)
  }
  return values.some((value) => typeof value === 'object') ? { values, damaged } : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
