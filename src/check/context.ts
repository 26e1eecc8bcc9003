import type { DetectorContext } from '../core/detector.ts'
import { NO_INDICATORS } from '../core/indicator.ts'
import { categoryLookupOf } from '../intel/categories/lookup.ts'
import { loadCategories } from '../intel/categories/store.ts'
import { loadIndicators } from '../intel/store.ts'
import { rulesInForce } from '../rules/sets.ts'
import { loadSanctions, sanctionsVersion } from '../sanctions/store.ts'
import type { WorkerSetup } from './task.ts'

const knownCategories = categoryLookupOf([])

/**
 * What detectors are handed besides a subject: settings, and the lists and rules that are in force now. Lists that
 * have not changed since are not read again. Sanctions lists are read when a detector first asks for them, for most
 * doors never do.
 */
export async function contextInForce({
  settings,
  dataDir,
  rules = [],
}: WorkerSetup): Promise<DetectorContext> {
  const context: DetectorContext = {
    settings,
    indicators: dataDir === undefined ? NO_INDICATORS : await loadIndicators(dataDir),
    rules: rulesInForce(dataDir, rules),
    categories: dataDir === undefined ? knownCategories : loadCategories(dataDir),
    now: Date.now(),
  }
  if (dataDir === undefined || sanctionsVersion(dataDir) === '') return context
  return Object.defineProperty(context, 'sanctions', { enumerable: true, get: () => loadSanctions(dataDir) })
}
