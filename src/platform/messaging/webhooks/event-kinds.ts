import { type EventKind } from '../../../../libs/kernel/index.js';
import { eventKinds, type Key } from '../../../../libs/words/index.js';

/** What an organisation is told of its own webhooks. */
export const WEBHOOK_EVENTS: readonly EventKind<Key>[] = Object.freeze(
  eventKinds(
    'platform.webhookEvents',
    'webhook',
    { topic: 'webhooks', permission: 'webhooks:manage' },
    { disabled: ['disabled'] },
  ),
);

export const TEST_KIND = 'webhook.test';
