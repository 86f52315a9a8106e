import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { AUTH_SETTINGS, type AuthConfig, authOf, authVariables } from './auth.ts';
import { BACKUP_SETTINGS, type BackupsConfig, backupsOf, backupVariables } from './backups.ts';
import { commaList } from './commaList.ts';
import { DURATIONS, duration } from './duration.ts';
import { flagCategories } from './flagCategories.ts';
import type { Limits } from './limitDefaults.ts';
import { LIMIT_SETTINGS, limitsOf, limitVariables } from './limits.ts';
import { NETWORKS, networks } from './networks.ts';
import { PORTAL_OIDC_SETTINGS, type PortalOidc, portalOidcOf, portalOidcVariables } from './portalOidc.ts';
import { SECRET_LISTS, SECRETS, secret, secrets } from './secret.ts';

const port = z.coerce.number('a port number from 0 to 65535').int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(1).max(600_000);
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4000),
  METRICS_PORT: port.optional(),
  DATABASE_URL: z.string().min(1).default('file:data/portal.db'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(1_000).default(10),
  DATABASE_POOL_TIMEOUT: milliseconds.default(5_000),
  DATABASE_STATEMENT_TIMEOUT: milliseconds.default(5_000),
  ...backupVariables,
  CORS_ORIGINS: commaList.pipe(z.array(origin)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
  INTROSPECTION: z.enum(['on', 'off']).optional(),
  ...authVariables,
  ...portalOidcVariables,
  SELF_APPROVAL: z.enum(['allow', 'deny']).optional(),
  APPROVAL_REASON: z.enum(['optional', 'required']).default('optional'),
  FLAG_CATEGORIES: flagCategories,
  NOTE_EDIT_WINDOW: duration.optional(),
  CHANGES_KEPT: duration.default(30 * 86_400),
  AUDIT_KEY: secrets,
  TRUST_PROXY: networks,
  TRUSTED_DOCUMENTS: z.enum(['off', 'prefer', 'only']).default('off'),
  TRUSTED_DOCUMENTS_FOLDERS: commaList,
  WEBHOOK_KEY: secret.optional(),
  WEBHOOK_NETWORKS: networks,
  ...limitVariables,
});

/** Every environment variable that the program reads, and its valid values. */
export const SETTINGS: Readonly<Record<keyof z.infer<typeof environment>, string>> = {
  HOST: 'the name or address of an interface, such as 127.0.0.1',
  PORT: 'a port number from 0 to 65535',
  METRICS_PORT: 'a port number from 0 to 65535',
  DATABASE_URL: 'a database URL such as file:data/portal.db or postgres://user@host/name',
  DATABASE_POOL_SIZE: 'a number of connections from 1 to 1000',
  DATABASE_POOL_TIMEOUT: 'milliseconds from 1 to 600000',
  DATABASE_STATEMENT_TIMEOUT: 'milliseconds from 1 to 600000',
  ...BACKUP_SETTINGS,
  CORS_ORIGINS: 'origins such as https://app.example.com, separated by commas',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  NODE_ENV: 'production, or any other word',
  INTROSPECTION: 'on or off',
  ...AUTH_SETTINGS,
  ...PORTAL_OIDC_SETTINGS,
  SELF_APPROVAL: 'allow or deny',
  APPROVAL_REASON: 'optional or required',
  FLAG_CATEGORIES: 'words of at most 100 characters, separated by commas',
  NOTE_EDIT_WINDOW: DURATIONS,
  CHANGES_KEPT: DURATIONS,
  AUDIT_KEY: SECRET_LISTS,
  TRUST_PROXY: NETWORKS,
  TRUSTED_DOCUMENTS: 'off, prefer or only',
  TRUSTED_DOCUMENTS_FOLDERS: 'folders, separated by commas',
  WEBHOOK_KEY: SECRETS,
  WEBHOOK_NETWORKS: NETWORKS,
  ...LIMIT_SETTINGS,
};

export interface Config {
  host: string;
  port: number;
  /** Where the metrics are served; null if nothing is measured. */
  metricsPort: number | null;
  databaseUrl: string;
  /** Limits of a networked database: connections, and milliseconds to wait for one and for a statement. */
  poolSize: number;
  poolTimeout: number;
  statementTimeout: number;
  /** When the server itself makes backups; null if never. */
  backups: BackupsConfig | null;
  /** The web origins whose pages may call the API. */
  corsOrigins: string[];
  logLevel: string;
  production: boolean;
  /** Whether introspection is enabled. */
  introspection: boolean;
  /** Whose tokens the server accepts; null for open mode, where none is needed. */
  auth: AuthConfig | null;
  /** How people sign in to the portal; null if they paste tokens. */
  portalOidc: PortalOidc | null;
  selfApproval: 'allow' | 'deny';
  /** How many seconds after it was written a note may be edited without an edit note; null if always. */
  noteEditWindow: number | null;
  /** How many seconds changes are kept. */
  changesKept: number;
  /** The keys of the ledger, the present one first; former ones verify only. */
  auditKeys: readonly KeyObject[];
  /** Whether approvals need a reason. */
  approvalReason: 'optional' | 'required';
  /** The categories that flags of contracts can have. */
  flagCategories: readonly string[];
  /** The addresses and networks of proxies whose `X-Forwarded-*` headers are trusted. */
  trustProxy: string[];
  /** Which documents may be sent. */
  trustedDocuments: { mode: 'off' | 'prefer' | 'only'; folders: string[] };
  /** What the secrets of webhooks are derived from; null if there are to be none. */
  webhookKey: KeyObject | null;
  /** The addresses and networks that webhooks may reach besides public ones, also by http. */
  webhookNetworks: string[];
  limits: Limits;
}

/** Invalid settings; the message has a line for each. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/**
 * Reads the settings from environment variables. An empty variable counts as unset.
 * @throws ConfigError with the expected and the actual values
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(given);
  if (error) {
    const names = new Set(error.issues.map((issue) => issue.path[0] as keyof typeof SETTINGS));
    throw new ConfigError(
      [...names].map((name) => `${name}: expected ${SETTINGS[name]}, but got ${got(name, given[name])}.`),
    );
  }
  const problems: string[] = [];
  const auth = authOf(data, problems);
  const portalOidc = portalOidcOf(data, auth, problems);
  // In open mode all clients run on this machine, so there are no others to protect.
  const LIMIT_BUDGET = auth || given.LIMIT_BUDGET ? data.LIMIT_BUDGET : 0;
  const limits = limitsOf({ ...data, LIMIT_BUDGET }, problems);
  const backups = backupsOf(data, data.DATABASE_URL, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  const production = data.NODE_ENV === 'production';
  return {
    host: data.HOST,
    port: data.PORT,
    metricsPort: data.METRICS_PORT ?? null,
    databaseUrl: data.DATABASE_URL,
    poolSize: data.DATABASE_POOL_SIZE,
    poolTimeout: data.DATABASE_POOL_TIMEOUT,
    statementTimeout: data.DATABASE_STATEMENT_TIMEOUT,
    backups,
    corsOrigins: data.CORS_ORIGINS,
    logLevel: data.LOG_LEVEL,
    production,
    introspection: data.INTROSPECTION ? data.INTROSPECTION === 'on' : !production,
    auth,
    portalOidc,
    selfApproval: data.SELF_APPROVAL ?? (auth ? 'deny' : 'allow'),
    noteEditWindow: data.NOTE_EDIT_WINDOW ?? null,
    changesKept: data.CHANGES_KEPT,
    auditKeys: data.AUDIT_KEY,
    approvalReason: data.APPROVAL_REASON,
    flagCategories: data.FLAG_CATEGORIES,
    trustProxy: data.TRUST_PROXY,
    trustedDocuments: { mode: data.TRUSTED_DOCUMENTS, folders: data.TRUSTED_DOCUMENTS_FOLDERS },
    webhookKey: data.WEBHOOK_KEY ?? null,
    webhookNetworks: data.WEBHOOK_NETWORKS,
    limits,
  };
}

const SECRET = ['AUDIT_KEY', 'AUTH_SECRET', 'WEBHOOK_KEY'];

/** The actual value, unless it may be secret. */
function got(name: string, value = ''): string {
  return SECRET.includes(name) ? `${Buffer.byteLength(value)} bytes` : `"${value}"`;
}

/**
 * The settings of this process: from its environment and, for variables that are not set there, from the file `.env` in
 * the working directory.
 * @throws ConfigError with the expected and the actual values
 */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}
