import type { FileHandle } from 'node:fs/promises'
import { type Door, HEAD_BYTES, type Intake } from '../core/door.ts'
import { PosternError } from '../core/errors.ts'
import type { Settings } from '../core/settings.ts'
import { chooseDoor } from './doors.ts'
import { openForReading } from './read-file.ts'
import { readTree } from './read-tree.ts'
import type { CheckTask } from './task.ts'

/**
 * Picks the door for a task and reads what it is to judge: a command, bytes at hand, a folder or a file. A file is
 * read whole only when its door is known and allows as many bytes. Devices, pipes and sockets are never waited for.
 *
 * @param begin told, as soon as the door is known, how many milliseconds the subject may take
 * @throws PosternError `E_UNREADABLE`, `E_UNRECOGNISED`, `E_TOO_LARGE`, `E_USAGE`
 */
export async function readSubject(
  task: CheckTask,
  doors: readonly Door[],
  settings: Settings,
  begin: (ms: number) => void,
): Promise<{ door: Door; intake: Intake }> {
  const { name, path = name, bytes, command } = task
  const choose = (intake: Intake, size = 0): Door => {
    const door = chooseDoor(doors, intake, task.door)
    const limits = door.limits(settings)
    if (size > limits.bytes)
      throw new PosternError('E_TOO_LARGE', `${name}: ${size} bytes, the limit is ${limits.bytes}`)
    begin(limits.ms)
    return door
  }
  if (command !== undefined) return chosen({ kind: 'command', name, command }, choose)
  if (bytes) return chosen({ kind: 'file', name, bytes }, choose, bytes.length)
  const file = await openForReading(path)
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) {
      const door = choose({ kind: 'tree', name, tree: { entries: [], unknown: [] } })
      return { door, intake: { kind: 'tree', name, tree: readTree(path) } }
    }
    if (!stats.isFile()) throw new PosternError('E_UNREADABLE', `${name}: not a regular file`)
    const door = choose({ kind: 'file', name, bytes: await head(file, stats.size) }, stats.size)
    return { door, intake: { kind: 'file', name, bytes: await file.readFile() } }
  } finally {
    await file.close()
  }
}

function chosen(intake: Intake, choose: (intake: Intake, size?: number) => Door, size = 0) {
  return { door: choose(intake, size), intake }
}

/** The first bytes; the file's position stays at its start. */
async function head(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.min(size, HEAD_BYTES))
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
  return bytes.subarray(0, bytesRead)
}
