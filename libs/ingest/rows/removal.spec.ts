import fc from 'fast-check';
import { heldBack } from './removal.js';

const POLICY = { removedPercent: 20, removedRows: 25 };
const isHeld = (removed: number, held: number, confirmed: number | null = null): boolean =>
  heldBack({ removed, held }, POLICY, confirmed) !== null;

describe('a list that lets many go', () => {
  it.each([
    [26, 100, true],
    [3_000, 3_000, true],
    [21, 100, false], // more than a fifth, and few
    [25, 25, false],
    [26, 26, true],
    [26, 130, false], // exactly a fifth
    [26, 129, true],
    [500, 3_000, false], // many, and less than a fifth
    [0, 0, false],
  ])('of which %d of %d go is held back: %s', (removed, held, expected) => {
    expect(isHeld(removed, held)).toBe(expected);
  });

  it('goes on with the number that goes, and with no other', () => {
    expect(isHeld(60, 100, 60)).toBe(false);
    for (const other of [0, 59, 61, 100]) expect(isHeld(60, 100, other)).toBe(true);
    // What is confirmed is what happens, where nobody asked too.
    expect(isHeld(3, 100, 4)).toBe(true);
  });

  it('says how many go of how many, as data and for the sentence', () => {
    const counts = { removed: 60, held: 100 };
    expect(heldBack(counts, POLICY, null)).toEqual({ code: 'removes-many', params: counts, extra: counts });
    expect(heldBack(counts, POLICY, 59)).toMatchObject({ params: { context: 'changed' }, extra: counts });
  });

  it('is always let go by its own number, never by another, and unasked only within both limits', () => {
    const counts = fc
      .tuple(fc.nat(5_000), fc.nat(5_000))
      .map(([removed, kept]) => ({ removed, held: removed + kept }));
    const policies = fc.record({
      removedPercent: fc.integer({ min: 1, max: 50 }),
      removedRows: fc.nat(1_000),
    });
    fc.assert(
      fc.property(counts, policies, fc.nat(5_000), (removal, policy, other) => {
        expect(heldBack(removal, policy, removal.removed)).toBeNull();
        fc.pre(other !== removal.removed);
        expect(heldBack(removal, policy, other)).not.toBeNull();
      }),
    );
    fc.assert(
      fc.property(counts, policies, ({ removed, held }, policy) => {
        const isTaken = heldBack({ removed, held }, policy, null) === null;
        expect(isTaken).toBe(removed <= policy.removedRows || removed / held <= policy.removedPercent / 100);
      }),
    );
  });

  it('is not let go by a stricter region where a more lenient one holds it back', () => {
    fc.assert(
      fc.property(
        ...([fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 49 }), fc.nat(900)] as const),
        (removed, kept, removedPercent, removedRows) => {
          const removal = { removed, held: removed + kept };
          fc.pre(heldBack(removal, { removedPercent: removedPercent + 1, removedRows }, null) !== null);
          expect(heldBack(removal, { removedPercent, removedRows }, null)).not.toBeNull();
          expect(
            heldBack(
              { ...removal, removed: removed + 1, held: removal.held + 1 },
              { removedPercent, removedRows },
              null,
            ),
          ).not.toBeNull();
        },
      ),
    );
  });
});
