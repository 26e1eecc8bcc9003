/** One file of an asar archive, in which Electron programs keep their code. */
export interface AsarMember {
  path: string
  size: number
  executable: boolean
  /** Absent when it lies beside the archive (`app.asar.unpacked`), leads elsewhere, or beyond its end. */
  bytes?: Uint8Array
}

export interface AsarContents {
  members: AsarMember[]
  /** What could not be read, in words; empty when all was. */
  problem: string
}

const HEADER = 16 * 2 ** 20
const MEMBERS = 50_000
const DEPTH = 64
const PATH = 1_000

/**
 * Lists an asar archive; bytes are views, nothing is copied. Source of the layout: github.com/electron/asar,
 * "Format". Names that would leave the archive are passed over. Never throws.
 *
 * @example
 * readAsar(bytes).members.find((member) => member.path === 'package.json')?.bytes
 */
export function readAsar(bytes: Uint8Array): AsarContents {
  const members: AsarMember[] = []
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const headerSize = file.readUInt32LE(4)
    const length = file.readUInt32LE(12)
    if (file.readUInt32LE(0) !== 4 || headerSize > HEADER || length > headerSize)
      return { members, problem: 'it is not an asar archive' }
    const header: unknown = JSON.parse(file.toString('utf8', 16, 16 + length))
    const problem = list(header, bytes.subarray(8 + headerSize), members)
    return { members, problem }
  } catch (error) {
    return { members, problem: `it is damaged: ${(error as Error).message}` }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function list(header: unknown, content: Uint8Array, members: AsarMember[]): string {
  const open: { node: unknown; path: string; depth: number }[] = [{ node: header, path: '', depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path, depth } = next
    if (!isObject(node)) continue
    if (isObject(node.files)) {
      if (depth >= DEPTH) return 'its folders are nested too deeply'
      for (const [name, child] of Object.entries(node.files)) {
        if (name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name)) continue
        open.push({ node: child, path: path ? `${path}/${name}` : name, depth: depth + 1 })
      }
      continue
    }
    if (members.length >= MEMBERS) return 'it holds more files than are read'
    const size = typeof node.size === 'number' && node.size >= 0 ? node.size : 0
    const offset =
      typeof node.offset === 'string' && /^\d{1,15}$/.test(node.offset) ? Number(node.offset) : -1
    const within = offset >= 0 && node.unpacked !== true && offset + size <= content.length
    members.push({
      path: path.slice(0, PATH),
      size,
      executable: node.executable === true,
      ...(within ? { bytes: content.subarray(offset, offset + size) } : {}),
    })
  }
  return ''
}
