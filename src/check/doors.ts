import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Door, Intake } from '../core/door.ts'
import { PosternError } from '../core/errors.ts'

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** Loads every door: `doors/<name>/<name>.ts`, sorted by name. */
export async function loadDoors(folder = new URL('../doors/', import.meta.url)): Promise<Door[]> {
  const entries = readdirSync(fileURLToPath(folder)).sort()
  const modules = entries
    .map((name) => fileURLToPath(new URL(`${name}/${name}${ending}`, folder)))
    .filter((path) => existsSync(path))
  return Promise.all(modules.map(async (path) => (await import(pathToFileURL(path).href)).default as Door))
}

/** From this certainty on a door takes what it recognises. */
const SURE_ENOUGH = 0.5

/**
 * Picks the door for what arrived: the named one, or the one that recognises the bytes best.
 *
 * @throws PosternError `E_USAGE` for a door that does not exist, `E_UNRECOGNISED` when no door knows the bytes.
 */
export function chooseDoor(doors: readonly Door[], intake: Intake, named?: string): Door {
  if (named !== undefined) {
    const door = doors.find(({ name }) => name === named)
    if (door) return door
    throw new PosternError(
      'E_USAGE',
      `there is no door “${named}”; there is ${doors.map((d) => d.name).join(', ')}`,
    )
  }
  const best = doors
    .map((door) => ({ door, certainty: door.recognise(intake) }))
    .sort((a, b) => b.certainty - a.certainty)[0]
  if (best && best.certainty >= SURE_ENOUGH) return best.door
  throw new PosternError(
    'E_UNRECOGNISED',
    `${intake.name}: no door knows what these bytes are; name one with --door`,
  )
}
