import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type AddressRules, addressRules } from './addresses.ts';

/** How long the answer about a URL waits for its host to be looked up, in milliseconds. */
const LOOKUP_WITHIN_MS = 5_000;

/** Thrown where a URL leads to an address that must not be reached. */
export class Unreachable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unreachable';
  }
}

/** Checks where URLs lead. */
export interface Destinations {
  /** @throws Unreachable if the host of a URL is an address that must not be reached, for which nothing is looked up */
  requireAddress(url: URL): void;
  /** Looks up the host of a URL as it is connected to, and fails with `Unreachable` for an address that must not be reached. */
  lookupFor(url: URL): LookupFunction;
  /** Why a URL leads nowhere that may be reached; null if it does not, or if its host is not known. */
  problemOf(url: string): Promise<string | null>;
}

/** Destinations in public and `named` networks; those of http in `named` networks alone. */
export function destinationsIn(named: readonly string[], lookup: LookupFunction = systemLookup): Destinations {
  const rules = addressRules(named);

  function requireAddress(url: URL): void {
    if (isAddress(url)) requireReachable(rules, url, hostOf(url));
  }

  // Checked as the connection is made: by a check before it, a host could have another address by then.
  const lookupFor =
    (url: URL): LookupFunction =>
    (host, options, callback) =>
      lookup(host, { ...options, all: true }, (error, found) => {
        if (error) return callback(error, []);
        const addresses = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
        try {
          for (const { address } of addresses) requireReachable(rules, url, address);
        } catch (refusal) {
          return callback(refusal as Error, []);
        }
        const [first] = addresses;
        if (options.all || !first) callback(null, addresses);
        else callback(null, first.address, first.family);
      });

  const lookedUp = (url: URL): Promise<void> =>
    new Promise((resolve, reject) => {
      lookupFor(url)(url.hostname, { all: true }, (error) => (error ? reject(error) : resolve()));
    });

  return {
    requireAddress,
    lookupFor,
    async problemOf(text) {
      const url = new URL(text);
      try {
        requireAddress(url);
        if (!isAddress(url)) await Promise.race([lookedUp(url), pause(LOOKUP_WITHIN_MS, undefined, { ref: false })]);
        return null;
      } catch (error) {
        return error instanceof Unreachable ? error.message : null;
      }
    },
  };
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');
const isAddress = (url: URL): boolean => isIP(hostOf(url)) !== 0;

function requireReachable(rules: AddressRules, { protocol }: URL, address: string): void {
  if (!rules.isReachable(address)) {
    throw new Unreachable(
      `Expected an address of the public Internet or of a network in WEBHOOK_NETWORKS, but got ${address}.`,
    );
  }
  if (protocol === 'http:' && !rules.isNamed(address)) {
    throw new Unreachable(
      `Expected https, or an address of a network in WEBHOOK_NETWORKS, but got http and ${address}.`,
    );
  }
}
