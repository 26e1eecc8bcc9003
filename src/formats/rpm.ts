/** A script that an RPM package has run. */
export interface RpmScript {
  /** As `rpm` names it: `pre`, `post`, `preun`, `postun`, `pretrans`, `posttrans`. */
  name: string
  text: string
}

const LEAD = 96
const INTRO = 16
const ENTRY = 16
const MAGIC = 0x8eade801
const STRING = 6
const SCRIPT_LENGTH = 1024 * 1024

const SCRIPTS: Readonly<Record<number, string>> = {
  1023: 'pre',
  1024: 'post',
  1025: 'preun',
  1026: 'postun',
  1151: 'pretrans',
  1152: 'posttrans',
}

/**
 * Reads the scripts that stand in the header of an RPM package and run as root when it is installed or removed. What
 * is damaged has none; it never throws.
 *
 * Source: https://rpm-software-management.github.io/rpm/manual/format_v4.html
 */
export function readRpmScripts(bytes: Uint8Array): RpmScript[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const signature = headerAt(view, LEAD)
  if (signature === undefined) return []
  const header = headerAt(view, Math.ceil((signature.end - LEAD) / 8) * 8 + LEAD)
  if (header === undefined) return []
  const scripts: RpmScript[] = []
  for (let at = header.entries; at + ENTRY <= header.data; at += ENTRY) {
    const name = SCRIPTS[view.readUInt32BE(at)]
    if (name === undefined || view.readUInt32BE(at + 4) !== STRING) continue
    const start = header.data + view.readUInt32BE(at + 8)
    const content = view.subarray(start, Math.min(header.end, start + SCRIPT_LENGTH))
    const end = content.indexOf(0)
    scripts.push({ name, text: content.toString('utf8', 0, end === -1 ? content.length : end) })
    if (scripts.length >= Object.keys(SCRIPTS).length) break
  }
  return scripts
}

function headerAt(view: Buffer, at: number): { entries: number; data: number; end: number } | undefined {
  if (at + INTRO > view.length || view.readUInt32BE(at) !== MAGIC) return undefined
  const entries = at + INTRO
  const data = entries + view.readUInt32BE(at + 8) * ENTRY
  const end = data + view.readUInt32BE(at + 12)
  return end <= view.length ? { entries, data, end } : undefined
}
