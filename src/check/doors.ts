import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Door, Intake } from '../core/door.ts'
import { PosternError } from '../core/errors.ts'

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

const modulePath = (name: string) =>
  fileURLToPath(new URL(`../doors/${name}/${name}${ending}`, import.meta.url))

/** The doors there are: every folder `doors/<name>/` with a `<name>.ts`, sorted. */
export function doorNames(): string[] {
  const folders = readdirSync(fileURLToPath(new URL('../doors/', import.meta.url))).sort()
  return folders.filter((name) => existsSync(modulePath(name)))
}

/** Loads every door. */
export async function loadDoors(): Promise<Door[]> {
  return Promise.all(
    doorNames().map(async (name) => (await import(pathToFileURL(modulePath(name)).href)).default as Door),
  )
}

/** From this certainty on a door takes what it recognises. */
const SURE_ENOUGH = 0.5

/** @throws PosternError `E_USAGE` for a door that does not exist */
export function requireDoor(named: string): void {
  const names = doorNames()
  if (names.includes(named)) return
  throw new PosternError('E_USAGE', `there is no door “${named}”; there is ${names.join(', ')}`)
}

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
