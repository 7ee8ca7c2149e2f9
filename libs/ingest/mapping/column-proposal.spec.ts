import { mappingContext } from '../../../test/support/ingest/mapping-context.js';
import { columnLooks } from './column-look.js';
import { atOnce } from '../../kernel/index.js';
import { proposeColumns } from './column-proposal.js';
import { TARGETS } from './target.js';

const context = mappingContext();
/** What columns are taken for, each given by its title and values. */
function taken(...columns: readonly (readonly [title: string, ...values: string[]])[]) {
  const { add, looks } = columnLooks(columns.map(([title]) => title));
  const rows = Math.max(...columns.map(({ length }) => length - 1));
  for (let i = 0; i < rows; i++)
    add({ number: i + 2, cells: columns.map(([, ...values]) => values[i] ?? '') });
  return atOnce(proposeColumns(looks(), context)).map(
    ({ to, confidence, reason }) => `${to ?? '?'} ${confidence} ${reason}`,
  );
}

describe('a column', () => {
  it.each([
    ['Aanmelddatum', '3-3-2026', 'registeredOn exact is-name'],
    ['datum_aanmelding', '46000', 'registeredOn exact is-name'],
    ['registeredOn', '2026-03-03', 'registeredOn exact is-name'],
    ['Datum van aanmelding GGZ', '3-3-2026', 'registeredOn likely holds-name'],
    ['Hoofddiagnose', 'ADHD', 'diagnosis exact is-name'],
    ['Taal', 'NL', 'language exact is-name'],
    ['UZOVI', '3311', 'insurer exact is-name'],
    ['Suïcidaal', 'nee', 'flag:acute-suicidality exact is-name'],
    ['CBS-code', 'GM0014', 'area exact is-name'],
    ['Kenmerk', 'C-000123', 'reference exact is-name'],
    ['Severity', '2', 'severity exact is-name'],
    ['Behandelwachttijd', '12 wkn', 'expectedTreatmentWeeks exact is-name'],
  ])('is known by its title %j', (title, value, expected) =>
    expect(taken([title, value])).toEqual([expected]),
  );

  it.each([
    ['Geboortedatum', '3-3-1990', 'birthDate likely generalised'],
    ['Postcode', '9712 AB', 'postcode likely generalised'],
    ['Achternaam', 'Jansen', 'leave-out exact identifying-name'],
    ['BSN', '111222333', 'leave-out exact identifying-name'],
    ['Opmerking', 'belt terug', 'leave-out exact identifying-name'],
    ['Wens op', '2026-11-01', 'clientWishOn exact is-name'],
    ['Eerder behandeld', '99990002 2024-03', 'formerProviders exact is-name'],
    ['Contact', 'a@b.nl', 'leave-out likely looks-like-person'],
    ['X1', '9712 AB', 'postcode likely generalised'],
  ])('that leads to a person is made coarser or left out: %s', (title, value, expected) =>
    expect(taken([title, value])).toEqual([expected]),
  );

  it.each([
    ['Wachttijd', '12'],
    ['Datum', '3-3-2026'],
    ['Kolom 7', 'blauw'],
    ['Kolom 8', '12'],
  ])('with two readings or none is asked about: %s', (title, value) =>
    expect(taken([title, value])[0]).toMatch(/^\? none /),
  );

  it('is known by its values where its title says nothing', () => {
    expect(taken(['Kolom A', 'C-000123', 'C-000124'])).toEqual(['reference likely looks-like']);
    expect(taken(['Kolom B', 'ADHD', 'angst', 'PTSS'])).toEqual(['diagnosis likely looks-like']);
    expect(taken(['Kolom C', '3-3-1990', '4-5-1971'])).toEqual(['birthDate likely generalised']);
  });

  it('is no reference where it is in no form of one, and is asked about', () =>
    expect(taken(['Cliëntnummer', 'jan-1', 'piet-2'])).toEqual(['? none not-in-form']));

  it('of the same field as another is asked about, and the certain one stays', () => {
    expect(taken(['Diagnose', 'ADHD'], ['Diagnose bij verwijzing', 'ADHD'])).toEqual([
      'diagnosis exact is-name',
      '? none two-columns',
    ]);
    expect(taken(['Diagnose', 'ADHD'], ['Diagnosegroep', 'ADHD'])).toEqual([
      '? none two-columns',
      '? none two-columns',
    ]);
  });

  it('that leads closer to a person than one beside it is left out', () =>
    expect(
      taken(['Gemeente', '14'], ['Postcode', '9712'], ['Leeftijd', '23'], ['Geboortedatum', '3-3-1990']),
    ).toEqual([
      'area exact is-name',
      'leave-out exact identifying-name',
      'age exact is-name',
      'leave-out exact identifying-name',
    ]));

  it('without a value is left out', () =>
    expect(taken(['Diagnose', ''], ['Taal', 'nl'])[0]).toBe('leave-out exact empty'));
});

it('has no title that is the whole name of two targets', () => {
  const names = Object.entries(TARGETS).flatMap(([target, { names: all }]) =>
    all.map((name) => [name.toLowerCase(), target] as const),
  );
  const twice = names.filter(([name, target]) =>
    names.some(([other, of]) => other === name && of !== target),
  );
  expect(twice).toEqual([]);
});
