import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type AuthConfig, authOf } from './auth.ts';
import { type BackupsConfig, backupsOf } from './backups.ts';
import type { Limits } from './limitDefaults.ts';
import { limitsOf } from './limits.ts';
import { type PortalOidc, portalOidcOf } from './portalOidc.ts';
import { environment, SETTINGS } from './settings.ts';

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
