import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type AddressRules, addressRules } from './addresses.ts';

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
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(host) !== 0) requireReachable(rules, url, host);
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

  return {
    requireAddress,
    lookupFor,
    async problemOf(text) {
      const url = new URL(text);
      try {
        requireAddress(url);
        if (isIP(url.hostname) === 0 && !url.hostname.startsWith('['))
          await new Promise<void>((resolve, reject) => {
            lookupFor(url)(url.hostname, { all: true }, (error) => (error ? reject(error) : resolve()));
          });
        return null;
      } catch (error) {
        return error instanceof Unreachable ? error.message : null;
      }
    },
  };
}

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
