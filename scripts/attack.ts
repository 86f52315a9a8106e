// Measures how ten attackers affect healthy clients, and how much memory the attack takes: `npm run attack`. The server
// is a separate process, started as `npm start` does, with the default limits; so are the attackers.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { run } from '../src/cli/run.ts';
import { browse, type Times } from './attack/healthy.ts';
import { readSettings, type Settings } from './attack/settings.ts';
import { startTarget, type Target } from './attack/target.ts';

const ATTACKERS = 10;
const HEALTHY = 8;
const TARGETS = { ratio: 5, growth: 150 };

interface Round {
  alone: Times;
  attacked: Times;
  /** How many answers the attackers got, by status. */
  statuses: Record<string, number>;
}

await run(async () => {
  const settings = readSettings(process.argv.slice(2));
  const target = await startTarget(settings.customers);
  try {
    const healthy = await target.tokens('healthy', HEALTHY);
    await browse(target, healthy, settings.seconds / 2);
    const rounds: Round[] = [];
    let before = 0;
    for (let i = 0; i < settings.rounds; i++) {
      const alone = await browse(target, healthy, settings.seconds);
      before ||= await target.largestMemory();
      const statuses = await attack(target, settings);
      const attacked = await browse(target, healthy, settings.seconds);
      rounds.push({ alone, attacked, statuses: await statuses() });
      tell(rounds[i] as Round);
    }
    judge(rounds, before, await target.largestMemory());
  } finally {
    await target.stop();
  }
});

/** Starts the attackers; the returned function stops them and resolves to the answers they got. */
async function attack(
  { url, tokens, contracts }: Target,
  { kind }: Settings,
): Promise<() => Promise<Round['statuses']>> {
  const hostile = await tokens(`hostile-${Date.now()}`, ATTACKERS);
  const attackers = fork(new URL('./attack/attackers.ts', import.meta.url), {
    env: { ...process.env, ATTACK: JSON.stringify({ url, kind, tokens: hostile, contracts }) },
  });
  return async () => {
    attackers.send('how did it go?');
    const [statuses] = await once(attackers, 'message');
    attackers.disconnect();
    return statuses;
  };
}

function tell({ alone, attacked, statuses }: Round): void {
  const times = ({ p50, p99, count }: Times) =>
    `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${count} requests)`;
  console.log(`${HEALTHY} healthy clients alone: ${times(alone)}`);
  console.log(`beside ${ATTACKERS} attackers: ${times(attacked)}`);
  console.log(`answers to the attackers: ${JSON.stringify(statuses)}`);
  const failed = Object.keys(statuses).filter((status) => status.startsWith('5'));
  if (failed.length > 0) throw new Error(`expected no failure of the server, but got the status ${failed.join()}`);
}

function judge(rounds: Round[], before: number, most: number): void {
  const ratios = rounds.map(({ alone, attacked }) => attacked.p99 / alone.p99).sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? 0;
  const growth = most - before;
  const verdict = (value: number, wanted: number) => (value <= wanted ? 'met' : 'MISSED');
  console.log(
    `p99 grew ${ratio.toFixed(2)} times, the median of ${rounds.length} (at most ${TARGETS.ratio}: ${verdict(ratio, TARGETS.ratio)})`,
  );
  console.log(
    `memory grew by ${growth.toFixed(0)} MB from ${before.toFixed(0)} MB (at most ${TARGETS.growth}: ${verdict(growth, TARGETS.growth)})`,
  );
}
