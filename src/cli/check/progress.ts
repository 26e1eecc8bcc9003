/** Shows on a terminal how far a run has come; silent where nobody watches. */
export function createProgress(stream: NodeJS.WriteStream) {
  const started = performance.now()
  let shownAt = 0
  let shown = false
  const erase = () => {
    if (shown) stream.write('\r\x1b[K')
    shown = false
  }
  return {
    /** @param total undefined while it is not known yet */
    update(done: number, total: number | undefined) {
      const now = performance.now()
      if (!stream.isTTY || now - started < 1_000 || now - shownAt < 200) return
      shownAt = now
      const rate = Math.round((done * 1_000) / (now - started))
      const left =
        total === undefined ? '' : `, about ${Math.ceil((total - done) / Math.max(rate, 1))} s left`
      erase()
      stream.write(`\r${done}${total === undefined ? '' : ` of ${total}`} checked, ${rate} a second${left}`)
      shown = true
    },
    erase,
  }
}
