import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { atOnce } from '../../kernel/index.js';
import { columnLooks } from '../mapping/column-look.js';
import { listTable } from '../mapping/list-table.js';
import { planOf } from '../mapping/plan.js';
import { readEntries } from '../rows/batch.js';
import { answersIn, NO_ANSWERS, readAnswersFile, withOpen } from './answers-file.js';
import { columnsFitToLeave } from './columns.js';
import { keyedReference } from './keyed-reference.js';
import { contextOf, readKnown } from './known.js';
import { leavingRows, messageOf } from './leaving.js';

const TODAY = '2026-11-30';
const KNOWN = {
  provider: '06290001',
  referenceForm: 'random',
  areas: { '0014': 'Groningen', '1966': 'Het Hogeland' },
  formerAreas: {},
  postcodes: { '9711': '0014' },
  programmes: {},
  providers: ['06290001'],
  ages: { bandYears: 3, borders: [18] },
  crisis: null,
};
const known = readKnown(KNOWN);
if (!known.ok) throw new Error(known.error);
const context = contextOf(known.value, TODAY);
const referenceOf = (number: string): string =>
  keyedReference((text) => createHmac('sha256', 'a').update(text).digest('hex'), number);

const HEADER =
  'Cliëntnummer;Achternaam;BSN;Geboortedatum;Postcode;Telefoon;Huisarts;Diagnose;Taal;Ernst;Bijzonderheden;Aanmelddatum;Setting'.split(
    ';',
  );
const line = (change: Readonly<Record<number, string>> = {}): string[] =>
  [
    ...['0004217', 'Zandbergen', '111222333', '12-3-2003', '9711 AB', '0612345678', 'Praktijk De Brink'],
    ...['ADHD', 'Nederlands', '2', 'geen', '3-3-2026', '2'],
  ].map((cell, place) => change[place] ?? cell);

function leave(lines: readonly string[][], kept = NO_ANSWERS) {
  const table = atOnce(
    listTable(
      [HEADER, ...lines].map((cells, i) => ({ number: i + 1, cells })),
      [],
    ),
  );
  if (!table.ok) throw new Error(table.error.code);
  const { header, rows } = table.value;
  const { add, looks } = columnLooks(header);
  rows.forEach(add);
  const answers = answersIn(kept, header);
  const first = atOnce(planOf(looks(), context.mapping, answers, null));
  const columns = columnsFitToLeave(first, answers, context.mapping);
  const plan = atOnce(planOf(looks(), context.mapping, { ...answers, columns }, null));
  const raw = rows.map(({ number, cells }) => ({ number, cells, errors: [] }));
  const leaving = atOnce(leavingRows(raw, plan, context, referenceOf));
  return { plan, header, leaving, message: messageOf('snapshot', leaving) };
}
const sent = (message: string) =>
  readEntries((JSON.parse(message) as { entries: unknown[] }).entries, context.reading, 10_000);

describe('what leaves of an export', () => {
  it('is what the API takes: the number replaced, birth and postcode coarser, what leads to somebody and what nobody knows left out', () => {
    const { plan, leaving } = leave([line()]);
    expect(plan.open).toBe(0);
    expect(leaving.rows).toEqual([
      {
        reference: referenceOf('4217'),
        age: [23, 27],
        area: '0014',
        ...{ diagnosis: 'dsm5-adhd', language: 'nl', severity: 2, flags: [] },
        ...{ registeredOn: '2026-03-03', settings: ['2'] },
      },
    ]);
    expect([...leaving.clients]).toEqual([[referenceOf('4217'), '0004217']]);
  });

  it('is made of the surest of two columns that say the same coarsely', () => {
    const title = HEADER[6];
    HEADER[6] = 'Woonplaats';
    try {
      const { plan, leaving } = leave([line({ 6: 'Het Hogeland' })]);
      expect(plan.open).toBe(0);
      expect(leaving.rows[0]).toMatchObject({ area: '0014' });
    } finally {
      HEADER[6] = title;
    }
  });

  it('is the same for a number that a spreadsheet has changed', () => {
    expect(leave([line()]).message).toBe(leave([line({ 0: '4217' })]).message);
  });

  const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
  const name = fc.stringMatching(/^[A-Z][qxz]{6,12}$/);
  const cells = fc.record({
    0: fc.oneof(digits(7), name),
    1: name,
    2: digits(9),
    3: fc.constantFrom('12-3-2003', '31-12-1961', 'onbekend', '99-99-2003'),
    4: fc.constantFrom('9711 ZQ', '9711', '1011 QX', 'xx'),
    5: digits(10).map((text) => `06${text}`),
    6: name,
    7: fc.constantFrom('ADHD', 'depressie'),
    9: fc.constantFrom('1', '2', '3'),
    10: fc.constantFrom('geen', 'crisis'),
    11: fc.constantFrom('3-3-2026', '3-3-2099', '31-31-2026'),
  });
  const answers = {
    ...NO_ANSWERS,
    columns: Object.fromEntries(
      [
        'reference',
        '',
        '',
        'birthDate',
        'postcode',
        '',
        '',
        'diagnosis',
        '',
        'severity',
        'flags',
        'registeredOn',
      ].map((target, place) => [HEADER[place], target === '' ? '?' : target]),
    ),
    values: { diagnosis: { depressie: 'dsm5-depressive' }, flags: { crisis: 'crisis' } },
    dates: 'day-month',
  };

  it('holds nothing of a column that leads to somebody, whatever the rows are', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (changes) => {
        const { message, leaving } = leave(changes.map(line), answers);
        for (const change of changes)
          for (const place of [0, 1, 2, 5, 6] as const) expect(message).not.toContain(change[place]);
        for (const text of ['12-3-2003', '2003-03-12', '1961', 'ZQ', 'QX'])
          expect(message).not.toContain(text);
        expect(JSON.stringify(leaving.problems)).not.toMatch(/[qxz]{4}/);
      }),
    );
  });

  it('is read by the service as it was read here: the same rows taken, and the same clients kept or in a crisis', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (changes) => {
        const { leaving, message } = leave(changes.map(line), answers);
        const there = sent(message);
        expect(there.refused).toBe(leaving.refused);
        const refusedHere = new Set(leaving.problems.map(({ row }) => row));
        const numbersOf = (all: readonly { reference: unknown }[]) => all.map(({ reference }) => reference);
        expect(numbersOf(there.accepted)).toEqual(
          leaving.rows.flatMap(({ reference }, i) =>
            refusedHere.has(leaving.numbers[i]) ? [] : [reference],
          ),
        );
        const taken = new Set(numbersOf(there.accepted));
        for (const reference of leaving.clients.keys())
          expect(taken.has(reference) || there.mentioned.has(reference)).toBe(true);
        const unreadable = leaving.rows.filter((row) => !('reference' in row)).length;
        expect(there.unreadable).toBe(unreadable);
        for (const { row, code } of leaving.problems) {
          const { reference } = leaving.rows[leaving.numbers.indexOf(row)];
          if (code === 'crisis-refused' && reference !== undefined) expect(there.crises).toContain(reference);
        }
      }),
    );
  });

  it('says of two rows with one number which was the first, by its place in the file', () => {
    const { leaving } = leave([line(), line({ 0: '4217' })]);
    expect(leaving.problems).toEqual([
      expect.objectContaining({ row: 3, code: 'duplicate-reference', params: { first: 2 } }),
    ]);
  });
});

describe('answers about an export', () => {
  it('are asked in the file, and are none until their ? is gone', () => {
    const first = leave([line({ 7: 'aandachtstekort' })]);
    expect(first.plan.open).toBe(1);
    const file = withOpen(NO_ANSWERS, first.plan, first.header, false);
    expect(file.values).toEqual({ diagnosis: { aandachtstekort: '? dsm5-adhd' } });
    expect(leave([line({ 7: 'aandachtstekort' })], file).plan.open).toBe(1);
    const taken = withOpen(file, first.plan, first.header, true);
    expect(leave([line({ 7: 'aandachtstekort' })], taken).leaving.rows).toEqual(leave([line()]).leaving.rows);
  });

  it('stay for the next export, also about texts that this one has not', () => {
    const kept = { ...NO_ANSWERS, values: { diagnosis: { 'iets anders': null } } };
    const { plan, header } = leave([line({ 7: 'aandachtstekort' })], kept);
    expect(withOpen(kept, plan, header, true).values).toEqual({
      diagnosis: { 'iets anders': null, aandachtstekort: 'dsm5-adhd' },
    });
  });

  it('can say otherwise of what would stay or become coarser', () => {
    const columns = { Postcode: 'leave-out', Huisarts: 'area' };
    const { leaving } = leave([line({ 6: 'Het Hogeland' })], { ...NO_ANSWERS, columns });
    expect(leaving.rows[0]).toMatchObject({ area: '1966' });
  });

  it('are read back as they were written, and say which part is no answer', () => {
    const { plan, header } = leave([line({ 7: 'aandachtstekort' })]);
    const file = withOpen(NO_ANSWERS, plan, header, false);
    expect(readAnswersFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, value: file });
    expect(readAnswersFile({ constants: { severity: 2 } })).toEqual({
      ok: true,
      value: { columns: {}, values: {}, constants: { severity: '2' } },
    });
    for (const [part, wrong] of [
      ['columns', []],
      ['values', { diagnosis: 'x' }],
      ['constants', 3],
      ['constants', { severity: null }],
      ['dates', 7],
    ])
      expect(readAnswersFile({ [part as string]: wrong })).toEqual({ ok: false, error: part });
  });
});

describe('what the service says that a list may name', () => {
  it('is refused where a part is missing or is something else', () => {
    for (const part of Object.keys(KNOWN))
      expect(readKnown({ ...KNOWN, [part]: 7 })).toEqual({ ok: false, error: part });
    expect(readKnown(null).ok).toBe(false);
  });
});
