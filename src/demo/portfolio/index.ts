import type { CustomerStory } from '../stories.ts';
import { alNoorDesalination } from './al-noor-desalination.ts';
import { beatrixLindgren } from './beatrix-lindgren.ts';
import { bluebirdBikes } from './bluebird-bikes.ts';
import { castellaniCeramiche } from './castellani-ceramiche.ts';
import { hanseaticTerminals } from './hanseatic-terminals.ts';
import { lindholmMunicipality } from './lindholm-municipality.ts';
import { meridianFreight } from './meridian-freight.ts';
import { shirakawaPrecision } from './shirakawa-precision.ts';
import { vantageMining } from './vantage-mining.ts';

/** The whole demo portfolio. */
export const portfolio: CustomerStory[] = [
  hanseaticTerminals,
  shirakawaPrecision,
  alNoorDesalination,
  lindholmMunicipality,
  bluebirdBikes,
  meridianFreight,
  castellaniCeramiche,
  vantageMining,
  beatrixLindgren,
];
