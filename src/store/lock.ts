import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PosternError } from '../core/errors.ts'

/**
 * Takes the data directory for this process: two processes on one embedded database would destroy it.
 * A lock left behind by a process that has ended is taken over.
 *
 * @returns what gives it back.
 * @throws PosternError `E_STORE_IN_USE`, naming the process that has it.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'lock')
  for (;;) {
    try {
      writeFileSync(path, owner(process.pid), { flag: 'wx', mode: 0o600 })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = read(path)
    const pid = Number.parseInt(held, 10)
    if (pid > 0 && held === owner(pid)) {
      throw new PosternError('E_STORE_IN_USE', `${dataDir} is in use by process ${pid}`)
    }
    putAside(path, held)
  }
}

/** Removes the lock of an ended process, unless another process has just replaced it with its own. */
function putAside(path: string, held: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (read(aside) !== held) linkSync(aside, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Process id and, where the system tells it, start time: ids are used again, after a reboot or in a container. */
function owner(pid: number): string {
  return `${pid} ${startOf(pid)}\n`
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return isAlive(pid) ? 'alive' : 'gone'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
