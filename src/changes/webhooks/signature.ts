import { createHmac } from 'node:crypto';

/** What is sent to a webhook. */
export interface Message {
  /** The same in every attempt to deliver a change: receivers know by it what came twice. */
  id: string;
  body: string;
}

/** The headers of Standard Webhooks 1.0, signed with each of the secrets. */
export function signedHeaders({ id, body }: Message, secrets: readonly string[], at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
