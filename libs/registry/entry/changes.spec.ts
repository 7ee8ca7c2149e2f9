import fc from 'fast-check';
import { type EntryPush, type EntryRow } from '../../ingest/index.js';
import { changesOf, contentHash, type HeldEntry } from './changes.js';
import { type EntryState } from './entry-states.js';
import { entryId, programmeId } from './ids.js';
import { waitedWeeks } from './waited-weeks.js';

const entry = (reference: string, change: Partial<EntryRow> = {}): EntryRow => ({
  reference,
  programme: null,
  area: '0014',
  diagnosis: 'anxiety',
  settings: ['2'],
  levels: null,
  intensities: null,
  forms: null,
  careType: null,
  age: [23, 27],
  title: 'zvw',
  circuit: null,
  language: 'nl',
  severity: 2,
  insurer: null,
  maxTravel: null,
  flags: [],
  registeredOn: '2026-06-01',
  referredOn: null,
  intakeOn: null,
  expectedIntakeWeek: null,
  expectedTreatmentWeeks: null,
  ...{ clientWish: null, clientWishOn: null, conditions: null, notBefore: null, formerProviders: null },
  ...change,
});
const held = (row: EntryRow, state: EntryState = 'waiting'): HeldEntry => ({
  reference: row.reference,
  state,
  hash: contentHash(row),
});
const snapshot = (entries: readonly EntryRow[], change: Partial<EntryPush> = {}): EntryPush => ({
  mode: 'snapshot',
  entries,
  mentioned: new Set(),
  crises: new Set(),
  unreadable: 0,
  expectEmpty: false,
  ...change,
});
const names = (entries: readonly EntryRow[]): string[] => entries.map(({ reference }) => reference);
const [a, b, c] = [entry('aaaa'), entry('bbbb'), entry('cccc')];

describe('what a push changes', () => {
  it('creates, changes and leaves alone', () => {
    const changes = changesOf(snapshot([a, entry('bbbb', { severity: 3 }), c]), [held(a), held(b)]);
    expect([names(changes.created), names(changes.changed), names(changes.unchanged)]).toEqual([
      ['cccc'],
      ['bbbb'],
      ['aaaa'],
    ]);
  });

  it('lets go who is not in a snapshot, and nobody in a delta', () => {
    expect(changesOf(snapshot([a]), [held(a), held(b)]).left).toEqual(['bbbb']);
    expect(changesOf(snapshot([a], { mode: 'delta' }), [held(a), held(b)]).left).toEqual([]);
  });

  it('keeps who is being transferred, and does not let the row be rewritten meanwhile', () => {
    expect(changesOf(snapshot([a]), [held(a), held(b, 'transferring')]).left).toEqual([]);
    const changes = changesOf(snapshot([entry('bbbb', { registeredOn: '2026-07-01' })]), [
      held(b, 'transferring'),
    ]);
    expect(names(changes.frozen)).toEqual(['bbbb']);
    expect(changes.changed).toEqual([]);
  });

  it('keeps who stands in a refused row', () => {
    const changes = changesOf(snapshot([a], { mentioned: new Set(['bbbb']) }), [held(a), held(b), held(c)]);
    expect(changes).toMatchObject({ left: ['cccc'], kept: 0 });
  });

  it('keeps everybody when a refused row could be anybody', () => {
    expect(changesOf(snapshot([a], { unreadable: 1 }), [held(a), held(b)])).toMatchObject({
      left: [],
      kept: 1,
    });
  });

  it('empties the list only when that is said', () => {
    expect(changesOf(snapshot([]), [held(a)])).toMatchObject({ left: [], kept: 1 });
    expect(changesOf(snapshot([], { expectEmpty: true }), [held(a)])).toMatchObject({
      left: ['aaaa'],
      kept: 0,
    });
  });

  it('takes back who had left', () => {
    expect(names(changesOf(snapshot([a]), [held(a, 'left')]).changed)).toEqual(['aaaa']);
    expect(changesOf(snapshot([b]), [held(a, 'left')]).left).toEqual([]);
  });

  it('changes nothing the second time, and a snapshot equals the deltas that lead to it', () => {
    const reference = fc.constantFrom('aaaa', 'bbbb', 'cccc', 'dddd', 'eeee');
    const list = fc.uniqueArray(
      fc.tuple(reference, fc.constantFrom<1 | 2 | 3>(1, 2, 3)).map(([r, severity]) => entry(r, { severity })),
      { selector: (row) => row.reference, minLength: 1 },
    );
    const apply = (push: EntryPush, before: readonly HeldEntry[]): HeldEntry[] => {
      const changes = changesOf(push, before);
      const after = new Map(before.map((row) => [row.reference, row]));
      for (const row of [...changes.created, ...changes.changed]) after.set(row.reference, held(row));
      for (const gone of changes.left) after.set(gone, { ...after.get(gone)!, state: 'left' });
      return [...after.values()];
    };
    fc.assert(
      fc.property(list, list, (first, second) => {
        const before = apply(snapshot(first), []);
        const after = apply(snapshot(second), before);
        expect(changesOf(snapshot(second), after)).toMatchObject({ created: [], changed: [], left: [] });
        const delta = apply(snapshot(second, { mode: 'delta' }), before);
        const waiting = (rows: readonly HeldEntry[]) =>
          rows.filter((row) => row.state === 'waiting' && second.some((e) => e.reference === row.reference));
        expect(new Set(waiting(delta).map(({ hash }) => hash))).toEqual(
          new Set(waiting(after).map(({ hash }) => hash)),
        );
        expect(after.filter(({ state }) => state === 'waiting')).toHaveLength(second.length);
      }),
    );
  });
});

describe('ids', () => {
  it('are opaque, short and apart', () => {
    expect(entryId('GR', '99990001', 'C-1')).toMatch(/^[0-9a-f]{20}$/);
    expect(entryId('GR', '99990001', 'C-1')).toBe(entryId('GR', '99990001', 'C-1'));
    const ids = [
      entryId('GR', '99990001', 'C-1'),
      entryId('GR', '99990002', 'C-1'),
      entryId('DR', '99990001', 'C-1'),
      programmeId('GR', '99990001', 'C-1'),
    ];
    expect(new Set(ids).size).toBe(4);
  });
});

describe('weeks waited', () => {
  it('are whole and rounded down', () => {
    expect(waitedWeeks('2026-08-03', '2026-11-30')).toBe(17);
    expect(waitedWeeks('2026-08-03', '2026-11-29')).toBe(16);
    expect(waitedWeeks('2026-11-30', '2026-11-22')).toBe(0);
    expect(() => waitedWeeks('nonsense', '2026-11-22')).toThrow(RangeError);
  });
});
