import { seededRandom } from '../../../libs/kernel/index.js';

/** What is done to an installation while people work with it. */
export const FAULTS = [
  'kill-server',
  'kill-worker',
  'cut-connections',
  'restart-database',
  'crash-database',
  'kill-pooler',
  'stop-replica',
  'fail-over',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Which of those of its kind, from 0; where there is one, 0. */
  readonly which: number;
  /** Milliseconds after the one before was over: anywhere in what is done then. */
  readonly after: number;
}

export interface Parts {
  readonly servers: number;
  readonly workers: number;
}

/** Drawn afresh for each seed: every kind at least once, the machines of a kind in turn, and the same for the same seed. */
export function planOf(seed: number, count: number, { servers, workers }: Parts): readonly Fault[] {
  const random = seededRandom(seed);
  const kinds: FaultKind[] = [];
  while (kinds.length < count) kinds.push(...random.shuffle(FAULTS));
  const turns = {
    'kill-server': random.shuffle(Array.from({ length: servers }, (_, i) => i)),
    'kill-worker': random.shuffle(Array.from({ length: workers }, (_, i) => i)),
  };
  const had = new Map<FaultKind, number>();
  return kinds.slice(0, count).map((kind) => {
    const nth = had.get(kind) ?? 0;
    had.set(kind, nth + 1);
    const all = kind === 'kill-server' || kind === 'kill-worker' ? turns[kind] : [0];
    return { kind, which: all[nth % all.length]!, after: random.between(500, 1_500) };
  });
}
