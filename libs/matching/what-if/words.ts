import { assertUnreachable } from '../../kernel/index.js';
import { type Bilingual } from '../../kernel/index.js';
import { type Weights } from '../problem/index.js';
import { type Levels, type Solution } from '../solution/solution.js';
import { type ValueDifference } from './comparison.js';

const number = (n: number, language: 'nl' | 'en'): string => n.toLocaleString(language);
const signed = (n: number, language: 'nl' | 'en'): string => `${n > 0 ? '+' : ''}${number(n, language)}`;

/** What may be said of a comparison, and no more than that. */
export function comparisonWords(
  { certainty, difference, interval, levels }: ValueDifference,
  after: Solution,
  weights: Weights,
): Bilingual[] {
  const words: Bilingual[] = [];
  switch (certainty) {
    case 'impossible':
      return [
        {
          nl: 'Met deze wijzigingen is er geen plan mogelijk: wat al loopt past er niet meer in.',
          en: `With these changes no plan is possible${after.status === 'infeasible' ? `: ${after.reason}` : ''}.`,
        },
      ];
    case 'better':
      words.push({
        nl: `De regio wint hierbij, dat is zeker: tussen ${number(interval!.low, 'nl')} en ${number(interval!.high, 'nl')} punten.`,
        en: `The region gains by this, for certain: between ${number(interval!.low, 'en')} and ${number(interval!.high, 'en')} points.`,
      });
      break;
    case 'worse':
      words.push({
        nl: `De regio verliest hierbij, dat is zeker: tussen ${number(-interval!.high, 'nl')} en ${number(-interval!.low, 'nl')} punten.`,
        en: `The region loses by this, for certain: between ${number(-interval!.high, 'en')} and ${number(-interval!.low, 'en')} points.`,
      });
      break;
    case 'same':
      words.push({
        nl: 'Het maakt voor de regio niets uit: het beste plan is precies evenveel waard.',
        en: 'It makes no difference to the region: the best plan is worth exactly as much.',
      });
      break;
    case 'not-certain':
      words.push({
        nl: `Het is niet zeker of de regio hierbij wint of verliest. De gevonden plannen schelen ${signed(difference!, 'nl')} punten, minder dan de twee plannen van het beste af kunnen zijn; het werkelijke verschil ligt tussen ${signed(interval!.low, 'nl')} en ${signed(interval!.high, 'nl')}.`,
        en: `It is not certain whether the region gains or loses by this. The plans found differ by ${signed(difference!, 'en')} points, less than the two may be away from the best; the true difference is between ${signed(interval!.low, 'en')} and ${signed(interval!.high, 'en')}.`,
      });
      break;
    case 'other-weights':
      return [
        {
          nl: 'De gewichten zijn anders, dus de waarden van de twee plannen zijn niet te vergelijken; wat er aan weken en reistijd verandert wel.',
          en: 'The weights differ, so the values of the two plans cannot be compared; what changes in weeks and travel can.',
        },
        levelWords(levels!),
      ];
    default:
      return assertUnreachable(certainty);
  }
  return [
    ...words,
    levelWords(levels!),
    {
      nl: `Een punt is wat het beleid ervan maakt: een week norm-overschrijding minder telt ${number(weights.breach, 'nl')} maal het gewicht van de ernst, een week eerder ${number(weights.weeks, 'nl')}, een minuut reizen −${number(weights.travel, 'nl')}.`,
      en: `A point is what the policy makes of it: a week of breach less counts ${number(weights.breach, 'en')} times the weight of the severity, a week sooner ${number(weights.weeks, 'en')}, a minute of travel −${number(weights.travel, 'en')}.`,
    },
  ];
}

const levelWords = ({ breach, weeks, travel }: Levels): Bilingual => ({
  nl: `In de gevonden plannen: ${signed(breach, 'nl')} gewogen weken norm-overschrijding vermeden, ${signed(weeks, 'nl')} weken eerder in behandeling, ${signed(-travel || 0, 'nl')} minuten reizen.`,
  en: `In the plans found: ${signed(breach, 'en')} weighted weeks of breach avoided, ${signed(weeks, 'en')} weeks sooner in treatment, ${signed(-travel || 0, 'en')} minutes of travel.`,
});
