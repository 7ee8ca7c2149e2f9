import { type EventKind } from '../kernel/index.js';
import { eventKinds, type Key } from '../words/index.js';

/** A run that failed, and one that ends what was amiss. Notified is the region: who may start another one. */
export const RUN_EVENTS: readonly EventKind<Key>[] = Object.freeze(
  eventKinds(
    'matching.runEvents',
    'run',
    { topic: 'runs', permission: 'matching-runs:start', betweenPeople: true },
    { failed: ['failed'], 'made-up': ['madeUp'], recovered: ['recovered'] },
  ),
);
