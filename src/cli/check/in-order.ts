/**
 * Works on several items at once, taking the next as one is done, and hands on what comes of them in the order of
 * the items.
 *
 * @param atOnce how many items are in work; at most a few times as many wait for an earlier one
 */
export async function inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
  done: (result: R) => void,
): Promise<void> {
  const waiting: Promise<R>[] = []
  for await (const item of items) {
    const promise = work(item)
    promise.catch(() => {})
    waiting.push(promise)
    if (waiting.length >= atOnce) done(await (waiting.shift() as Promise<R>))
  }
  for (const promise of waiting) done(await promise)
}
