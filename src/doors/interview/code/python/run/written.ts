import { allTexts } from '../fold.ts'
import { fileAt } from '../project-files.ts'
import { from, HIDING, type Origins, type Value } from '../value.ts'
import type { Run } from './run.ts'

const HIDDEN_OR_FOREIGN = from('network', 'chain') | HIDING

/** Files that the program wrote before, of those that a path may mean, with where what is in them comes from. */
export function writtenAt(run: Run, path: Value | undefined): { path: string; origins: Origins }[] {
  const texts = allTexts([path])
  const unnamed = path && texts.length === 0 ? run.writtenUnnamed.get(path) : undefined
  if (unnamed !== undefined) return [{ path: '…', origins: unnamed }]
  return texts.flatMap((text) => {
    const origins = run.written.get(text) ?? run.written.get(text.replace(/^(?:\.\/)+/, ''))
    return origins === undefined || !isTelling(text) || fileAt(run, text) ? [] : [{ path: text, origins }]
  })
}

/** Whether a path tells one file from another: its last name is known, if only a letter of it. */
function isTelling(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return /[^…]/.test(dot > 0 ? name.slice(0, dot) : name)
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
