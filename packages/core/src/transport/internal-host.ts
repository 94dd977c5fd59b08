import { isLoopback } from './address.ts';

/** IPv4 ranges that are no host of the public internet, each as its address and prefix length. */
const RANGES: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8], // this network, and this machine: RFC 791
  ['10.0.0.0', 8], // private: RFC 1918
  ['100.64.0.0', 10], // behind a carrier's NAT: RFC 6598
  ['127.0.0.0', 8], // this machine
  ['169.254.0.0', 16], // link-local, and what clouds tell their machines there: RFC 3927
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // for protocols: RFC 6890
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // for benchmarks: RFC 2544
  ['224.0.0.0', 3], // multicast, and what is reserved
];

/** Names that only a network of one's own resolves: RFC 6762, RFC 8375, ICANN's `.internal`. */
const OWN_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|svc|home\.arpa)$/;

/**
 * Whether a host, as a URL has it, is this machine or one of a network that is not the internet: by
 * its address in any notation, in IPv6 too, or by a name that nobody else could have. Where a public
 * name leads to cannot be told without asking for it.
 */
export function isInternal(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').toLowerCase();
  if (isLoopback(host)) return true;
  if (host.startsWith('[')) return isInternalIPv6(host.slice(1, -1));
  if (/^\d+(?:\.\d+){3}$/.test(host)) return isInternalIPv4(numberOf(host));
  // A name without a dot is of a search domain.
  return !host.includes('.') || OWN_NAMES.test(host);
}

function isInternalIPv4(address: number): boolean {
  return RANGES.some(([start, bits]) => (address ^ numberOf(start)) >>> (32 - bits) === 0);
}

/** Those that hold an IPv4 address are what that is; of the others only 2000::/3 is the internet. */
function isInternalIPv6(text: string): boolean {
  const groups = groupsOf(text);
  const [first = 0, second = 0] = groups;
  const starts = (...wanted: readonly number[]): boolean =>
    wanted.every((group, index) => groups[index] === group);
  const last = (((groups[6] ?? 0) << 16) | (groups[7] ?? 0)) >>> 0;
  // ::ffff:0:0/96 and the NAT64 prefix of RFC 6052.
  if (starts(0, 0, 0, 0, 0, 0xff_ff) || starts(0x64, 0xff_9b, 0, 0, 0, 0)) {
    return isInternalIPv4(last);
  }
  // 6to4: RFC 3056.
  if (first === 0x20_02) return isInternalIPv4(((second << 16) | (groups[2] ?? 0)) >>> 0);
  const isTeredo = starts(0x20_01, 0);
  const isDocumentation = starts(0x20_01, 0xd_b8);
  return (first & 0xe0_00) !== 0x20_00 || isTeredo || isDocumentation;
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => ((sum << 8) | Number(part)) >>> 0, 0);
}

/** Eight groups; a URL writes an IPv4 address at the end in hexadecimal. */
function groupsOf(text: string): readonly number[] {
  const [head = '', tail] = text.split('::');
  const read = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(head), read(tail ?? '')];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}
