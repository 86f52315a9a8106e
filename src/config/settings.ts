import { z } from 'zod';
import { AUTH_SETTINGS, authVariables } from './auth.ts';
import { BACKUP_SETTINGS, backupVariables } from './backups.ts';
import { commaList } from './commaList.ts';
import { DURATIONS, duration } from './duration.ts';
import { flagCategories } from './flagCategories.ts';
import { LIMIT_SETTINGS, limitVariables } from './limits.ts';
import { NETWORKS, networks } from './networks.ts';
import { PORTAL_OIDC_SETTINGS, portalOidcVariables } from './portalOidc.ts';
import { SECRET_LISTS, SECRETS, secret, secrets } from './secret.ts';

const port = z.coerce.number('a port number from 0 to 65535').int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(1).max(600_000);
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

/** The environment variables that the program reads, and their valid values. */
export const environment = z.object({
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

/** The valid values of each, in words. */
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
