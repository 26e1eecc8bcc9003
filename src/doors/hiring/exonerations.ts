import { fileURLToPath } from 'node:url'
import { evidence } from '../../core/finding.ts'
import { loadFolder } from '../../core/modules.ts'
import type { Application } from './application.ts'
import type { Exoneration, ExonerationDefinition } from './exoneration.ts'

const folder = fileURLToPath(new URL('./exonerations/', import.meta.url))
const units = await loadFolder<ExonerationDefinition>(folder)

/** What speaks for an application: every file of `exonerations/` is asked. */
export function exonerationsOf(application: Application): Exoneration[] {
  return units.flatMap(({ name, unit: { title, weight, source, inspect } }) => {
    const seen = inspect(application)
    if (!seen) return []
    const where = { ...seen.where, text: evidence(seen.where.text) }
    return [{ id: name, title, why: seen.why, where, weight, source }]
  })
}
