import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether an interface, given by name or address, can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host.toLowerCase() === 'localhost';
  return loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** The same for the host of a URL, where IPv6 addresses are in brackets. */
export function isLoopbackIn(url: URL): boolean {
  return isLoopback(url.hostname.replace(/^\[(.*)\]$/, '$1'));
}
