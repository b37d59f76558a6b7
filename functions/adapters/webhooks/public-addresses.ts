import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What no event is sent to: https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 sibling. */
const CLOSED: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const closed = listOf(CLOSED);
const loopback = listOf([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

/** IPv4 inside IPv6: mapped, compatible, and by NAT64. The same in `::ffff:10.0.0.1` and `::ffff:a00:1`. */
const EMBEDDED = listOf([
  ['::ffff:0:0', 96],
  ['::', 96],
  ['64:ff9b::', 96],
]);

/** Whether events may be sent to an address; to this machine only where `local`. */
export function isPublicAddress(address: string, local: boolean): boolean {
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  if (family === 'ipv6' && !isIPv6(address)) return false;
  if (loopback.check(address, family)) return local;
  if (family === 'ipv6' && EMBEDDED.check(address, family)) {
    const inner = embeddedIn(address);
    return inner !== undefined && isPublicAddress(inner, local);
  }
  return !closed.check(address, family);
}

/** The last 32 bits as IPv4. */
function embeddedIn(address: string): string | undefined {
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`);
  const groups = hostname.slice(1, -1).split(':');
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16));
  if (high === undefined || low === undefined) return undefined;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function listOf(networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) {
    list.addSubnet(network, prefix, isIPv4(network) ? 'ipv4' : 'ipv6');
  }
  return list;
}
