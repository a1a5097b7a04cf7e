import { rememberByText } from '../remember-by-text.ts';

/** What a host name or address says about where it leads. */
export interface HostClass {
  /** The host without brackets, in lower case, without a trailing dot; an address in its usual form. */
  readonly name: string;
  readonly isAddress: boolean;
  /** An IPv4 address in decimal, octal, hexadecimal or with fewer than four parts, or an IPv4 address inside an IPv6 one. */
  readonly isDisguised: boolean;
  readonly reach: 'public' | 'private' | 'forbidden';
}

/** Names that are resolved only inside some network (RFC 6761, 6762, 8375, ICANN's .internal, Kubernetes' own). */
const privateName =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa|svc|cluster\.local)$/;
/** Where clouds answer with credentials for whoever asks. */
const metadataName = /^(metadata\.google\.internal|metadata|instance-data(\.ec2\.internal)?)$/;

/**
 * Reads the host of a URL as the WHATWG URL standard does, which knows the odd forms of addresses; undefined where it
 * reads none. The zone of an IPv6 address is left out.
 */
export const classifyHost = rememberByText(classify);

function classify(written: string): HostClass | undefined {
  let host: string;
  try {
    host = new URL(`https://${written.replace(/%.*\]$/, ']')}/`).hostname;
  } catch {
    return undefined;
  }
  const name = host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host.startsWith('[')) return classifyIpv6(name);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(name)) {
    const isPrivate = !name.includes('.') || privateName.test(name);
    const reach = metadataName.test(name) ? 'forbidden' : isPrivate ? 'private' : 'public';
    return { name, isAddress: false, isDisguised: false, reach };
  }
  const isDisguised = !/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/.test(written);
  return { name, isAddress: true, isDisguised, reach: reachOfIpv4(name) };
}

function reachOfIpv4(name: string): HostClass['reach'] {
  const [a = 0, b = 0] = name.split('.').map(Number);
  if (name === '100.100.100.200' || name === '192.0.0.192' || name === '168.63.129.16') return 'forbidden';
  if (a === 0 || a >= 224 || (a === 169 && b === 254)) return 'forbidden';
  const isPrivate =
    a === 10 ||
    a === 127 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b < 128);
  return isPrivate ? 'private' : 'public';
}

function classifyIpv6(name: string): HostClass {
  const groups = expandIpv6(name);
  const whole = { name, isAddress: true } as const;
  const embeds =
    groups.slice(0, 5).every((group) => group === 0) && (groups[5] === 0xffff || groups[5] === 0);
  const [high = 0, low = 0] = groups.slice(6);
  if (embeds && high !== 0) {
    const ipv4 = [high >> 8, high & 255, low >> 8, low & 255].join('.');
    return { ...whole, isDisguised: true, reach: reachOfIpv4(ipv4) };
  }
  const [first = 0] = groups;
  const isLoopback = groups.slice(0, 7).every((group) => group === 0) && low === 1;
  const isMetadata = name === 'fd00:ec2::254' || name === 'fd20:ce::254';
  const isForbidden =
    isMetadata || (first & 0xffc0) === 0xfe80 || first >= 0xff00 || groups.every((group) => group === 0);
  const reach = isForbidden ? 'forbidden' : isLoopback || (first & 0xfe00) === 0xfc00 ? 'private' : 'public';
  return { ...whole, isDisguised: false, reach };
}

/** Eight numbers; the URL standard writes no dots in an address. */
function expandIpv6(name: string): number[] {
  const [before = '', after] = name.split('::');
  const numbers = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const [start, end] = [numbers(before), numbers(after ?? '')];
  return [...start, ...new Array<number>(8 - start.length - end.length).fill(0), ...end];
}
