import { existsSync } from 'node:fs';
import { type AuthConfig, authOf, authSettings } from './config/auth.ts';
import { limitSettings, limitsOf } from './config/limits.ts';
import { proxies } from './config/proxies.ts';
import { list, oneOf, text, type ValuesOf, webAddress, wholeNumber } from './config/setting.ts';
import type { Limits } from './graphql/limits/limits.ts';

const milliseconds = (otherwise: number) => wholeNumber('milliseconds', [1, 600_000], otherwise);

/** Every environment variable that the program reads. */
const settings = {
  HOST: text('the name or address of an interface, such as 127.0.0.1', '127.0.0.1'),
  PORT: wholeNumber('a port number', [0, 65_535], 4000),
  DATABASE_URL: text('a database URL such as file:data/portal.db or postgres://user@host/name', 'file:data/portal.db'),
  DATABASE_POOL_SIZE: wholeNumber('a number of connections', [1, 1_000], 10),
  DATABASE_POOL_TIMEOUT: milliseconds(5_000),
  DATABASE_STATEMENT_TIMEOUT: milliseconds(5_000),
  CORS_ORIGINS: list('origins such as https://app.example.com', (origin) => webAddress(origin)?.origin),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  NODE_ENV: text('production, or any other word', 'development'),
  INTROSPECTION: oneOf(['on', 'off'], null, 'on or off'),
  ...authSettings,
  SELF_APPROVAL: oneOf(['allow', 'deny'], null, 'allow or deny'),
  TRUST_PROXY: proxies,
  ...limitSettings,
};
type Name = keyof typeof settings;
const names = Object.keys(settings) as Name[];

/** What each of them has to be. */
export const SETTINGS = Object.fromEntries(names.map((name) => [name, settings[name].expected])) as Readonly<
  Record<Name, string>
>;

export interface Config {
  host: string;
  port: number;
  databaseUrl: string;
  /** Limits of a networked database: connections, and milliseconds to wait for one and for a statement. */
  poolSize: number;
  poolTimeout: number;
  statementTimeout: number;
  /** The web origins whose pages may call the API. */
  corsOrigins: string[];
  logLevel: string;
  production: boolean;
  /** Whether clients may ask for the schema. */
  introspection: boolean;
  /** Whose tokens the server takes; null for open mode, where nobody needs one. */
  auth: AuthConfig | null;
  selfApproval: 'allow' | 'deny';
  /** The addresses and networks of proxies that are believed who a request comes from. */
  trustProxy: string[];
  limits: Limits;
}

/** A setting that makes no sense; the message has a line for each. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/**
 * Reads the settings from environment variables. An empty variable counts as none.
 * @throws ConfigError with what was expected and what came
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const data = Object.fromEntries(
    names.map((name) => {
      const { expected, read, otherwise } = settings[name];
      const given = variables[name];
      if (!given) return [name, otherwise];
      const value = read(given);
      if (value === undefined) problems.push(`${name}: expected ${expected}, but got ${got(name, given)}.`);
      return [name, value];
    }),
  ) as ValuesOf<typeof settings>;
  if (problems.length > 0) throw new ConfigError(problems);
  const auth = authOf(data, problems);
  const limits = limitsOf(data, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  const production = data.NODE_ENV === 'production';
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    poolSize: data.DATABASE_POOL_SIZE,
    poolTimeout: data.DATABASE_POOL_TIMEOUT,
    statementTimeout: data.DATABASE_STATEMENT_TIMEOUT,
    corsOrigins: data.CORS_ORIGINS,
    logLevel: data.LOG_LEVEL,
    production,
    introspection: data.INTROSPECTION ? data.INTROSPECTION === 'on' : !production,
    auth,
    selfApproval: data.SELF_APPROVAL ?? (auth ? 'deny' : 'allow'),
    trustProxy: data.TRUST_PROXY,
    limits,
  };
}

/** What came, as far as it may be shown. */
function got(name: Name, value: string): string {
  return name === 'AUTH_SECRET' ? `${Buffer.byteLength(value)} bytes` : `"${value}"`;
}

/**
 * The settings of this process: from its environment and, for what is not set there, from the file `.env` where it starts.
 * @throws ConfigError with what was expected and what came
 */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}
