import { bandIn } from './age-band.js';
import { contactsIn, dayOf, minutesIn, postcodeIn, weekOf, weeksIn } from './cells.js';
import { partsOfCell, proposeCode, saysNone } from './code-proposal.js';
import { hasReferenceForm, type MappingContext, proposeArea, proposeProgramme } from './context.js';
import { type TargetKind } from './target.js';
import { plain } from './words/plain.js';
import { yesNo } from './words/synonyms.js';

const isAge = (text: string): boolean => /^\d{1,3}(?: ?jaar)?$/.test(text) || bandIn(text) !== null;

/** In either order: which one is another question. */
const isDay = (text: string): boolean =>
  dayOf(text, 'day-month') !== null || dayOf(text, 'month-day') !== null;

/** Whether a cell reads as what a column would be taken for. */
export function fits(target: TargetKind, text: string, context: MappingContext): boolean {
  switch (target.cell) {
    case 'reference':
      return hasReferenceForm(text, context);
    case 'programme':
      return proposeProgramme(text, context).to !== null;
    case 'area':
      return proposeArea(text, context).to !== null;
    case 'postcode':
      return postcodeIn(text) !== null;
    case 'code':
    case 'codes':
    case 'severity': {
      const { list } = target;
      if (list === undefined) return false;
      if (target.cell === 'codes' && saysNone(text)) return true;
      return partsOfCell(list, text).some((part) => proposeCode(list, part).confidence !== 'none');
    }
    case 'flag':
      return yesNo(plain(text)) !== null;
    case 'age':
    case 'age-from':
    case 'age-to':
      return isAge(text);
    case 'birth-day':
    case 'day':
      return isDay(text);
    case 'birth-year':
      return /^(?:19|20)\d{2}$/.test(text);
    case 'week':
      return weekOf(text, 'day-month') !== null || isDay(text);
    case 'weeks':
    case 'weeks-from-now':
    case 'weeks-from-registration':
      return weeksIn(text) !== null;
    case 'minutes':
      return minutesIn(text) !== null;
    case 'contacts':
      return contactsIn(text) !== null;
  }
}

/** How many of some values fit, from 0 to 1; 1 where there are none. */
export const shareFitting = (
  target: TargetKind,
  sample: readonly string[],
  context: MappingContext,
): number =>
  sample.length === 0 ? 1 : sample.filter((text) => fits(target, text, context)).length / sample.length;
