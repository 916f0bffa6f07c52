import {BlockList, isIP} from 'node:net'

/** Who may be at an address: this machine, a network of one's own, or anybody. */
export type Reach = 'loopback' | 'private' | 'public'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

const PRIVATE = new BlockList()
// RFC 1918; link-local (RFC 3927); shared by a provider's customers, and what Tailscale and its like give out (RFC 6598).
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10]
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv4')
}
// Unique local (RFC 4193) and link-local (RFC 4291).
PRIVATE.addSubnet('fc00::', 7, 'ipv6')
PRIVATE.addSubnet('fe80::', 10, 'ipv6')

/**
 * How far an address reaches. Only an address can be asked this: a name says nothing about where it leads.
 *
 * @param address of IPv4 or IPv6, also IPv4 inside of IPv6, with or without a zone; anything else is `public`
 */
export function reachOf(address: string): Reach {
  const plain = address.replace(/%.*$/s, '')
  const family = isIP(plain)
  if (family === 0) return 'public'
  const type = family === 4 ? 'ipv4' : 'ipv6'
  if (LOOPBACK.check(plain, type)) return 'loopback'
  return PRIVATE.check(plain, type) ? 'private' : 'public'
}
