import { BlockList, isIPv6 } from 'node:net';

let closed: BlockList | undefined;

// Made at the first question, because Node loads all of its networking for it.
function listClosed(): BlockList {
  const list = new BlockList();
  // The special-purpose registries of IANA (RFC 6890), as far as an answer from there must not be believed to be public.
  for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const) {
    list.addSubnet(network, prefix, 'ipv4');
  }
  for (const [network, prefix] of [
    ['::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001:db8::', 32],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const) {
    list.addSubnet(network, prefix, 'ipv6');
  }
  return list;
}

/** Whether an IP address belongs to the public internet. IPv4 inside IPv6 counts as what it is inside. */
export function isPublicAddress(address: string): boolean {
  closed ??= listClosed();
  if (!isIPv6(address)) return !closed.check(address, 'ipv4');
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
  const embedded = /^\[(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostname);
  if (embedded !== null) {
    const bytes = embedded.slice(1).flatMap((part) => {
      const word = Number.parseInt(part, 16);
      return [word >> 8, word & 255];
    });
    return !closed.check(bytes.join('.'), 'ipv4');
  }
  return !closed.check(hostname.slice(1, -1), 'ipv6');
}
