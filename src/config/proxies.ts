import { isIP } from 'node:net';
import { list } from './setting.ts';

/** The addresses and networks of the proxies whose `X-Forwarded-*` headers are believed. */
export const proxies = list('addresses or networks such as 10.0.0.7, 10.0.0.0/8', (text) =>
  isNetwork(text) ? text : undefined,
);

function isNetwork(text: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}
