import { from, textValue, type Value } from '../value.ts'
import type { Run } from './run.ts'

/** One variable of the environment, as `.env` sets it or else as a gap. */
export function environmentVariable({ project }: Run, name: string): Value {
  const set = project.environment.get(name)
  if (set !== undefined) return textValue(set, from('environment', 'literal'))
  return textValue(/^(?:HOME|USERPROFILE)$/.test(name) ? '~' : `%${name}%`, from('environment'), false)
}

/** Notes that the environment is taken as a whole. */
export function readEnvironment({ sightings }: Run, at: number): void {
  sightings.note('read-environment', at, {
    how: 'os.environ',
    values: [],
    origins: from('all-environment'),
  })
}
