import { type runEvents as dutch } from '../../nl/matching/run-events.js';
import { type Translation } from '../../translation.js';

/** What happens to runs, and what the region's people are told of it. */
export const runEvents: Translation<typeof dutch> = {
  run: { failed: 'Matching run failed' },
  notices: {
    failed_one: 'A matching run failed, and nothing of it was published. The run says why',
    failed_other: '{{count}} matching runs failed, and nothing of them was published. The runs say why',
  },
};
