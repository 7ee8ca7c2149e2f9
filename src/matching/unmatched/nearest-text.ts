import { addWeeks, isIsoWeek } from '../../../libs/kernel/index.js';
import { type NearestChange } from '../../../libs/matching/index.js';
import { isKey, type Language, sayMessage } from '../../../libs/words/index.js';

/** A limit of the region as a whole: it is nowhere. */
const OF_REGION = 'longWaiting';

/**
 * The smallest change that would give a proposal, as a case table would say it.
 * @param names of programmes and providers by id
 * @param firstWeek of the run; `nearest.week` counts from it
 * @returns null where there are no words for the change
 */
export function nearestText(
  nearest: NearestChange,
  names: ReadonlyMap<string, string>,
  firstWeek: string,
  language: Language,
): string | null {
  const key = `matching.nearest.${nearest.change}`;
  const where = nearest.programme ?? nearest.provider;
  if (!isKey(key) || (where === undefined && nearest.change !== OF_REGION)) return null;
  const week = nearest.week !== undefined && isIsoWeek(firstWeek) ? addWeeks(firstWeek, nearest.week) : '';
  const params = {
    where: where === undefined ? '' : (names.get(where) ?? where),
    week,
    count: nearest.by ?? 1,
    insurer: nearest.insurer ?? '',
  };
  return sayMessage(language, { key, params });
}
