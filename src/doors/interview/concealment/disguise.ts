/** What only code says, in JavaScript, Python or shell. One line of a text may say it by chance. */
const SIGNS = [
  /\brequire\s*\(\s*['"`][\w@/.:-]+['"`]\s*\)/,
  /\b(?:const|let|var)\s+[\w$]+\s*=\s*[^=]/,
  /\bfunction\s{0,20}[\w$]*\s{0,20}\([^)]{0,200}\)\s{0,20}\{/,
  /\)\s*=>\s*[{(\w]/,
  /\bimport\s+[\w*{}\s,]{1,200}\sfrom\s+['"]/,
  /\b(?:module\.exports|process\.(?:env|argv|platform)|globalThis|global)\b/,
  /\b(?:eval|Function|atob|setTimeout|JSON\.parse|Buffer\.from)\s*\(/,
  /_0x[0-9a-f]{4,6}/,
  /^[ \t]*(?:import\s+[\w.]+|from\s+[\w.]+\s+import\s+\w+)/m,
  /^[ \t]*def\s+\w+\s*\([^)]{0,200}\)\s*(?:->\s*[\w[\].]+\s*)?:/m,
  /\b(?:subprocess|os\.system|exec|urllib|requests)\s*[.(]/,
  /^#!\s*\/\S+/,
  /\b(?:curl|wget)\s+-?[\w\s-]{0,40}https?:\/\//,
  /\bif\s+\[\[?\s[^\n]{1,200}\]\]?\s*;?\s*then\b/,
]
/** Signs that make a text code. */
const ENOUGH = 3

/** Offset of the first sign of code in a text; undefined when it is not code. */
export function looksLikeCode(text: string): number | undefined {
  let count = 0
  let first: number | undefined
  for (const sign of SIGNS) {
    const at = text.search(sign)
    if (at < 0) continue
    count++
    first = Math.min(first ?? at, at)
  }
  return count >= ENOUGH ? first : undefined
}

const PNG = '89504e470d0a1a0a'
/** Bytes behind a picture that are looked at. */
const BEHIND = 2 ** 18

/** Code that stands behind the end of a PNG, JPEG or GIF; undefined when there is none. At most 200 characters. */
export function codeBehindPicture(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfPicture(buffer)
  if (end === undefined || buffer.length - end < 40) return undefined
  const behind = buffer.toString('latin1', end, end + BEHIND)
  const at = looksLikeCode(behind)
  return at === undefined ? undefined : behind.slice(at, at + 200)
}

function endOfPicture(buffer: Buffer): number | undefined {
  if (buffer.toString('hex', 0, 8) === PNG) {
    const end = buffer.indexOf('IEND', 8, 'latin1')
    return end < 0 ? undefined : end + 8
  }
  if (buffer[0] === 0xff && buffer[1] === 0xd8) {
    const end = buffer.indexOf(Buffer.from([0xff, 0xd9]), 2)
    return end < 0 ? undefined : end + 2
  }
  return buffer.toString('latin1', 0, 3) === 'GIF' ? Math.max(0, buffer.length - BEHIND) : undefined
}
