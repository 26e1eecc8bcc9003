const SIZES = ['bytes', 'kB', 'MB', 'GB']

/** `1536` → `1.5 kB`. */
export function size(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? value : value.toFixed(1)} ${SIZES[power]}`
}
