import { type ValueDifference } from '../../../libs/matching/index.js';
import { comparisonText } from './comparison-text.js';

const WEIGHTS = { breach: 100, weeks: 10, travel: 1 };
const LEVELS = { breach: 40, weeks: -3, travel: 1250 };
const english = (compared: ValueDifference): string[] =>
  comparisonText(compared, WEIGHTS).map(({ en }) => en);

describe('what is said of a comparison', () => {
  it('is no more certain than the bounds are, and says how it was converted', () => {
    const notCertain = {
      certainty: 'not-certain',
      difference: 800,
      interval: { low: -120_050, high: 3_000 },
    } as const;
    expect(comparisonText({ ...notCertain, levels: LEVELS }, WEIGHTS)).toEqual([
      {
        nl: 'Het is niet zeker of deze groep hierbij wint of verliest. De gevonden plannen schelen omgerekend +8 weken wachten boven de norm, gewogen naar ernst (+ is winst): minder dan de twee plannen van het beste af kunnen zijn. Het werkelijke verschil ligt tussen −1.201 en +30.',
        en: 'It is not certain whether this group gains or loses by this. The plans found differ by the equivalent of +8 weeks of waiting beyond the norm, weighted by severity (+ is a gain): less than the two may be away from the best. The true difference is between −1,201 and +30.',
      },
      {
        nl: 'In de gevonden plannen: +40 gewogen weken boven de norm voorkomen, −3 weken eerder in behandeling, −1.250 minuten reizen.',
        en: 'In the plans found: +40 weighted weeks beyond the norm avoided, −3 weeks sooner in treatment, −1,250 minutes of travel.',
      },
      {
        nl: 'Zo is omgerekend: een week wachten boven de norm telt in dit beleid even zwaar als 10 weken eerder in behandeling, of als 100 minuten reizen.',
        en: 'How it was converted: under this policy a week of waiting beyond the norm weighs as much as 10 weeks sooner in treatment, or 100 minutes of travel.',
      },
    ]);
  });

  it('names no bounds where those of the whole plan say nothing of a group', () => {
    const notCertain = { certainty: 'not-certain', difference: 800, interval: null } as const;
    const [first, second] = english({ ...notCertain, levels: LEVELS });
    expect(first).toContain('+8 weeks of waiting beyond the norm');
    expect(second).toContain('belongs to the whole plan');
    const none = { ...notCertain, difference: 0, levels: { breach: 0, weeks: 0, travel: 0 } };
    expect(english(none).slice(0, 2)).toEqual([
      expect.stringContaining('nothing changes for this group, rounded'),
      expect.stringContaining('belongs to the whole plan'),
    ]);
  });

  it('says of a group for which nothing changes that nothing does', () => {
    const none = { certainty: 'not-certain', difference: 0, interval: { low: -5_000, high: 5_000 } } as const;
    const [first, ...more] = english({ ...none, levels: { breach: 0, weeks: 0, travel: 0 } });
    expect(first).toContain('nothing changes for this group, rounded');
    expect(first).toContain('between the equivalent of −50 and +50 weeks');
    expect(more).toEqual([expect.stringContaining('How it was converted')]);
  });

  it('counts a loss from its smaller end', () => {
    const worse = {
      certainty: 'worse',
      difference: -3_000,
      interval: { low: -5_000, high: -2_000 },
    } as const;
    expect(english({ ...worse, levels: LEVELS })[0]).toContain('20 to 50 more weeks');
  });

  it('converts nothing where weeks beyond the norm have no weight', () => {
    const better = {
      certainty: 'better',
      difference: 30,
      interval: { low: 20, high: 50 },
      levels: LEVELS,
    } as const;
    const said = comparisonText(better, { ...WEIGHTS, breach: 0 });
    expect(said).toHaveLength(2);
    expect(said[0]!.en).toContain('do not count');
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
