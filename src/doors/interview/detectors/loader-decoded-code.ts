import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'text that is kept encoded, then decoded and run as code',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1140/',
  innocent:
    'Compilers to the web unpack their own output. Hand-written source has no need to hide code in text.',
  advice: 'Do not run it. Have somebody decode the text apart from any machine that matters.',
  signals: {
    reaching: {
      strength: 'decisive',
      weight: 12,
      title: 'Runs hidden code that reaches for the network, files or programs',
    },
    reached: { strength: 'decisive', weight: 10, title: 'Hidden text is decoded and run by itself' },
    runs: { strength: 'strong', weight: 6, title: 'Hidden text is decoded and run as code' },
  },
  *inspect(artifact) {
    for (const act of artifact.acts) {
      if (act.kind !== 'run-code' || !act.origins.includes('decoded')) continue
      if (!PROGRAMS.has(act.language)) continue
      if (act.origins.includes('network') || act.origins.includes('chain')) continue
      const text = act.values[0] ?? ''
      // What a caller hands in is told at the caller, with what it is.
      const given = act.origins.includes('caller')
      const signal = given ? 'runs' : REACHING.test(text) ? 'reaching' : act.trail ? 'reached' : 'runs'
      const shown = text ? ` The decoded text begins “${text.slice(0, 80)}”.` : ''
      const way = act.trail ? ` It is reached so: ${route(act)}.` : ''
      yield { signal, where: act.where, why: `${act.how} runs text that stands there encoded.${shown}${way}` }
    }
  },
})

const PROGRAMS = new Set(['javascript', 'python', 'vbscript'])
const REACHING =
  /https?:|\brequire\b|\bimport\b|\bfetch\b|child_process|process\.env|XMLHttpRequest|subprocess|urllib|socket|os\.system|\bexec\b/
