import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const PEER = '@nodesecure/js-x-ray'

/** What js-x-ray said of a subject's JavaScript and TypeScript. */
export interface PeerReading {
  critical: boolean
  /** A warning of any kind that is not mere information. */
  warned: boolean
  /** Files that it named with a warning. */
  files: { name: string; lines: number[] }[]
  /** Milliseconds for its files together. */
  ms: number
  bytes: number
}

const SCRIPT = /\.[cm]?[jt]s$/

/** js-x-ray, as it comes. */
export interface Peer {
  read(files: Iterable<{ name: string; bytes: Uint8Array }>): PeerReading
}

/**
 * Loads js-x-ray. A library of its parser is installed where it would find our TypeScript, which has no programming
 * interface any more; it is led to the one that js-x-ray brings.
 *
 * @throws Error when it is not installed or cannot be loaded.
 */
export async function loadPeer(): Promise<Peer> {
  const typescript = pathToFileURL(createRequire(import.meta.resolve(PEER)).resolve('typescript')).href
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'typescript' && context.parentURL?.includes('/ts-api-utils/')
        ? { url: typescript, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
  })
  try {
    const { AstAnalyser } = await import('@nodesecure/js-x-ray')
    const analyser = new AstAnalyser()
    return { read: (files) => readWith(analyser, files) }
  } finally {
    hooks.deregister()
  }
}

/** The part of js-x-ray's analyser that is used. */
interface Analyser {
  analyse(
    source: string,
    options: { isMinified: boolean },
  ): {
    warnings: { severity: string; location: unknown }[]
  }
}

/** What it cannot parse counts as read and not flagged. */
function readWith(analyser: Analyser, files: Iterable<{ name: string; bytes: Uint8Array }>): PeerReading {
  const reading: PeerReading = { critical: false, warned: false, files: [], ms: 0, bytes: 0 }
  for (const { name, bytes } of files) {
    reading.bytes += bytes.length
    if (!SCRIPT.test(name) || name.endsWith('.d.ts')) continue
    const source = Buffer.from(bytes).toString()
    const started = performance.now()
    const warnings = warningsOf(analyser, source, name)
    reading.ms += performance.now() - started
    reading.critical ||= warnings.some(({ severity }) => severity === 'Critical')
    const heard = warnings.filter(({ severity }) => severity !== 'Information')
    if (heard.length === 0) continue
    reading.warned = true
    reading.files.push({ name, lines: heard.map(({ line }) => line) })
  }
  return reading
}

function warningsOf(analyser: Analyser, source: string, name: string): { severity: string; line: number }[] {
  try {
    const { warnings } = analyser.analyse(source, { isMinified: name.includes('.min.') })
    return warnings.map(({ severity, location }) => {
      const line = (location as [[number, number], [number, number]] | null)?.[0]?.[0] ?? 0
      return { severity, line }
    })
  } catch {
    return []
  }
}
