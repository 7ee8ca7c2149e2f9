import fc from 'fast-check';
import { CONDITIONS } from '../../kernel/index.js';
import { ELIGIBILITY_RULES, firstRefusal } from './eligibility.js';
import { EligibilityTable, programmesIn } from './eligibility-table.js';
import { ELIGIBILITY_CODES, type EligibilityEntry, type EligibilityProgramme } from './rule.js';

const entry: EligibilityEntry = {
  provider: 'P1',
  area: 'A1',
  diagnosis: 'anxiety',
  settings: ['3'],
  age: [23, 59],
  language: 'nl',
  severity: 2,
  insurer: '3311',
  maxTravel: 45,
  flags: [],
  barred: [],
};
const programme: EligibilityProgramme = {
  id: 'J1',
  provider: 'P2',
  area: 'A1',
  online: false,
  diagnoses: ['anxiety'],
  settings: ['3'],
  ages: [18, 120],
  languages: ['nl'],
  severities: [1, 2, 3],
  insurers: ['3311'],
  excludes: [],
  intakeStop: false,
};

const some = (codes: string[]) => fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 });
const said = (codes: string[]) => fc.option(fc.option(some(codes)), { nil: undefined });
const anyEntry: fc.Arbitrary<EligibilityEntry> = fc.record({
  provider: fc.constantFrom('P1', 'P2'),
  area: fc.constantFrom('A1', 'A2'),
  diagnosis: fc.constantFrom('x', 'y'),
  diagnosisCodes: fc.constantFrom(undefined, null, ['x', 'y'], []),
  undiagnosed: fc.constantFrom(undefined, true, false),
  settings: some(['2', '3']),
  levels: said(['b', 's']),
  intensities: said(['o', 'i']),
  forms: said(['g']),
  age: fc.constantFrom<readonly [number, number]>([0, 17], [18, 23], [24, 64]),
  title: fc.constantFrom('zvw', 'jeugdwet', null, undefined),
  circuit: fc.constantFrom('adults', 'forensic', null, undefined),
  language: fc.constantFrom('nl', 'en'),
  severity: fc.constantFrom(1, 2, 3),
  insurer: fc.constantFrom('a', 'b', null),
  maxTravel: fc.constantFrom(10, 30, null),
  flags: some(['f', 'g']),
  danger: fc.constantFrom(false, false, true),
  barred: some(['P1', 'P2', 'J0', 'J1']),
  wish: fc.constantFrom('open', 'not-asked', 'stay'),
  conditions: some(CONDITIONS.map(({ code }) => code)),
});
const anyProgramme = fc.record({
  provider: fc.constantFrom('P1', 'P2', 'P3'),
  area: fc.constantFrom('A1', 'A2'),
  online: fc.boolean(),
  diagnoses: some(['x', 'y']),
  takesAll: fc.constantFrom(undefined, true, false),
  takesUndiagnosed: fc.constantFrom(undefined, true, false),
  settings: some(['2', '3']),
  levels: said(['b', 's']),
  intensities: said(['o', 'i']),
  forms: said(['g']),
  ages: fc.constantFrom<readonly [number, number]>([0, 17], [18, 120], [0, 120]),
  titles: fc.constantFrom(['zvw'], ['jeugdwet', 'zvw'], null, undefined),
  circuits: fc.constantFrom(['adults'], ['forensic'], ['adults', 'forensic'], null, undefined),
  languages: some(['nl', 'en']),
  severities: fc.constantFrom([1, 2], [3], [1, 2, 3]),
  insurers: fc.option(some(['a', 'b'])),
  excludes: some(['f']),
  intakeStop: fc.boolean(),
  interpreted: fc.option(some(['nl', 'en'])),
  femaleClinician: fc.option(fc.boolean()),
  minStart: fc.constantFrom(null, 0, 3, [0, 2]),
});

describe('eligibility', () => {
  it('has every rule once, in the published order, in two languages', () => {
    expect(ELIGIBILITY_RULES.map((rule) => rule.code)).toEqual(ELIGIBILITY_CODES);
    for (const { reason } of ELIGIBILITY_RULES) expect(reason.nl && reason.en).toBeTruthy();
  });

  it('finds nothing against a fitting pair', () => {
    expect(firstRefusal(entry, programme, 45)).toBeNull();
  });

  it('names the first rule that is broken', () => {
    expect(firstRefusal(entry, programme, 50)?.code).toBe('travel');
    expect(firstRefusal(entry, { ...programme, intakeStop: true }, 50)?.code).toBe('travel');
    expect(firstRefusal({ ...entry, danger: true, diagnosis: 'eating' }, programme, 50)?.code).toBe('danger');
    expect(firstRefusal({ ...entry, diagnosis: 'eating' }, programme, 50)?.code).toBe('diagnosis');
  });

  it('has no condition by which a client could go somewhere more', () => {
    fc.assert(
      fc.property(
        anyEntry,
        anyProgramme,
        fc.constantFrom(...CONDITIONS.map(({ code }) => code)),
        (e, row, more) => {
          const p = { ...row, id: 'J1' };
          const asking = { ...e, conditions: [...(e.conditions ?? []), more] };
          if (firstRefusal(asking, p, 10) === null) expect(firstRefusal(e, p, 10)).toBeNull();
        },
      ),
    );
  });

  it('gives the same answer as a table, pair by pair', () => {
    const minutes = [
      [5, 25],
      [null, 5],
    ];
    const at = (e: EligibilityEntry, p: EligibilityProgramme) =>
      minutes[Number(e.area[1]) - 1][Number(p.area[1]) - 1];
    fc.assert(
      fc.property(
        fc.array(anyEntry, { minLength: 1, maxLength: 8 }),
        fc.array(anyProgramme, { maxLength: 70 }),
        (entries, rows) => {
          const programmes = rows.map((row, j) => ({ ...row, id: `J${j}` }));
          const table = new EligibilityTable(programmes, (e, j) => at(e, programmes[j]));
          for (const e of entries) {
            const broken = programmes.map((p) => ELIGIBILITY_RULES.filter((r) => !r.holds(e, p, at(e, p))));
            const numbers = programmes.map((_, j) => j);
            expect(programmesIn(table.accepting(e))).toEqual(numbers.filter((j) => broken[j].length === 0));
            expect(
              numbers.filter((j) => firstRefusal(e, programmes[j], at(e, programmes[j])) === null),
            ).toEqual(numbers.filter((j) => broken[j].length === 0));
            ELIGIBILITY_RULES.forEach((rule, r) => {
              expect(programmesIn(table.refusedOnlyBy(r, e))).toEqual(
                numbers.filter((j) => broken[j].length === 1 && broken[j][0] === rule),
              );
            });
          }
        },
      ),
    );
  });
});
