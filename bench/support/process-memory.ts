import { readdirSync, readFileSync } from 'node:fs'

const POLL_MS = 100

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process ended between listing and reading.
    return ''
  }
}

/** The process and all that descend from it. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    // The command in brackets may hold anything; the parent's id is the second field after it.
    const parent = Number(/^.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [root]
  for (const id of tree) tree.push(...(children.get(id) ?? []))
  return tree
}

/**
 * Watches how much memory a process and its children hold. Linux only.
 *
 * @returns `stop()`, which answers the sum of every process's highest resident set (`VmHWM`), in bytes: never
 * less than what they held at once.
 */
export function watchMemory(root: number): { stop(): number } {
  const highest = new Map<number, number>()
  const poll = () => {
    for (const id of treeOf(root)) {
      const kilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0)
      highest.set(id, Math.max(highest.get(id) ?? 0, kilobytes * 1024))
    }
  }
  if (process.platform !== 'linux') return { stop: () => Number.NaN }
  poll()
  const timer = setInterval(poll, POLL_MS)
  return {
    stop() {
      clearInterval(timer)
      return highest.values().reduce((sum, bytes) => sum + bytes, 0)
    },
  }
}
