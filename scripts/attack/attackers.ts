// A process of attackers: each sends the next request as soon as the last one is answered, whatever the answer says.
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ATTACKS, type AttackKind, TOKENS } from './attacks.ts';
import { client } from './client.ts';

/** The simulated network latency between an answer and the next request, in milliseconds. */
const ROUND_TRIP = 2;

interface Orders {
  url: string;
  tokens: string[];
  kind?: AttackKind;
  contracts: string[];
}

const { url, tokens, kind, contracts }: Orders = JSON.parse(process.env.ATTACK ?? '{}');
const kinds = Object.keys(ATTACKS) as AttackKind[];
const statuses: Record<string, number> = {};

async function attack(token: string, own: AttackKind, first: number): Promise<never> {
  const { send } = client(url, TOKENS[own]?.(token) ?? token);
  for (let n = first; ; n += tokens.length) {
    const status = await send(ATTACKS[own](n, contracts.at(-1) ?? '')).then(
      (answer) => String(answer.status),
      () => 'hung up',
    );
    statuses[status] = (statuses[status] ?? 0) + 1;
    await pause(ROUND_TRIP);
  }
}

// Real attackers have machines of their own: here, they must not take CPU time from the healthy clients.
setPriority(constants.priority.PRIORITY_LOW);

process.on('message', () => process.send?.(statuses));
process.on('disconnect', () => process.exit());
await Promise.all(tokens.map((token, i) => attack(token, kind ?? kinds[i % kinds.length] ?? 'corpus', i)));
