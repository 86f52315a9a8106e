import type { KeyObject } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../commands/context.ts';
import type { Limits } from '../config/limitDefaults.ts';
import type { PortalOidc } from '../config/portalOidc.ts';
import type { Database } from '../db/database.ts';
import type { SelfApproval } from '../domain/approvals.ts';
import type { ApprovalReason } from '../domain/lifecycle.ts';
import type { ApolloOptions } from '../graphql/execution/apolloServer.ts';
import type { Identify } from './identity/identify.ts';

/** What a server is made of, and how it behaves. */
export interface ServerOptions extends Omit<ApolloOptions, 'limits' | 'explorer'> {
  database: Database;
  /** Dates what is written. By default it begins at the present: `clockOn` begins behind what is stored. */
  clock?: Clock;
  /** Web origins whose pages may call the API; none by default. */
  corsOrigins?: string[];
  selfApproval?: SelfApproval;
  /** How many seconds after it was written a note may be edited without an edit note; always by default. */
  noteEditWindow?: number | null;
  /** How many seconds changes are kept; 30 days by default. */
  changesKept?: number;
  approvalReason?: ApprovalReason;
  /** The categories that flags of contracts can have. */
  flagCategories?: readonly string[];
  /** Whom a request acts as; by default the administrator of this machine. */
  identify?: Identify;
  logger?: FastifyBaseLogger;
  /**
   * How long a stopping server still accepts requests while `/health/ready` says 503, so that load balancers stop using
   * it, in milliseconds.
   */
  lameDuck?: number;
  /** The most requests that wait until the server has time for them; 250 by default. */
  maxWaiting?: number;
  /** How often clients that subscribe are asked whether they are still there, in milliseconds. */
  heartbeat?: number;
  /** The addresses and networks of proxies whose `X-Forwarded-*` headers are trusted; none by default. */
  trustProxy?: string[];
  /** The folder of the built portal; by default that of `npm run build:portal`. */
  portal?: string;
  /** How people sign in to the portal; they paste tokens by default. */
  portalOidc?: PortalOidc | null;
  /** What the secrets of webhooks are derived from; without it, there are none. */
  webhookKey?: KeyObject | null;
  /** The addresses and networks that webhooks may reach besides public ones, also by http; none by default. */
  webhookNetworks?: readonly string[];
  /** Limits that differ from the defaults. */
  limits?: Partial<Limits>;
}
