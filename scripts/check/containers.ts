// The images and services keep what is promised of them; `npm run container` carries the Dockerfile out.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { type Instruction, parseDockerfile } from '../container/dockerfile.ts';

/** Of everything that has the form of a secret, long enough for each. */
const SECRET = 'x'.repeat(64);

interface Service {
  image?: string;
  environment: Record<string, string>;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  ports?: string[];
}

const problems: string[] = [];
const expect = (isSo: boolean, problem: string) => {
  if (!isSo) problems.push(problem);
};

const instructions = parseDockerfile(readFileSync('Dockerfile', 'utf8'));
const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
const textsOf = (name: string, among: Instruction[] = last) =>
  among.filter((each) => each.name === name).map(({ text }) => text);

for (const base of textsOf('FROM', instructions))
  expect(/^node:\d+-slim( AS \w+)?$/.test(base), `Dockerfile: expected a base of one major version, but got ${base}.`);
expect(
  textsOf('ADD', instructions).length === 0,
  'Dockerfile: expected COPY, which fetches and unpacks nothing, for ADD.',
);
expect(
  textsOf('RUN').length === 0,
  'Dockerfile: expected the last stage to run nothing, so that it has only what is copied.',
);
const [user = 'root'] = textsOf('USER').slice(-1);
expect(!/^(root|0)\b/.test(user), `Dockerfile: expected a user other than ${user}.`);
for (const name of ['CMD', 'HEALTHCHECK']) {
  const [text = 'none'] = textsOf(name);
  // A shell would not pass signals on, and need not be there.
  expect(/\["\w.*\]$/.test(text), `Dockerfile: expected ${name} as a list of words in brackets, but got ${text}.`);
}
const packages = textsOf('COPY').find((text) => text.includes('node_modules'));
expect(packages !== undefined, 'Dockerfile: expected node_modules to be copied from the stage that installs them.');
expect(
  instructions.some(({ name, text }) => name === 'RUN' && text === 'npm ci --omit=dev --ignore-scripts'),
  'Dockerfile: expected packages by `npm ci --omit=dev --ignore-scripts`.',
);
const [, ignored] = readFileSync('.dockerignore', 'utf8').split('\n');
expect(ignored === '*', '.dockerignore: expected it to leave out everything that it does not name.');

const environment = Object.fromEntries(
  textsOf('ENV').flatMap((text) => text.split(' ').map((pair) => pair.split('=') as [string, string])),
);
const { services }: { services: Record<string, Service> } = parse(readFileSync('docker-compose.yml', 'utf8'));
const given = Object.entries({ ...environment, ...services.portal?.environment });
for (const [name] of given) expect(name in SETTINGS, `${name}: no setting has this name.`);
try {
  // Without these values, compose asks for them.
  readConfig(Object.fromEntries(given.map(([name, value]) => [name, value.replace(/\$\{\w+:\?[^}]*\}/g, SECRET)])));
} catch (error) {
  problems.push(`The settings of docker-compose.yml: ${(error as Error).message}`);
}
const { read_only, cap_drop, security_opt, ports = [] } = services.portal ?? {};
expect(read_only === true, 'docker-compose.yml: expected read_only.');
expect(cap_drop?.join() === 'ALL', 'docker-compose.yml: expected cap_drop of ALL.');
expect(security_opt?.join() === 'no-new-privileges:true', 'docker-compose.yml: expected no-new-privileges.');
for (const port of ports)
  expect(
    port.endsWith(`:${environment.PORT}`),
    `docker-compose.yml: expected port ${environment.PORT}, but got ${port}.`,
  );
for (const [name, { image }] of Object.entries(services))
  expect(
    image === undefined || /:\d+/.test(image),
    `docker-compose.yml: expected a version of ${name}, but got ${image}.`,
  );

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
