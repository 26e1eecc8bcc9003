import type { Project } from './sample.ts'

/** A change that costs an attacker nothing and must not cost recall. A file of `mutators/` exports one as its default. */
export interface Mutator {
  /** What it changes, in words for the page. */
  what: string
  /** Changes every text of a project, before anything in it is encoded. */
  change?(text: string): string
  /** Changes a project's own files; they do the same afterwards. */
  mutate?(project: Project): Project
}

/** The project with a mutator's change made. */
export function mutated(mutator: Mutator, project: (change?: (text: string) => string) => Project): Project {
  const changed = project(mutator.change)
  return mutator.mutate?.(changed) ?? changed
}

/** All of these one after the other. */
export const together = (mutators: readonly Mutator[]): Mutator => ({
  what: 'all of these together',
  change: (text) => mutators.reduce((changed, mutator) => mutator.change?.(changed) ?? changed, text),
  mutate: (project) => mutators.reduce((changed, mutator) => mutator.mutate?.(changed) ?? changed, project),
})
