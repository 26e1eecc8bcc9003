import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { route } from '../effects.ts'
import { isNear } from '../near.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'code that comes from a server and is run at once',
  technique: 'T1059.007',
  source: 'https://attack.mitre.org/techniques/T1105/',
  innocent:
    'Loaders of modules in a browser fetch text and run it. A program that one is to install or try out has no need to.',
  advice: 'Do not run it. Whoever holds the server decides what it does on your machine.',
  signals: {
    runs: { strength: 'decisive', weight: 13, title: 'Runs code that a server hands out' },
    asked: {
      strength: 'strong',
      weight: 6,
      title: 'Runs code from an address that its caller names',
    },
    module: { strength: 'strong', weight: 5, title: 'A server says which module is loaded' },
    program: { strength: 'decisive', weight: 11, title: 'A server says which program is started' },
    given: { strength: 'strong', weight: 4.5, title: 'What is started came from a server' },
    local: { strength: 'context', weight: 1, title: 'Runs code that this machine itself hands out' },
    imports: { strength: 'context', weight: 2, title: 'Imports a module straight from the web' },
  },
  *inspect(artifact) {
    for (const act of artifact.acts) {
      if (!PROGRAMS.has(act.language) || !act.origins.includes('network')) continue
      const addresses = addressesFor(act, artifact)
      const how = `${act.how} in ${act.file ?? 'it'} runs what ${addresses[0]?.slice(0, 120) ?? 'a server'} answers`
      const why = act.trail ? `${how}; ${route(act)}.` : `${how}.`
      if (act.kind === 'run-code') {
        const imported = /^import/.test(act.how) && /^https?:/i.test(act.values[0] ?? '')
        const local = addresses.length > 0 && addresses.every(isLoopback)
        const signal = imported
          ? 'imports'
          : local
            ? 'local'
            : isModule(act)
              ? 'module'
              : isAsked(act, artifact)
                ? 'asked'
                : 'runs'
        yield { signal, where: act.where, why }
      } else if (act.kind === 'run-program' && onlyForeign(act)) {
        yield { signal: addresses.length > 0 ? 'program' : 'given', where: act.where, why }
      }
    }
  },
})

/** Languages of programs; what shells do is asked where commands are read. */
const PROGRAMS = new Set(['javascript', 'python', 'vbscript'])

/** The whole command comes from there, not a word of it. */
function onlyForeign({ values, origins }: PlacedAct): boolean {
  return (
    !origins.some((origin) => origin === 'literal' || origin === 'caller') &&
    values.every((value) => value === '')
  )
}

/** What is imported is put together of several parts, as an address is, and not code as a whole. */
const isModule = ({ how, values: [text = ''] }: PlacedAct) =>
  /^import/.test(how) && text.length > 1 && !/^(?:…?data|blob|javascript):/i.test(text)

/** The caller names the whole address, as it does of a loader of modules: where one stands in the code, it is told there. */
function isAsked({ file, origins, where }: PlacedAct, artifact: Artifact): boolean {
  if (!origins.includes('caller')) return false
  const requests = artifact.acts.filter((act) => ASKS.has(act.kind) && act.file === file)
  return (
    requests.length > 0 &&
    requests.every(
      (request) =>
        !isNear(request.where, where) ||
        (request.origins.includes('caller') &&
          !request.origins.some((origin) => OWN.has(origin)) &&
          request.values.every((value) => !/[^….,:/?&=#]/.test(value))),
    )
  )
}

const ASKS = new Set(['download', 'upload'])
/** What is the project's own, and not its caller's. */
const OWN = new Set(['environment', 'file', 'chain', 'secret'])

const addressesFor = (act: PlacedAct, artifact: Artifact): string[] =>
  artifact.acts
    .filter(({ kind, file }) => (kind === 'download' || kind === 'upload') && file === act.file)
    .flatMap(({ values }) => values)
    .filter((value) => value !== '')

/** A tool's own server on the same machine: hot reload and debuggers. */
const isLoopback = (address: string) =>
  /^(?:https?|wss?):\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/i.test(address)
