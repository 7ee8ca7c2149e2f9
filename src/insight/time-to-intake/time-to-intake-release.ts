import { type EntityManager } from 'typeorm';
import { OBSERVED_DAYS, timeToIntake, type TimeToIntake } from '../../../libs/insight/index.js';
import { plusDays, POPULATIONS } from '../../../libs/kernel/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { Slices, todayOf } from '../../platform/base/time/index.js';
import { countedSince, filledDays } from '../facts/daily-fact.store.js';
import { normFor, type NoTrend } from '../trend/trend-release.js';
import { type SpellRow, spellRows } from './time-to-intake.store.js';

export interface TimeToIntakeSums {
  readonly rows: readonly TimeToIntake[];
  /** Days that were looked at, both included; null where there are none. */
  readonly observed: readonly [from: string, until: string] | null;
  readonly absent: NoTrend | null;
}

/** How the waits of the last year went, as known at the publication. */
export async function timeToIntakeSums(
  tx: EntityManager,
  document: PolicyDocument,
  now: Date,
): Promise<TimeToIntakeSums> {
  const today = todayOf(now);
  const filled = await filledDays(tx);
  if (filled.known === null) return { rows: [], observed: null, absent: 'no-history' };
  const first = countedSince(filled, today);
  if (first === null) return { rows: [], observed: null, absent: 'counting' };
  const yesterday = plusDays(today, -1);
  const year = plusDays(yesterday, -OBSERVED_DAYS);
  const after = first > year ? first : year;
  const byPopulation = new Map<string, SpellRow[]>(POPULATIONS.map((population) => [population, []]));
  for (const row of await spellRows(tx, after, yesterday)) byPopulation.get(row.population)?.push(row);
  const slices = new Slices();
  const rows: TimeToIntake[] = [];
  for (const population of POPULATIONS) {
    const spells = byPopulation.get(population) ?? [];
    const normWeeks = normFor(document, population)?.intake ?? null;
    rows.push(timeToIntake(population, spells, { normWeeks, k: document.suppressUnder }));
    await slices.rest();
  }
  return { rows, observed: [plusDays(after, 1), yesterday], absent: null };
}
