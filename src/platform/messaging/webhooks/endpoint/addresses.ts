import { BlockList, isIP, isIPv4 } from 'node:net';

/** Everything that is not the public internet (IANA's special-purpose registries): ours, the neighbours', the cloud's metadata. */
const V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only the addresses that are handed out to the internet, without those that carry an IPv4 address inside. */
const V6_PUBLIC: readonly [string, number][] = [['2000::', 3]];
const V6_NOT: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

function listOf(ranges: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, bits] of ranges) list.addSubnet(net, bits, family);
  return list;
}
const notPublic4 = listOf(V4, 'ipv4');
const public6 = listOf(V6_PUBLIC, 'ipv6');
const notPublic6 = listOf(V6_NOT, 'ipv6');

/** False for whatever is not an address of the public internet, an IPv4 address dressed as IPv6 included. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic4.check(address, 'ipv4');
  return isIP(address) === 6 && public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}
