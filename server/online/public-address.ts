import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Whether an IP address is one of the public internet, and not of this machine, a private network or a cloud's own services.
 * False for what is no address, and for addresses with a zone (`fe80::1%eth0`).
 *
 * Sources: the IANA special-purpose address registries for IPv4 and IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic4.check(address, 'ipv4');
  // Of IPv6 what is known to be public is listed rather than what is not: most of its space is assigned to nobody.
  return isIPv6(address) && public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}

const special4 = [
  ['0.0.0.0', 8], // this network, and “unspecified”
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by the customers of a provider (CGNAT)
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // Azure's own services, although it looks public
  ['169.254.0.0', 16], // link-local, and most clouds' metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // old relays from IPv6
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
] as const;

const special6 = [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which can hold any IPv4 address
  ['3fff::', 20], // documentation
] as const;

/** Addresses that hold an IPv4 one in their last 32 bits, which decides. Networks with IPv6 only make them of public ones. */
const nat64 = '64:ff9b::';

const notPublic4 = blockList(special4, 'ipv4');
const public6 = blockList([['2000::', 3], [nat64, 96]], 'ipv6');
const notPublic6 = blockList([...special6, ...special4.map(([network, bits]) => [`${nat64}${network}`, 96 + bits] as const)], 'ipv6');

function blockList(subnets: readonly (readonly [network: string, bits: number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, bits] of subnets) list.addSubnet(network, bits, family);
  return list;
}
