import { OLDEST_AGE } from '../record/limits.js';
import { ageOn, bandIn, bandOf } from './age-band.js';
import { type DateOrder, dayOf } from './cells.js';
import { type MappingContext } from './context.js';
import { type Filling } from './filling.js';
import { type TargetKind } from './target.js';

/** A band of ages from whatever says how old somebody is. */
export function fillAge(
  filling: Filling,
  { cell }: Pick<TargetKind, 'cell'>,
  text: string,
  { order, today, ages }: Pick<MappingContext, 'today' | 'ages'> & { readonly order: DateOrder | null },
): void {
  /** Whose birthday is not known may be a year younger: both ages are in the band then. */
  const inYears = (years: number, unsure = 0): void => {
    if (years < 0 || years > OLDEST_AGE) return filling.refuse('age', 'no-age');
    const [from] = bandOf(Math.max(0, years - unsure), ages);
    filling.row['age'] = [from, bandOf(years, ages)[1]];
  };
  switch (cell) {
    case 'birth-day': {
      const birth = dayOf(text, order);
      return birth === null ? filling.refuse('age', 'no-birth-date') : inYears(ageOn(birth, today));
    }
    case 'birth-year':
      return /^\d{4}$/.test(text)
        ? inYears(Number(today.slice(0, 4)) - Number(text), 1)
        : filling.refuse('age', 'no-birth-date');
    case 'age-from':
      filling.ages.from = text;
      return;
    case 'age-to':
      filling.ages.to = text;
      return;
    default: {
      const years = /^(\d{1,3})(?: ?jaar)?$/.exec(text);
      if (years !== null) inYears(Number(years[1]));
      else {
        const band = bandIn(text);
        if (band === null) filling.refuse('age', 'no-age');
        else filling.row['age'] = band;
      }
    }
  }
}
