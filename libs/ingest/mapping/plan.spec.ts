import fc from 'fast-check';
import { atOnce } from '../../kernel/index.js';
import { mappingContext } from '../../../test/support/ingest/mapping-context.js';
import { type FileRow } from '../table/columns.js';
import { columnLooks } from './column-look.js';
import { headerText, LIST_HEADER, listTable } from './list-table.js';
import { type Answers, planOf } from './plan.js';
import { mappedRow } from './row.js';
import { readFileOptions } from './options.js';

const NOTHING: Answers = { columns: [], constants: {}, values: new Map(), order: null };
const context = mappingContext();

const rowsOf = (text: string): FileRow[] =>
  text.split('\n').map((line, i) => ({ number: i + 1, cells: line.split(';') }));
function listOf(text: string) {
  const table = atOnce(listTable(rowsOf(text), []));
  if (!table.ok) throw new Error(table.error.code);
  const { add, looks } = columnLooks(table.value.header);
  table.value.rows.forEach(add);
  return { ...table.value, looks: looks() };
}
const planned = (text: string, answers: Partial<Answers> = {}) =>
  atOnce(planOf(listOf(text).looks, context, { ...NOTHING, ...answers }, null));
const read = (text: string, answers: Partial<Answers> = {}) => {
  const { rows } = listOf(text);
  return rows.map(({ cells }) => mappedRow(planned(text, answers), context)(cells));
};

const WHOLE = `Kenmerk;Gemeente;Diagnose;Leeftijd;Taal;Ernst;Bijzonderheden;Aanmelddatum;Setting
C-000001;14;ADHD;23;NL;2;geen;3-3-2026;2|3`;

describe('a row of a file', () => {
  it('is found to be a header, or not, as its titles are counted', () => {
    const cell = fc.constantFrom(
      ...[
        '',
        '',
        '14',
        'Kenmerk',
        'Gemeente',
        'Hoofddiagnose',
        'Taal',
        'Jansen',
        'belt later terug',
        '3-3-2026',
      ],
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 14 }), (cells) => {
        expect(LIST_HEADER.isOne?.(cells)).toBe(LIST_HEADER.fit(cells) >= 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a file', () => {
  it('of which all is exact needs no answer', () => {
    expect(planned(WHOLE).open).toBe(0);
    expect(read(WHOLE)).toEqual([
      {
        row: {
          reference: 'C-000001',
          area: '0014',
          diagnosis: 'dsm5-adhd',
          age: [23, 27],
          language: 'nl',
          severity: 2,
          flags: [],
          registeredOn: '2026-03-03',
          settings: ['2', '3'],
        },
        problems: [],
      },
    ]);
  });

  it('asks once for each value that is not exact, and takes the answer for all its rows', () => {
    const text = WHOLE.replace('ADHD', 'aandachtstekort');
    const plan = planned(text);
    expect(plan.open).toBe(1);
    expect(plan.values.filter(({ decided }) => decided === undefined)).toMatchObject([
      {
        target: 'diagnosis',
        text: 'aandachtstekort',
        count: 1,
        proposal: { to: 'dsm5-adhd', confidence: 'likely' },
      },
    ]);
    const answers = { values: new Map([['diagnosis', new Map([['aandachtstekort', 'dsm5-adhd']])]]) };
    expect(planned(text, answers).open).toBe(0);
    expect(read(text, answers)[0].row['diagnosis']).toBe('dsm5-adhd');
  });

  it('takes no answer that is no code, and refuses rows where that was the answer', () => {
    const text = WHOLE.replace('ADHD', 'blauw');
    const answer = (to: string | null) => ({ values: new Map([['diagnosis', new Map([['blauw', to]])]]) });
    expect(planned(text, answer('rood')).open).toBe(1);
    expect(planned(text, answer(null)).open).toBe(0);
    expect(read(text, answer(null))[0].problems).toEqual([
      { field: 'diagnosis', code: 'value-without-code' },
    ]);
  });

  it('asks what holds for all where no column says it, and what nobody can answer for all', () => {
    const text = 'Kenmerk;Gemeente;Diagnose;Leeftijd\nC-000001;14;ADHD;23';
    const plan = planned(text);
    expect(plan.constants.map(({ target }) => target)).toEqual([
      'language',
      'severity',
      'flags',
      'intensities',
    ]);
    expect(plan.constants[0].proposal).toMatchObject({ to: 'nl', confidence: 'likely' });
    expect(plan.missing).toEqual(['registeredOn']);
    const constants = { language: 'nl', severity: '2', flags: '', intensities: 'outpatient' };
    expect(planned(text, { constants }).open).toBe(1);
    expect(read(text, { constants })[0].row).toMatchObject({
      language: 'nl',
      severity: 2,
      flags: [],
      intensities: ['outpatient'],
    });
  });

  it('has a birth date made an age band and a postcode a municipality, once that was confirmed', () => {
    const text = WHOLE.replace('Leeftijd', 'Geboortedatum')
      .replace(';23;', ';3-3-2001;')
      .replace('Gemeente', 'Postcode')
      .replace(';14;', ';9712 AB;');
    expect(
      planned(text)
        .columns.filter(({ decided }) => decided === undefined)
        .map(({ proposal }) => proposal.to),
    ).toEqual(['postcode', 'birthDate']);
    expect(planned(text).missing).toEqual([]);
    expect(planned(text, { columns: [null, 'postcode', null, 'leave-out'] }).missing).toEqual(['age']);
    const columns = [null, 'postcode', null, 'birthDate'];
    expect(planned(text, { columns }).open).toBe(0);
    expect(read(text, { columns })[0].row).toMatchObject({ age: [23, 27], area: '0014' });
    expect(read(text.replace('9712 AB', '1011AB'), { columns })[0].problems).toEqual([
      { field: 'area', code: 'postcode-outside' },
    ]);
  });

  it('asks for the order of dates that have two', () => {
    const text = WHOLE.replace('3-3-2026', '2/3/2026');
    expect(planned(text)).toMatchObject({ open: 1, order: { asked: true } });
    expect(read(text, { order: 'month-day' })[0].row['registeredOn']).toBe('2026-02-03');
  });

  it('of columns with yes and no becomes flags', () => {
    const text = `${WHOLE.replace('Bijzonderheden', 'Suïcidaal;Agressie').replace('geen', 'ja;nee')}`;
    expect(read(text)[0].row['flags']).toEqual(['acute-suicidality']);
  });

  it('is remembered by its header: what was answered is taken, what is new is asked', () => {
    const text = WHOLE.replace('ADHD', 'aandachtstekort');
    const kept = {
      ...{ columns: planned(text).columns.map(({ decided }) => decided ?? null), constants: {}, order: null },
      valueOf: (target: string, value: string) =>
        target === 'diagnosis' && value === 'aandachtstekort' ? 'dsm5-adhd' : undefined,
    };
    expect(atOnce(planOf(listOf(text).looks, context, NOTHING, kept)).open).toBe(0);
    expect(
      atOnce(
        planOf(
          listOf(`${text}\n${text.split('\n')[1].replace('aandachtstekort', 'ptss')}`).looks,
          context,
          NOTHING,
          kept,
        ),
      ).open,
    ).toBe(1);
    expect(headerText(['Kenmerk', ' Taal '])).toBe(
      headerText(['kenmerk', 'taal', 'Waarom niet overgenomen']),
    );
  });

  it('never shows nor maps a value that leads to somebody: it reaches the gate as it is', () => {
    const text = WHOLE.replace('ADHD', '111222333');
    expect(planned(text).values.some(({ target }) => target === 'diagnosis')).toBe(false);
    expect(read(text)[0].row['diagnosis']).toBe('111222333');
  });

  it('is refused with a header that leads to somebody', () =>
    expect(atOnce(listTable(rowsOf(WHOLE.replace('Setting', 'jan@voorbeeld.nl')), []))).toEqual({
      ok: false,
      error: { code: 'identifying-header', place: 9 },
    }));

  it('has cells as they were set right', () => {
    const table = atOnce(listTable(rowsOf(WHOLE), [{ row: 2, place: 2, text: ' PTSS ' }]));
    expect(table.ok && table.value.rows[0].cells[2]).toBe('PTSS');
  });

  it('never throws, whatever stands in it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 5 }),
        (cells) => {
          const rows = [WHOLE.split('\n')[0].split(';'), ...cells].map((row, i) => ({
            number: i + 1,
            cells: row,
          }));
          const table = atOnce(listTable(rows, []));
          if (!table.ok) return;
          const { add, looks } = columnLooks(table.value.header);
          table.value.rows.forEach(add);
          const plan = atOnce(planOf(looks(), context, NOTHING, null));
          const map = mappedRow(plan, context);
          for (const row of table.value.rows) expect(typeof map(row.cells).row).toBe('object');
        },
      ),
      { numRuns: 300 },
    ));
});

describe('what comes with a file', () => {
  it('may be nothing', () =>
    expect(readFileOptions({})).toMatchObject({ ok: true, value: { mode: 'snapshot', sheet: null } }));
  it.each([
    [null, 'options'],
    [{ mode: 'x' }, 'mode'],
    [{ sheet: 0 }, 'sheet'],
    [{ columns: [1] }, 'columns'],
    [{ constants: { a: 1 } }, 'constants'],
    [{ values: [{ target: 'a' }] }, 'values'],
    [{ order: 'x' }, 'order'],
    [{ corrections: [{ row: 0, place: 0, text: '' }] }, 'corrections'],
    [{ corrections: [{ row: 1, place: 0, text: 'x'.repeat(300) }] }, 'corrections'],
    [{ bsn: 1 }, 'options'],
  ])('is refused by its name: %j', (options, field) =>
    expect(readFileOptions(options)).toMatchObject({ ok: false, error: [{ field }] }),
  );
  it('answers nothing about a value that leads to somebody', () => {
    const read = readFileOptions({ values: [{ target: 'diagnosis', text: '111222333', to: 'dsm5-adhd' }] });
    expect(read.ok && read.value.answers.values.size).toBe(0);
  });
});
