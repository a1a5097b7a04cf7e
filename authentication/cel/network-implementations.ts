import { quoteGoString } from '../quote-go-string.ts';
import type { CelValue } from './cel-value.ts';
import { fail } from './fail.ts';
import type { FunctionImplementation } from './function-implementation.ts';
import { isTagged } from './is-tagged.ts';
import { parseAddress } from './parse-address.ts';
import { printAddress } from './print-address.ts';

interface Network {
  readonly bytes: readonly number[];
  readonly length: number;
}

function wrapAddress(bytes: readonly number[]): CelValue {
  return { tag: 'opaque', name: 'net.IP', text: printAddress(bytes), data: bytes };
}

function wrapNetwork(network: Network): CelValue {
  const text = `${printAddress(network.bytes)}/${network.length}`;
  return { tag: 'opaque', name: 'net.CIDR', text, data: network };
}

function onAddress(apply: (bytes: readonly number[]) => CelValue): FunctionImplementation {
  return (value) =>
    isTagged(value, 'opaque') && value.name === 'net.IP' ? apply(value.data as readonly number[]) : undefined;
}

function onNetwork(
  apply: (network: Network, ...args: CelValue[]) => CelValue | undefined,
): FunctionImplementation {
  return (value, ...args) =>
    isTagged(value, 'opaque') && value.name === 'net.CIDR'
      ? apply(value.data as Network, ...args)
      : undefined;
}

function parseNetwork(text: string): Network | { readonly error: string } {
  const refuse = (reason: string) => ({
    error: `network address parse error during conversion from string: netip.ParsePrefix(${quoteGoString(text)}): ${reason}`,
  });
  const slash = text.lastIndexOf('/');
  if (slash < 0) return refuse("no '/'");
  const address = parseAddress(text.slice(0, slash));
  if ('error' in address) {
    if (/IPv4-mapped/.test(address.error)) {
      return { error: `IPv4-mapped IPv6 address ${quoteGoString(text)} is not allowed` };
    }
    if (/zone value/.test(address.error)) return refuse('IPv6 zones cannot be present in a prefix');
    return refuse(address.error.replace(/^.*conversion from string: /, ''));
  }
  const size = text.slice(slash + 1);
  if (!/^(?:0|[1-9]\d*)$/.test(size)) return refuse(`bad bits after slash: ${quoteGoString(size)}`);
  if (Number(size) > address.bytes.length * 8) return refuse('prefix length out of range');
  return { bytes: address.bytes, length: Number(size) };
}

function mask({ bytes, length }: Network): number[] {
  return bytes.map((byte, at) => {
    const kept = Math.min(8, Math.max(0, length - at * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
}

function contains(network: Network, bytes: readonly number[]): boolean {
  if (bytes.length !== network.bytes.length) return false;
  return mask({ bytes, length: network.length }).join() === mask(network).join();
}

const isLoopback = (bytes: readonly number[]) =>
  bytes.length === 4 ? bytes[0] === 127 : printAddress(bytes) === '::1';
const isUnspecified = (bytes: readonly number[]) => bytes.every((each) => each === 0);
const isMulticast = (bytes: readonly number[]) =>
  bytes.length === 4 ? (bytes[0]! & 0xf0) === 0xe0 : bytes[0] === 0xff;
const isLinkLocalUnicast = (bytes: readonly number[]) =>
  bytes.length === 4
    ? bytes[0] === 169 && bytes[1] === 254
    : bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80;
const isLinkLocalMulticast = (bytes: readonly number[]) =>
  bytes.length === 4
    ? bytes[0] === 224 && bytes[1] === 0 && bytes[2] === 0
    : bytes[0] === 0xff && (bytes[1]! & 0x0f) === 2;

/** Kubernetes' libraries about addresses and networks. */
export const networkImplementations: Readonly<Record<string, FunctionImplementation>> = {
  ip: (value) => {
    if (isTagged(value, 'opaque') && value.name === 'net.CIDR')
      return wrapAddress((value.data as Network).bytes);
    if (typeof value !== 'string') return undefined;
    const parsed = parseAddress(value);
    return 'error' in parsed ? fail(parsed.error) : wrapAddress(parsed.bytes);
  },
  isIP: (text) => (typeof text === 'string' ? !('error' in parseAddress(text)) : undefined),
  'ip.isCanonical': (text) => {
    if (typeof text !== 'string') return undefined;
    const parsed = parseAddress(text);
    return 'error' in parsed ? fail(parsed.error) : printAddress(parsed.bytes) === text;
  },
  family: onAddress((bytes) => (bytes.length === 4 ? 4n : 6n)),
  isUnspecified: onAddress(isUnspecified),
  isLoopback: onAddress(isLoopback),
  isLinkLocalMulticast: onAddress(isLinkLocalMulticast),
  isLinkLocalUnicast: onAddress(isLinkLocalUnicast),
  isGlobalUnicast: onAddress(
    (bytes) =>
      !isUnspecified(bytes) &&
      !isLoopback(bytes) &&
      !isMulticast(bytes) &&
      !isLinkLocalUnicast(bytes) &&
      printAddress(bytes) !== '255.255.255.255',
  ),
  cidr: (text) => {
    if (typeof text !== 'string') return undefined;
    const parsed = parseNetwork(text);
    if (!('error' in parsed)) return wrapNetwork(parsed);
    return fail(`network address parse error during conversion from string: ${parsed.error}`);
  },
  isCIDR: (text) => (typeof text === 'string' ? !('error' in parseNetwork(text)) : undefined),
  containsIP: onNetwork((network, other) => {
    if (isTagged(other, 'opaque') && other.name === 'net.IP') {
      return contains(network, other.data as readonly number[]);
    }
    if (typeof other !== 'string') return undefined;
    const parsed = parseAddress(other);
    return 'error' in parsed ? fail('no such overload') : contains(network, parsed.bytes);
  }),
  containsCIDR: onNetwork((network, other) => {
    const parsed =
      typeof other === 'string'
        ? parseNetwork(other)
        : isTagged(other, 'opaque')
          ? (other.data as Network)
          : undefined;
    if (parsed === undefined) return undefined;
    if ('error' in parsed) {
      return fail(`network address parse error during conversion from string: ${parsed.error}`);
    }
    return parsed.length >= network.length && contains(network, parsed.bytes);
  }),
  prefixLength: onNetwork(({ length }) => BigInt(length)),
  masked: onNetwork((network) => wrapNetwork({ bytes: mask(network), length: network.length })),
};
