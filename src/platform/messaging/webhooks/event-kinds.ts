import { type EventKind } from '../../../../libs/kernel/index.js';

/** What an organisation is told of its own webhooks. */
export const WEBHOOK_EVENTS: readonly EventKind[] = Object.freeze([
  {
    kind: 'webhook.disabled',
    topic: 'webhooks',
    permission: 'webhooks:manage',
    nl: 'Webhook uitgeschakeld',
    en: 'Webhook disabled',
    told: [
      {
        nl: { one: 'Een webhook is uitgeschakeld', many: '{count} webhooks zijn uitgeschakeld' },
        en: { one: 'A webhook has been disabled', many: '{count} webhooks have been disabled' },
      },
    ],
  },
]);

export const TEST_KIND = 'webhook.test';
