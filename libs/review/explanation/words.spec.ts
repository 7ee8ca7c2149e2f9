import fc from 'fast-check';
import { breachBeforeIntake } from '../../kernel/index.js';
import { bestAlternatives, difference, type Option, startsAnyhow } from './alternatives.js';
import { againstNorm, normWords } from './beyond-norm.js';
import { expectedOf } from './present-wait.js';
import { bringsUnderNorm, explain, type Gain } from './explanation.js';
import { type UrgencyFacts, urgencyOf } from '../worklist/index.js';

const norm = { intake: 4, treatment: 10, total: 14 };
const gain: Gain = {
  norm,
  now: { intakeWeeks: 20, treatmentWeeks: 6, totalWeeks: 26, beyondNorm: 28 },
  present: { source: 'agreed', interval: null, treatmentKnown: true },
  proposed: { intakeWeeks: 16, treatmentWeeks: 3, totalWeeks: 19, beyondNorm: 17 },
  weeksSooner: 7,
  breachAvoided: 11,
  travelMinutes: 35,
};

const WITHIN = { intakeWeeks: 3, treatmentWeeks: 6, totalWeeks: 9, beyondNorm: 0 };
const LATE_INTAKE = { intakeWeeks: 7, treatmentWeeks: 5, totalWeeks: 12, beyondNorm: 3 };
const SLOW_TREATMENT = { intakeWeeks: 1, treatmentWeeks: 12, totalWeeks: 13, beyondNorm: 2 };

describe('a wait against the norm', () => {
  it.each([
    [gain.now, { part: 'total', weeks: 12, limit: 14 }],
    [LATE_INTAKE, { part: 'intake', weeks: 3, limit: 4 }],
    [SLOW_TREATMENT, { part: 'treatment', weeks: 2, limit: 10 }],
    [WITHIN, { part: null, weeks: 0, limit: 14 }],
    [
      { intakeWeeks: 4, treatmentWeeks: 10, totalWeeks: 14 },
      { part: null, weeks: 0, limit: 14 },
    ],
  ])('is one measure, the total first: %j', (wait, expected) => {
    expect(againstNorm(gain.norm, wait)).toEqual(expected);
  });

  it('is beyond nothing where no norm holds, and says so', () => {
    expect(againstNorm(null, gain.now)).toEqual({ part: null, weeks: 0, limit: null });
    expect(normWords(againstNorm(null, gain.now)).nl).toBe('voor deze zorg geldt geen norm');
    expect(explain({ ...gain, norm: null }, 45).nl[1]).toBe('Onder deze wet geldt geen Treeknorm.');
  });

  it('is beyond exactly when the sum that matching reduces is', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (waited, toIntake, treatmentWeeks) => {
        const intakeWeeks = waited + toIntake;
        const wait = { intakeWeeks, treatmentWeeks, totalWeeks: intakeWeeks + treatmentWeeks };
        const sum = breachBeforeIntake(norm, waited, toIntake, treatmentWeeks);
        expect(againstNorm(gain.norm, wait).part !== null).toBe(sum > 0);
      }),
    );
  });

  it('has words of its own for each part', () => {
    expect(
      [gain.now, LATE_INTAKE, SLOW_TREATMENT, WITHIN].map((wait) => normWords(againstNorm(gain.norm, wait))),
    ).toEqual([
      { nl: '12 weken boven de norm', en: '12 weeks beyond the norm' },
      {
        nl: 'de intake komt 3 weken na de norm van 4',
        en: 'the intake comes 3 weeks after the norm of 4',
      },
      {
        nl: 'van intake tot behandeling duurt het 2 weken langer dan de norm van 10',
        en: 'from intake to treatment takes 2 weeks longer than the norm of 10',
      },
      { nl: 'binnen de norm', en: 'within the norm' },
    ]);
  });
});

describe('the explanation', () => {
  it('says the gain, the norm and the way there in both languages', () => {
    expect(explain(gain, 45)).toEqual({
      nl: [
        'De behandeling begint naar verwachting 26 weken na aanmelding, met dit voorstel na 19 weken: 7 weken eerder.',
        'Nu is dat 12 weken boven de Treeknorm, met dit voorstel nog 5 weken.',
        'De reis duurt ongeveer 35 minuten; de cliënt kan tot 45 minuten reizen.',
      ],
      en: [
        'Treatment is expected to begin 26 weeks after registration, with this proposal after 19 weeks: 7 weeks sooner.',
        'Now that is 12 weeks beyond the Treeknorm, with this proposal still 5 weeks.',
        'The journey takes about 35 minutes; the client can travel up to 45 minutes.',
      ],
    });
  });

  it('says of an estimate what it is made of and how wide it is, and of an unknown wait what stood in for it', () => {
    const said = (present: Gain['present']) => explain({ ...gain, present }, null).nl;
    expect(said({ source: 'position', interval: [3, 14], treatmentKnown: true })[1]).toBe(
      'Hoe lang het hier nog duurt is een schatting, naar de plaats op de wachtlijst: waarschijnlijk 3 tot 14 weken.',
    );
    expect(said({ source: 'unknown', interval: null, treatmentKnown: true })[1]).toBe(
      'Hoe lang het hier nog duurt is niet bekend. Gerekend is met wat in de regio wordt aangekondigd.',
    );
    for (const source of ['history', 'announced', 'region'] as const)
      expect(said({ source, interval: [1, 9], treatmentKnown: true })).toHaveLength(4);
    expect(said({ source: 'agreed', interval: [3, 3], treatmentKnown: true })).toHaveLength(3);
    expect(said(undefined)).toHaveLength(3);
  });

  it('says when the wait comes back within the norm, or never left it', () => {
    const within = { ...gain, proposed: WITHIN };
    expect(explain(within, null).nl[1]).toBe(
      'Nu is dat 12 weken boven de Treeknorm; met dit voorstel blijft het erbinnen.',
    );
    expect(bringsUnderNorm(within)).toBe(true);
    const always = { ...within, now: { ...WITHIN, totalWeeks: 10, treatmentWeeks: 7 } };
    expect(explain(always, null).en[1]).toBe('The wait stays within the Treeknorm of 14 weeks.');
    expect(bringsUnderNorm(always)).toBe(false);
    expect(bringsUnderNorm(gain)).toBe(false);
  });

  it.each([
    [
      gain.now,
      LATE_INTAKE,
      'Nu is dat 12 weken boven de Treeknorm; met dit voorstel blijft het totaal erbinnen, maar de intake komt 3 weken na de norm van 4.',
      'Now that is 12 weeks beyond the Treeknorm; with this proposal the total stays within, but the intake comes 3 weeks after the norm of 4.',
    ],
    [
      LATE_INTAKE,
      { ...LATE_INTAKE, intakeWeeks: 5, totalWeeks: 10, beyondNorm: 1 },
      'Nu is dat in totaal binnen de Treeknorm, maar de intake komt 3 weken na de norm van 4, met dit voorstel nog 1 week.',
      'Now that is within the Treeknorm in total, but the intake comes 3 weeks after the norm of 4, with this proposal still 1 week.',
    ],
    [
      SLOW_TREATMENT,
      WITHIN,
      'Nu is dat in totaal binnen de Treeknorm, maar van intake tot behandeling duurt het 2 weken langer dan de norm van 10; met dit voorstel blijft het erbinnen.',
      'Now that is within the Treeknorm in total, but from intake to treatment takes 2 weeks longer than the norm of 10; with this proposal it stays within.',
    ],
  ])('says which part is beyond the norm where the total is within', (now, proposed, nl, en) => {
    const { nl: dutch, en: english } = explain({ ...gain, now, proposed }, null);
    expect([dutch[1], english[1]]).toEqual([nl, en]);
  });

  it('knows online care and one week', () => {
    expect(explain({ ...gain, travelMinutes: null, weeksSooner: 1 }, null).nl).toEqual([
      expect.stringMatching(/: 1 week eerder\.$/),
      expect.anything(),
      'De zorg is online: reizen is niet nodig.',
    ]);
  });
});

describe('an expected wait', () => {
  const now = { intakeWeeks: 15, treatmentWeeks: 8, totalWeeks: 23, beyondNorm: 9 };
  const present = { source: 'position', interval: [3, 14], treatmentKnown: true } as const;

  it('is a range on the scale of the other weeks', () => {
    expect(expectedOf({ now, present }, 7)).toEqual({ intake: [10, 21], total: [18, 29] });
  });

  it('is none where nothing is estimated, and after the intake', () => {
    expect(expectedOf({ now }, 7)).toBeNull();
    expect(expectedOf({ now, present: { ...present, interval: null } }, 7)).toBeNull();
    expect(expectedOf({ now, present: { ...present, source: 'agreed' } }, 7)).toBeNull();
    expect(expectedOf({ now, present }, 16)).toBeNull();
  });
});

describe('urgency', () => {
  const facts: UrgencyFacts = {
    state: 'proposed',
    side: 'receiving',
    today: '2026-11-30',
    daysLeft: 10,
    severity: 2,
    now: { part: 'total', weeks: 9, limit: 14 },
    weeksSooner: 4,
    offered: false,
  };
  const of = (change: Partial<UrgencyFacts>) => urgencyOf({ ...facts, ...change });

  it('puts first what lapses, then what only waits for the reader, then severity and the norm', () => {
    expect(of({ daysLeft: 1, state: 'approved-by-sending' })).toEqual({
      rank: 1,
      reasonNl: 'Vervalt morgen',
      reasonEn: 'Expires tomorrow',
    });
    // On a Monday what lapses on Tuesday, on a Friday what lapses on Monday, before Christmas what lapses after it.
    for (const [today, most] of [
      ['2026-11-30', 1],
      ['2026-12-04', 3],
      ['2026-12-24', 4],
    ] as const)
      expect([of({ today, daysLeft: most }).rank, of({ today, daysLeft: most + 1 }).rank]).toEqual([1, 4]);
    expect(of({ state: 'approved-by-sending' })).toMatchObject({
      rank: 2,
      reasonNl: 'De andere organisatie heeft al goedgekeurd',
    });
    expect(of({ severity: 3 })).toMatchObject({
      rank: 3,
      reasonNl: 'Ernstig, 9 weken boven de norm',
    });
    expect(of({ now: { part: 'total', weeks: 1, limit: 14 } })).toMatchObject({
      rank: 4,
      reasonEn: '1 week beyond the norm',
    });
    expect(of({ now: { part: 'intake', weeks: 3, limit: 4 } })).toMatchObject({
      rank: 4,
      reasonNl: 'De intake komt 3 weken na de norm van 4',
    });
    expect(of({ now: { part: null, weeks: 0, limit: 14 }, severity: 3 })).toMatchObject({
      rank: 5,
      reasonNl: 'Kan 4 weken eerder',
    });
  });

  it('puts last what waits for somebody else or is closed, and first an offer that is still to be made', () => {
    expect(of({ state: 'approved-by-receiving', daysLeft: 0 })).toMatchObject({
      rank: 6,
      reasonNl: 'Wacht op de andere organisatie, vervalt vandaag',
    });
    expect(of({ state: 'approved' }).rank).toBe(6);
    expect(of({ state: 'approved', side: 'sending', daysLeft: 5 })).toMatchObject({
      rank: 1,
      reasonNl: 'Klaar om aan te bieden, vervalt over 5 dagen',
    });
    expect(of({ state: 'approved', side: 'sending', offered: true })).toMatchObject({
      rank: 6,
      reasonEn: 'Waiting for the client’s answer',
    });
    expect(of({ state: 'withdrawn' }).rank).toBe(7);
  });
});

describe('alternatives', () => {
  const option = (programme: string, value: number, promised = 0): Option => ({
    programme,
    value,
    week: '2026-W49',
    weeksSooner: 1,
    travelMinutes: 10,
    free: 1,
    promised,
  });
  const named = (options: readonly Option[]) =>
    options.map(({ programme, value }) => `${programme} ${value}`);

  it('are the three best programmes, each once, in any order of the input', () => {
    const options = [option('a', 5), option('b', 9), option('a', 7), option('c', 9), option('d', 1)];
    const best = ['b 9', 'c 9', 'a 7'];
    for (const input of [options, options.toReversed()]) expect(named(bestAlternatives(input))).toEqual(best);
  });

  it('keep the last line for the best place that can really be had', () => {
    const promised = [option('a', 9, 1), option('b', 8, 2), option('c', 7, 1)];
    expect(named(bestAlternatives(promised))).toEqual(['a 9', 'b 8', 'c 7']);
    expect(named(bestAlternatives([...promised, option('d', 5), option('e', 6)]))).toEqual([
      'a 9',
      'b 8',
      'e 6',
    ]);
    expect(named(bestAlternatives([...promised, option('d', 10)]))).toEqual(['d 10', 'a 9', 'b 8']);
  });

  it('show of one programme the week that is open, though it comes later', () => {
    for (const input of [
      [option('a', 9, 1), option('a', 4), option('a', 3)],
      [option('a', 3), option('a', 4), option('a', 9, 1)],
    ])
      expect(named(bestAlternatives(input))).toEqual(['a 4']);
  });

  it('are a group only where it starts without this client', () => {
    expect([startsAnyhow(4, 3, 0), startsAnyhow(4, 3, 1), startsAnyhow(4, 0, 4)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([startsAnyhow(null, 0, 0), startsAnyhow(0, 0, 0)]).toEqual([true, true]);
  });

  it('say why not, where the places are promised to others', () => {
    const words = (free: number, promised: number) =>
      difference(
        { weeksSooner: 7, travelMinutes: 35 },
        { weeksSooner: 8, travelMinutes: null, free, promised },
      );
    expect(words(2, 1).nl).toBe('1 week eerder, online in plaats van reizen');
    expect(words(1, 1)).toEqual({
      nl: '1 week eerder, online in plaats van reizen; die plek is in deze ronde aan een ander voorgesteld',
      en: '1 week sooner, online instead of travelling; that place is proposed to somebody else in this round',
    });
    expect(words(3, 4)).toEqual({
      nl: '1 week eerder, online in plaats van reizen; de 3 vrije plekken van die week zijn in deze ronde aan anderen voorgesteld',
      en: '1 week sooner, online instead of travelling; the 3 free places of that week are proposed to others in this round',
    });
  });

  it.each([
    [7, 35, 5, 20, '2 weken later, 15 minuten korter reizen', '2 weeks later, 15 minutes less travel'],
    [7, 35, 8, 36, '1 week eerder, 1 minuut langer reizen', '1 week sooner, 1 minute more travel'],
    [7, 35, 7, null, 'even snel, online in plaats van reizen', 'as soon, online instead of travelling'],
    [
      7,
      null,
      7,
      20,
      'even snel, 20 minuten reizen in plaats van online',
      'as soon, 20 minutes of travel instead of online',
    ],
    [7, null, 7, null, 'even snel, ook online', 'as soon, online as well'],
    [7, 5, 7, 5, 'even snel, even ver', 'as soon, as far'],
  ])('differ in words: %s weeks %s min against %s weeks %s min', (a, m, b, n, nl, en) => {
    const open = { free: 1, promised: 0 };
    expect(
      difference({ weeksSooner: a, travelMinutes: m }, { weeksSooner: b, travelMinutes: n, ...open }),
    ).toEqual({ nl, en });
  });
});
