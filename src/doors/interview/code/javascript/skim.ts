import type { Place } from '../../../../core/finding.ts'
import type { Act, ActKind, CodeReading, HandOver, Origin } from '../../act.ts'

const LOADS =
  /\brequire(?:\.resolve)?\s*\(\s*(['"`])([^'"`\n]{1,300})\1|\bimport\s*\(\s*(['"`])([^'"`\n]{1,300})\3|\bfrom\s*(['"])([^'"\n]{1,300})\5|\bimport\s*(['"])([^'"\n]{1,300})\7/g

const SIGNS: [RegExp, ActKind, string, Origin][] = [
  [
    /\beval\s*\(|\bnew\s+Function\s*\(|\bFunction\s*\.\s*constructor\b|\brunIn(?:This|New)Context\s*\(|\b_compile\s*\(/g,
    'run-code',
    'run as code',
    'unknown',
  ],
  [
    /\bfetch\s*\(|\baxios\b[\w.]{0,20}\(|\bhttps?\.(?:get|request)\s*\(|\bXMLHttpRequest\b/g,
    'download',
    'a request',
    'unknown',
  ],
  [/\b(?:exec|execSync|spawn|spawnSync|execFile|execFileSync)\s*\(/g, 'run-program', 'a program', 'unknown'],
]

const KEPT = 40

/** Reads only what stands in plain sight: what is loaded, and, when asked, words of acts. */
export function skim(
  text: string,
  place: (offset: number, length: number) => Place,
  acts: boolean,
): CodeReading {
  const reading: CodeReading = { acts: [], handOvers: [], problem: '' }
  for (const match of text.matchAll(LOADS)) {
    if (reading.handOvers.length >= 2000) break
    const value = match[2] ?? match[4] ?? match[6] ?? match[8] ?? ''
    const handOver: HandOver = { where: place(match.index, match[0].length), to: 'module', value }
    reading.handOvers.push(handOver)
  }
  if (!acts) return reading
  for (const [pattern, kind, how, origin] of SIGNS) {
    let count = 0
    for (const match of text.matchAll(pattern)) {
      if (count++ >= KEPT) break
      const act: Act = {
        kind,
        language: 'javascript',
        where: place(match.index, match[0].length),
        how,
        values: [],
        origins: [origin],
      }
      reading.acts.push(act)
    }
  }
  return reading
}
