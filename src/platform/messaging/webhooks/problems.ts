import { type ProblemCatalogue } from '../../../../libs/kernel/index.js';
import { type CodesOf } from '../../../../libs/words/index.js';

export const WEBHOOK_PROBLEMS = {
  words: 'platform.messaging.webhooks.problems',
  status: {
    'url-not-usable': 400,
    'url-not-https': 400,
    'url-with-password': 400,
    'name-unknown': 400,
    'address-not-public': 400,
    'kind-unknown': 400,
    'too-many-webhooks': 409,
    'webhook-changed': 409,
    'webhook-disabled': 409,
    'not-undelivered': 409,
  },
} as const satisfies ProblemCatalogue<CodesOf<'platform.messaging.webhooks.problems'>>;
export type WebhookProblem = keyof typeof WEBHOOK_PROBLEMS.status;
