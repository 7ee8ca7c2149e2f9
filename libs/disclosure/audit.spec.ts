import fc from 'fast-check';
import { narrow, widthOf } from '../../test/support/disclosure/narrow.js';
import { type Cell, countOf, gate, isSmall, type Gate } from './index.js';

const K = 10;
const ORGANISATIONS = ['north', 'south', 'east', 'west'];
const GROUPS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Shares of four organisations in up to six groups; many of them small, some large, some made up by one alone. */
const share = fc.oneof(fc.constant(0), fc.nat(4), fc.nat(14), fc.nat(200));
const anyTable: fc.Arbitrary<Cell[]> = fc
  .array(fc.array(share, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: GROUPS.length })
  .map((groups) =>
    groups.map((shares, i) => ({
      key: GROUPS[i],
      parts: shares.map((count, j) => ({ knownTo: [ORGANISATIONS[j]], count })),
    })),
  );
/** Proposals are known to two: where the client waits, and where the place is. */
const anyPairs: fc.Arbitrary<Cell[]> = fc
  .array(fc.array(share, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: GROUPS.length })
  .map((groups) =>
    groups.map((shares, i) => ({
      key: GROUPS[i],
      parts: shares.map((count, j) => ({
        knownTo: [ORGANISATIONS[j], ORGANISATIONS[(i + j + 1) % 4]],
        count,
      })),
    })),
  );
/** A group for each organisation, as in a table of providers. */
const anyOwned: fc.Arbitrary<Cell[]> = fc
  .array(share, { minLength: 1, maxLength: GROUPS.length })
  .map((counts) =>
    counts.map((count, i) => ({ key: GROUPS[i], of: GROUPS[i], parts: [{ knownTo: [GROUPS[i]], count }] })),
  );

/**
 * What the choice by size tells of a hidden group, for who knows it: groups go by class, of which each is twice as wide
 * as the one before, and within a class by key; none goes before one that is shown. Nothing where it went for its count.
 */
function mostOf(cell: Cell, shown: readonly Cell[]): number {
  let most = Infinity;
  for (const one of shown) {
    let [from, to] = [0, K - 1];
    while (countOf(one) > to) [from, to] = [to + 1, to === K - 1 ? 2 * K - 1 : 2 * to + 1];
    most = Math.min(most, cell.key < one.key ? Math.max(to, 2 * K - 1) : Math.max(from - 1, K - 1));
  }
  return countOf(cell) > most ? Infinity : most;
}

/**
 * What each reader makes of a table as it is shown, without those it knows itself: everything that is known too
 * exactly, though it is of few.
 */
function leaks(cells: readonly Cell[], { hidden, totalShown }: Gate): string[] {
  const organisations = [...new Set(cells.flatMap(({ parts }) => parts.flatMap(({ knownTo }) => knownTo)))];
  const restOf = ({ parts }: Cell, reader: string | null): number =>
    parts
      .filter(({ knownTo }) => reader === null || !knownTo.includes(reader))
      .reduce((sum, { count }) => sum + count, 0);
  const readers = [null, ...organisations];
  // Where a group is hidden only for being one other organisation’s, nobody is few in it.
  const few = cells.some((cell) => readers.some((reader) => isSmall(restOf(cell, reader), K)));
  return readers.flatMap((reader) => {
    const unknown = (cell: Cell): number => restOf(cell, reader);
    const open = cells.filter(({ of }) => reader === null || of !== reader);
    const sums = [
      ...open.filter(({ key }) => !hidden.has(key)).map((cell) => ({ of: [cell.key], is: unknown(cell) })),
      ...(totalShown
        ? [{ of: open.map(({ key }) => key), is: open.reduce((sum, cell) => sum + unknown(cell), 0) }]
        : []),
    ];
    // Without the total every group is hidden, a 0 too; with it, somebody without a share knows that a hidden one is none.
    const some = new Set(
      reader === null && totalShown && few
        ? open.filter(({ key }) => hidden.has(key)).map(({ key }) => key)
        : [],
    );
    const shown = cells.filter((cell) => !hidden.has(cell.key) && countOf(cell) > 0);
    const most = new Map(
      open
        .filter(({ key }) => totalShown && hidden.has(key))
        .map((cell) => [cell.key, mostOf(cell, shown) - countOf(cell) + unknown(cell)] as const)
        .filter(([, limit]) => limit < Infinity),
    );
    return open.flatMap((cell) => {
      const range = narrow({ sums, some, most }, cell.key);
      const small = (few && hidden.has(cell.key)) || isSmall(unknown(cell), K);
      const nobodyElse = reader !== null && range.low === 0 && range.high === 0;
      return small && !nobodyElse && widthOf(range) < K
        ? [`${reader ?? 'anybody'}: ${cell.key} is ${range.low} to ${range.high}`]
        : [];
    });
  });
}

const shownOf = (cells: Cell[], answer: Gate): string =>
  JSON.stringify([cells.map(countOf), [...answer.hidden]]);

describe('what readers can compute from a table behind the gate', () => {
  it.each([
    ['shares', anyTable],
    ['proposals', anyPairs],
    ['providers', anyOwned],
  ])(
    'bounds no hidden number, nor what remains of one without their own, closer than k values: %s',
    (_, any) => {
      fc.assert(
        fc.property(any, (cells) => {
          const answer = gate(cells, { k: K });
          expect([shownOf(cells, answer), leaks(cells, answer)]).toEqual([shownOf(cells, answer), []]);
        }),
        { numRuns: 400 },
      );
    },
  );

  it.each([
    ['nothing hidden with it', (cells: Cell[]): Gate => ({ ...small(cells), totalShown: true })],
    [
      'nobody’s own taken out',
      (cells: Cell[]): Gate =>
        gate(
          cells.map((cell) => ({ key: cell.key, parts: [{ knownTo: [], count: countOf(cell) }] })),
          { k: K },
        ),
    ],
  ])('finds what a weaker gate gives away: %s', (_, weaker) => {
    const found = fc.sample(anyTable, { numRuns: 300, seed: 1 }).filter((cells) => {
      return leaks(cells, weaker(cells)).length > 0;
    });
    expect(found.length).toBeGreaterThan(50);
  });
});

const small = (cells: readonly Cell[]): Pick<Gate, 'hidden'> => ({
  hidden: new Set(cells.filter((cell) => isSmall(countOf(cell), K)).map(({ key }) => key)),
});
