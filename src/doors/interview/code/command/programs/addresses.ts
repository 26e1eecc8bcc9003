import { fetched, type Value } from '../value.ts'

const ADDRESS = /^(?:(?:https?|ftps?|tftp|sftp|file|ws|wss|dict|gopher):\/\/|\\\\)\S/i
/** `host.tld/path` and the like, as `curl` and `iwr` take it. */
const BARE = /^(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/i
const IP = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?(?:[/?#]\S*)?$|^\[[0-9a-f:]+\]/i

export const isAddress = (text: string): boolean => ADDRESS.test(text)

/** What a program that only takes addresses would fetch; undefined for what cannot be one. */
export function addressIn(text: string): string | undefined {
  const clean = text.trim().replace(/^["'<]+|["'>]+$/g, '')
  if (ADDRESS.test(clean)) return clean
  if (BARE.test(clean) || IP.test(clean)) return `http://${clean}`
  return undefined
}

/** The path or name that a download lands under when none is given. */
export function lastName(address: string): string {
  const path = address.split(/[?#]/, 1)[0] as string
  return path.slice(path.lastIndexOf('/') + 1)
}

/** bash's `/dev/tcp/host/port`: what stands on the other side. */
export function connection(path: string): Value | undefined {
  const found = /^\/dev\/(tcp|udp)\/([^/\s]{1,255})\/([^/\s]{1,64})/.exec(path)
  return found ? fetched(`${found[1]}://${found[2]}:${found[3]}`) : undefined
}
