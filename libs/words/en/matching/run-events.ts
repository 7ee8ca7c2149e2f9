import { type runEvents as dutch } from '../../nl/matching/run-events.js';
import { type Translation } from '../../translation.js';

/** What happens to runs, and what the region's people are told of it. */
export const runEvents: Translation<typeof dutch> = {
  run: {
    failed: 'Matching run failed',
    'made-up': 'Missed matching run made up for',
    recovered: 'Matching run completed again',
  },
  notices: {
    failed_one: 'A matching run failed, and nothing of it was published. The run says why',
    failed_other: '{{count}} matching runs failed, and nothing of them was published. The runs say why',
    madeUp_one: 'The nightly matching run had not been started, and has been made up for',
    madeUp_other: '{{count}} nightly matching runs had not been started, and have been made up for',
    recovered_one: 'A matching run was completed after one that failed. You need do nothing',
    recovered_other:
      '{{count}} times a matching run was completed after one that failed. You need do nothing',
  },
};
