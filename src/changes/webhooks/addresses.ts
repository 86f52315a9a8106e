import { BlockList, isIP } from 'node:net';

/** What IANA's registry of special-purpose addresses does not call globally reachable, multicast, and 6to4 relays. */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
const GLOBAL_IPV6 = ['2000::/3'];
/** Within these: protocols, among them Teredo; documentation; 6to4. The last two hide an IPv4 address in another one. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
/** Addresses that end in an IPv4 address, by which they are judged: IPv4-mapped ones, and NAT64. */
const EMBEDDING = ['::ffff:0:0/96', '64:ff9b::/96'];

const special = networksOf([...SPECIAL_IPV4, ...SPECIAL_IPV6]);
const global = networksOf(GLOBAL_IPV6);
const embedding = networksOf(EMBEDDING);

/** Which addresses may be connected to. */
export interface AddressRules {
  /** Whether a network of this address was named, so that it may be reached even if it is private, and by http. */
  isNamed(address: string): boolean;
  /** Whether it is named, or belongs to the public Internet. */
  isReachable(address: string): boolean;
}

/** Rules for addresses, IPv4 or IPv6 as text, where `named` are addresses and networks such as `10.0.0.0/8`. */
export function addressRules(named: readonly string[]): AddressRules {
  const networks = networksOf(named);
  const isNamed = (address: string) => contains(networks, address) || contains(networks, embedded(address));
  return { isNamed, isReachable: (address) => isNamed(address) || isPublic(embedded(address)) };
}

function isPublic(address: string): boolean {
  return (isIP(address) === 4 || contains(global, address)) && !contains(special, address);
}

function contains(networks: BlockList, address: string): boolean {
  return networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** The IPv4 address in an IPv6 address, where there is one that counts; else the address itself. */
function embedded(address: string): string {
  if (isIP(address) !== 6 || !contains(embedding, address)) return address;
  // In the form that URLs give it, the last 32 bits are two groups of hexadecimal digits; `::` leaves out zeros.
  const [high = '', low = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2);
  const bits = [high, low].map((group) => Number.parseInt(group || '0', 16));
  return bits.flatMap((group) => [group >> 8, group & 0xff]).join('.');
}

function networksOf(list: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const text of list) {
    const [address = '', prefix] = text.split('/');
    const isIpv6 = isIP(address) === 6;
    networks.addSubnet(address, Number(prefix ?? (isIpv6 ? 128 : 32)), isIpv6 ? 'ipv6' : 'ipv4');
  }
  return networks;
}
