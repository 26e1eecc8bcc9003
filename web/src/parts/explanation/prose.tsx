/** A sentence in which what stands between backticks is code. */
export function Prose({ text }: { text: string }) {
  return text.split('`').map((piece, index) =>
    // Every second piece stood between two backticks; pieces never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    index % 2 === 1 ? <code key={index}>{piece}</code> : piece,
  )
}
