import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** What happened, to which proposal or offer: a receiver fetches the rest, as somebody who may see it. */
export interface WebhookEvent {
  readonly deliveryId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly position: number | null;
  readonly region: string;
  readonly organisation: string;
  readonly at: Date;
}

/** Shown once, when it is made; kept sealed. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const bodyOf = (event: WebhookEvent): string =>
  JSON.stringify({
    type: event.kind,
    timestamp: event.at.toISOString(),
    data: {
      id: event.subjectId,
      event: event.position,
      region: event.region,
      organisation: event.organisation,
    },
  });

/**
 * Headers after the Standard Webhooks specification. The id is the same at each attempt and replay, so that a receiver
 * can tell a repetition; the time is that of the attempt, so that nobody else can repeat it later.
 * @param secrets the new one and, while a rotation goes on, the one before: the message is signed with each.
 */
export function headersOf(
  event: WebhookEvent,
  body: string,
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  const id = `msg_${event.deliveryId}`;
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Doorstroom-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}
