const SILENT_MS = 2_000
const INTERVAL_MS = 250
const MB = 1_000_000

/** Shows on a terminal how much of a list has come, when it takes a while; silent where nobody watches. */
export function downloadProgress(stream: NodeJS.WriteStream) {
  const started = performance.now()
  let shownAt = 0
  const erase = () => {
    if (shownAt > 0) stream.write('\r\x1b[K')
    shownAt = 0
  }
  return {
    /** @param total undefined while it is not known */
    update(name: string, bytes: number, total: number | undefined) {
      const now = performance.now()
      if (!stream.isTTY || now - started < SILENT_MS || now - shownAt < INTERVAL_MS) return
      const whole = total === undefined ? '' : ` of ${(total / MB).toFixed(1)}`
      stream.write(`\r\x1b[K${name}: ${(bytes / MB).toFixed(1)}${whole} MB`)
      shownAt = now
    },
    erase,
  }
}
