import { type ReadingContext } from '../../libs/ingest/index.js';
import { DEFAULT_POLICY } from '../../libs/policy/index.js';

/** What rows are read against: one municipality, no programmes and the policy every region starts with, unless said. */
export const readingContext = (change: Partial<ReadingContext> = {}): ReadingContext => ({
  today: '2026-11-22',
  areas: new Set(['0014']),
  programmes: new Set(),
  ages: DEFAULT_POLICY.ages,
  ...change,
});
