import { type ProblemCatalogue } from '../../../../libs/kernel/index.js';
import { type CodesOf } from '../../../../libs/words/index.js';

export const NOTIFICATION_PROBLEMS = {
  words: 'platform.messaging.notifications.problems',
  status: {
    'address-needed': 400,
    'mail-off': 409,
    'confirmation-old': 409,
    'confirmation-too-soon': 429,
  },
} as const satisfies ProblemCatalogue<CodesOf<'platform.messaging.notifications.problems'>>;
export type NotificationProblem = keyof typeof NOTIFICATION_PROBLEMS.status;
