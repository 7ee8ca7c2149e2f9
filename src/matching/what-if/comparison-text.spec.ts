import { type ValueDifference } from '../../../libs/matching/index.js';
import { comparisonText } from './comparison-text.js';

const WEIGHTS = { breach: 100, weeks: 10, travel: 1 };
const LEVELS = { breach: 40, weeks: -3, travel: 1250 };
const english = (compared: ValueDifference): string[] =>
  comparisonText(compared, WEIGHTS).map(({ en }) => en);

describe('what is said of a comparison', () => {
  it('is no more certain than the bounds are, and says what a point is', () => {
    const notCertain = {
      certainty: 'not-certain',
      difference: 8,
      interval: { low: -1200, high: 30 },
    } as const;
    expect(comparisonText({ ...notCertain, levels: LEVELS }, WEIGHTS)).toEqual([
      {
        nl: 'Het is niet zeker of de regio hierbij wint of verliest. De gevonden plannen schelen +8 punten, minder dan de twee plannen van het beste af kunnen zijn; het werkelijke verschil ligt tussen −1.200 en +30.',
        en: 'It is not certain whether the region gains or loses by this. The plans found differ by +8 points, less than the two may be away from the best; the true difference is between −1,200 and +30.',
      },
      {
        nl: 'In de gevonden plannen: +40 gewogen weken norm-overschrijding vermeden, −3 weken eerder in behandeling, −1.250 minuten reizen.',
        en: 'In the plans found: +40 weighted weeks of breach avoided, −3 weeks sooner in treatment, −1,250 minutes of travel.',
      },
      {
        nl: 'Een punt is wat het beleid ervan maakt: een week norm-overschrijding minder telt 100 maal het gewicht van de ernst, een week eerder 10, een minuut reizen −1.',
        en: 'A point is what the policy makes of it: a week of breach less counts 100 times the weight of the severity, a week sooner 10, a minute of travel −1.',
      },
    ]);
  });

  it('counts a loss from its smaller end', () => {
    const worse = { certainty: 'worse', difference: -30, interval: { low: -50, high: -20 } } as const;
    expect(english({ ...worse, levels: LEVELS })[0]).toContain('between 20 and 50 points');
  });

  it('compares no values in different units, and nothing with a plan that is not there', () => {
    const none = { difference: null, interval: null };
    expect(english({ certainty: 'other-weights', ...none, levels: LEVELS })).toEqual([
      expect.stringContaining('cannot be compared'),
      expect.stringContaining('In the plans found'),
    ]);
    expect(english({ certainty: 'impossible', ...none, levels: null })).toHaveLength(1);
  });
});
