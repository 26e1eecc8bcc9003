import { BlockList, isIPv6 } from 'node:net'

/** Special-purpose addresses: IANA registries (RFC 6890) for IPv4 and IPv6. */
const RANGES: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
]

const list = new BlockList()
for (const [network, prefix] of RANGES) list.addSubnet(network, prefix, isIPv6(network) ? 'ipv6' : 'ipv4')

/**
 * Whether an address is of this machine, a private network or another that no public server has. An IPv4 address
 * written as IPv6 (`::ffff:10.0.0.1`) is taken for what it is.
 *
 * @example
 * isPrivateAddress('169.254.169.254') // true: the metadata service of clouds
 */
export function isPrivateAddress(address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
