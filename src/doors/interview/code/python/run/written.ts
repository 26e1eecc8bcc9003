import { from, HIDING, type Origins } from '../value.ts'
import type { Run } from './run.ts'

const HIDDEN_OR_FOREIGN = from('network', 'chain') | HIDING

/** Where it comes from what the program wrote to a path; undefined when it was not seen to. */
export function writtenOrigins({ written }: Run, path: string): Origins | undefined {
  return written.get(path) ?? written.get(path.replace(/^(?:\.\/)+/, ''))
}

/** Notes that a module is imported whose file a server or a hidden text wrote before. */
export function importWritten(run: Run, at: number, module: string): void {
  if (run.written.size === 0 || module === '') return
  const stem = module.replaceAll('.', '/')
  for (const [path, origins] of run.written) {
    if (!(origins & HIDDEN_OR_FOREIGN) || !isModule(path.replaceAll('\\', '/'), stem)) continue
    run.sightings.note('run-code', at, { how: `import ${module}`, values: [path], origins })
  }
}

const ENDINGS = ['.py', '/__init__.py', '.pyc', '.so', '.pyd']

const isModule = (path: string, stem: string): boolean =>
  ENDINGS.some((ending) => path === `${stem}${ending}` || path.endsWith(`/${stem}${ending}`))
