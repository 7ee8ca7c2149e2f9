import fc from 'fast-check';
import { type EntryRow } from '../../ingest/index.js';
import { changesOf, type HeldEntry } from './changes.js';
import { ENTRY_STATES } from './entry-states.js';
import { KEPT_LISTS, sizeAfter, sizeOf, tooManyEntries } from './list-size.js';

const rows = (references: readonly string[]): EntryRow[] =>
  references.map((reference) => ({ reference }) as EntryRow);
const reference = fc.integer({ min: 0, max: 30 }).map((n) => `ref-${n}`);
const heldEntries: fc.Arbitrary<HeldEntry[]> = fc.uniqueArray(
  fc.record({ reference, state: fc.constantFrom(...ENTRY_STATES), hash: fc.constantFrom('other') }),
  { selector: (entry) => entry.reference },
);
const push = fc.record({
  mode: fc.constantFrom('snapshot' as const, 'delta' as const),
  entries: fc.uniqueArray(reference).map(rows),
  mentioned: fc.uniqueArray(reference).map((list) => new Set(list)),
  crises: fc.constant(new Set<string>()),
  unreadable: fc.constantFrom(0, 1),
  expectEmpty: fc.boolean(),
});

describe('how long a list becomes', () => {
  it('is what is there once the push is stored', () => {
    fc.assert(
      fc.property(heldEntries, push, (held, pushed) => {
        const changes = changesOf(pushed, held);
        const stored = new Map(held.map((entry) => [entry.reference, entry]));
        for (const row of [...changes.created, ...changes.changed])
          stored.set(row.reference, { reference: row.reference, state: 'waiting', hash: '' });
        for (const gone of changes.left) stored.set(gone, { ...stored.get(gone)!, state: 'left' });
        expect(sizeAfter(held, changes, changes.created.length)).toEqual(sizeOf([...stored.values()]));
      }),
    );
  });
});

describe('a list that becomes too long', () => {
  const size = (listed: number, kept = listed) => ({ listed, kept });

  it('is refused beyond the most that the region lets one provider have, and not before', () => {
    expect(tooManyEntries(size(90), size(100), 100)).toBeNull();
    expect(tooManyEntries(size(100), size(101), 100)).toEqual({
      code: 'too-many-entries',
      params: { listed: 101, most: 100 },
    });
  });

  it('is refused where too many are kept, however short the list is', () => {
    const most = 100 * KEPT_LISTS;
    expect(tooManyEntries(size(50, most - 1), size(50, most), 100)).toBeNull();
    expect(tooManyEntries(size(50, most), size(1, most + 1), 100)).toEqual({
      code: 'too-many-entries',
      params: { context: 'kept', kept: most + 1, most },
    });
  });

  it('may be corrected and become shorter where it is too long already', () => {
    expect(tooManyEntries(size(150), size(150), 100)).toBeNull();
    expect(tooManyEntries(size(150), size(120), 100)).toBeNull();
    expect(tooManyEntries(size(150, 5_000), size(150, 5_000), 100)).toBeNull();
    expect(tooManyEntries(size(150), size(151), 100)).not.toBeNull();
  });

  it('never grows beyond the most, in whatever pushes it comes', () => {
    fc.assert(
      fc.property(fc.array(push, { maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (pushes, most) => {
        let held: HeldEntry[] = [];
        for (const one of pushes) {
          const changes = changesOf(one, held);
          const after = sizeAfter(held, changes, changes.created.length);
          if (tooManyEntries(sizeOf(held), after, most) !== null) continue;
          const stored = new Map(held.map((entry) => [entry.reference, entry]));
          for (const row of [...changes.created, ...changes.changed])
            stored.set(row.reference, { reference: row.reference, state: 'waiting', hash: '' });
          for (const gone of changes.left) stored.set(gone, { ...stored.get(gone)!, state: 'left' });
          held = [...stored.values()];
          expect(sizeOf(held).listed).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
