import { isIP } from 'node:net';
import { z } from 'zod';
import { commaList } from './commaList.ts';

/** Addresses and networks, such as those of proxies. */
export const networks = commaList.pipe(z.array(z.string().refine(isNetwork)));

export const NETWORKS = 'addresses or networks such as 10.0.0.7, 10.0.0.0/8, separated by commas';

function isNetwork(text: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}
