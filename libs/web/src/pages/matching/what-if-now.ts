import type { WhatIfValues } from '../../api/types.js';
import type { Level, Limit } from './what-if-changes.js';

/** What a change is about, as far as it has been chosen. */
export type Subject =
  | { kind: 'slots'; programme: string; week: string }
  | { kind: 'ceiling'; insurer: string; provider: string }
  | { kind: 'limit'; provider: string; limit: Limit }
  | { kind: 'stop'; programme: string }
  | { kind: 'weight'; level: Level }
  | { kind: 'floor' };

/** A number as it was in the run; `none`: there was no limit or ceiling; null: not known, or not yet chosen. */
export type Now = number | boolean | 'none' | null;

const WEEK_MS = 7 * 86_400_000;
const mondayOf = (week: string): number => {
  const [year = 0, number = 0] = week.split('-W').map(Number);
  const fourth = new Date(Date.UTC(year, 0, 4)); // always in week 1
  return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000 + (number - 1) * WEEK_MS;
};

/** What the run reckoned with. @returns `minHighShare` in whole per cents, as a change says it. */
export function valueNow(values: WhatIfValues, subject: Subject): Now {
  switch (subject.kind) {
    case 'slots': {
      const column = Math.round((mondayOf(subject.week) - mondayOf(values.firstWeek)) / WEEK_MS);
      return (
        values.programmes.find(({ programme }) => programme === subject.programme)?.slots[column] ?? null
      );
    }
    case 'ceiling': {
      if (subject.insurer === '' || subject.provider === '') return null;
      const found = values.ceilings.find(
        ({ insurer, provider }) => insurer === subject.insurer && provider === subject.provider,
      );
      return found?.max ?? 'none';
    }
    case 'limit': {
      const found = values.limits.find(({ provider }) => provider === subject.provider);
      if (found === undefined) return null;
      const value = found[subject.limit];
      if (value === null) return 'none';
      return subject.limit === 'minHighShare' ? Math.round(value * 100) : value;
    }
    case 'stop':
      return values.programmes.find(({ programme }) => programme === subject.programme)?.intakeStop ?? null;
    case 'weight':
      return values.weights[subject.level];
    case 'floor':
      return values.longWaitingFloor;
  }
}
