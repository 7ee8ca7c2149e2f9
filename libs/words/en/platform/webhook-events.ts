import { type webhookEvents as dutch } from '../../nl/platform/webhook-events.js';
import { type Translation } from '../../translation.js';

export const webhookEvents: Translation<typeof dutch> = {
  webhook: {
    disabled: 'Webhook disabled',
  },
  notices: {
    disabled_one: 'A webhook has been disabled',
    disabled_other: '{{count}} webhooks have been disabled',
  },
};
