import { addWeeks, isIsoWeek } from '../../../libs/kernel/index.js';
import { type NearestChange, type OneChange } from '../../../libs/matching/index.js';
import { isKey, type Language, type Message, message, sayMessage } from '../../../libs/words/index.js';

/** Changes that are of no programme or provider that there is: one that nobody offers, none, a limit of the region. */
const OF_NOBODY: readonly string[] = ['programme', 'none', 'longWaiting'];

/**
 * The smallest change that would give a proposal, as a case table would say it: one, or two that only do together.
 * @param names of programmes and providers by id
 * @param firstWeek of the run; `nearest.week` counts from it
 * @returns null where there are no words for the change
 */
export function nearestText(
  { and, ...first }: NearestChange,
  names: ReadonlyMap<string, string>,
  firstWeek: string,
  language: Language,
): string | null {
  const one = messageOf(first, names, firstWeek);
  if (and === undefined || one === null) return one && sayMessage(language, one);
  const others = and.map((change) => messageOf(change, names, firstWeek));
  if (!others.every((other) => other !== null)) return null;
  return sayMessage(language, message('matching.nearest.together', { first: one, others }));
}

function messageOf(change: OneChange, names: ReadonlyMap<string, string>, firstWeek: string): Message | null {
  const at = change.change === 'none' && (change.by ?? 0) === 0 ? 'noneNow' : change.change;
  const key = `matching.nearest.${at}`;
  const where = change.programme ?? change.provider;
  if (!isKey(key) || (where === undefined && !OF_NOBODY.includes(change.change))) return null;
  const week = change.week !== undefined && isIsoWeek(firstWeek) ? addWeeks(firstWeek, change.week) : '';
  const params = {
    where: where === undefined ? '' : (names.get(where) ?? where),
    week,
    count: change.by ?? 1,
    insurer: change.insurer ?? '',
    treatment:
      (change.treatmentWeeks ?? 0) === 0
        ? message('matching.nearest.treatmentNow')
        : message('matching.nearest.treatment', { count: change.treatmentWeeks ?? 0 }),
  };
  return { key, params };
}
