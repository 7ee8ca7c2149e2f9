import fc from 'fast-check';
import { narrow, widthOf, type Known } from '../../../test/support/disclosure/narrow.js';
import { funnelOf, type Funnel, type FunnelRow } from './funnel.js';

const K = 10;
type Way = readonly [proposal: string, offer?: string, transfer?: string];

/** So many proposals of each of three pairs of organisations. */
const rows = (places: number | readonly number[], ...[proposalState, offer, transfer]: Way): FunnelRow[] =>
  (typeof places === 'number' ? [places, places, places] : places).map((count, i) => ({
    fromProvider: ['north', 'south', 'east'][i],
    toProvider: ['west', 'far', 'away'][i],
    proposalState,
    offerState: offer ?? null,
    transferState: transfer ?? null,
    places: count,
  }));

describe('funnelOf', () => {
  it('counts each proposal at every step it reached', () => {
    const all = [
      ...rows(40, 'proposed'),
      ...rows(20, 'approved-by-sending'),
      ...rows(17, 'refused'),
      ...rows(900, 'withdrawn'),
      ...rows(13, 'approved'),
      ...rows(12, 'approved', 'offered'),
      ...rows(14, 'concluded', 'declined'),
      ...rows(16, 'concluded', 'accepted', 'planned'),
      ...rows(11, 'concluded', 'accepted', 'started'),
    ];
    expect(funnelOf(all, K)).toEqual({
      proposed: 429,
      approved: 198,
      offered: 159,
      accepted: 81,
      started: 33,
      declined: 42,
      refused: 51,
    });
  });

  it('hides an end of few, and the step it could be subtracted from, but not their sum', () => {
    const shown = funnelOf(
      [
        ...rows(40, 'proposed'),
        ...rows(20, 'concluded', 'accepted', 'planned'),
        ...rows([1, 1, 1], 'concluded', 'accepted', 'started'),
      ],
      K,
    );
    // Approved and offered are the accepted as well; proposed less accepted are the undecided.
    expect(shown).toMatchObject({ proposed: 183, approved: 63, offered: 63, accepted: 63, started: null });
  });

  it('takes out what a reader has seen itself: ten of its own do not show two of others', () => {
    const shown = funnelOf(
      [...rows(40, 'proposed'), ...rows(20, 'approved', 'offered'), ...rows([10, 1, 1], 'refused')],
      K,
    );
    expect(shown.refused).toBeNull();
    expect(shown).toMatchObject({ proposed: 192, offered: 60 });
  });

  it('shows nothing of a few proposals, and nought where there are none', () => {
    expect(new Set(Object.values(funnelOf(rows([1, 1, 1], 'proposed'), K)))).toEqual(new Set([null]));
    expect(new Set(Object.values(funnelOf([], K)))).toEqual(new Set([0]));
  });

  const anyRows = fc
    .array(
      fc.tuple(
        fc.constantFrom<Way>(
          ['proposed'],
          ['approved'],
          ['refused'],
          ['approved', 'offered'],
          ['concluded', 'expired'],
          ['concluded', 'declined'],
          ['concluded', 'accepted', 'planned'],
          ['concluded', 'accepted', 'started'],
        ),
        fc.array(fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)), { minLength: 3, maxLength: 3 }),
      ),
      { maxLength: 9 },
    )
    .map((all) => all.flatMap(([way, places]) => rows(places, ...way)));

  it('never widens on the way', () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        const { proposed, approved, offered, accepted, started } = funnelOf(all, K);
        const shown = [proposed, approved, offered, accepted, started].filter((count) => count !== null);
        expect(shown).toEqual([...shown].sort((a, b) => b - a));
      }),
    );
  });

  /** The seven differences that can be formed of the seven numbers, as what is not told. */
  const ENDS: Readonly<Record<keyof Funnel, readonly string[]>> = {
    proposed: ['open', 'refused', 'unoffered', 'unanswered', 'declined', 'unstarted', 'started'],
    approved: ['unoffered', 'unanswered', 'declined', 'unstarted', 'started'],
    offered: ['unanswered', 'declined', 'unstarted', 'started'],
    accepted: ['unstarted', 'started'],
    started: ['started'],
    declined: ['declined'],
    refused: ['refused'],
  };
  const sumsOf = (shown: Funnel, own: Funnel | null): Known['sums'] =>
    (Object.keys(ENDS) as (keyof Funnel)[]).flatMap((step) => {
      const is = shown[step];
      return is === null ? [] : [{ of: ENDS[step], is: is - (own?.[step] ?? 0) }];
    });

  it('lets nobody compute by differences what is of few, whoever looks', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(null, 'north', 'west', 'east'), (all, reader) => {
        const known = (row: FunnelRow): boolean => [row.fromProvider, row.toProvider].includes(reader ?? '');
        const own = reader === null ? null : counted(all.filter(known));
        const rest = counted(all.filter((row) => !known(row)));
        const sums = sumsOf(funnelOf(all, K), own);
        for (const [end, count] of Object.entries(endsOf(rest))) {
          const range = narrow({ sums }, end);
          const nobody = range.low === 0 && range.high === 0;
          if (count > 0 && count < K && !nobody)
            expect([end, count, range, widthOf(range) >= K]).toEqual([end, count, range, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Counted by hand, nothing hidden. */
  const counted = (all: readonly FunnelRow[]): Record<keyof Funnel, number> => {
    const of = (test: (row: FunnelRow) => boolean): number =>
      all.filter(test).reduce((sum, { places }) => sum + places, 0);
    return {
      proposed: of(() => true),
      approved: of(({ proposalState }) => ['approved', 'concluded'].includes(proposalState)),
      offered: of(({ offerState }) => offerState !== null),
      accepted: of(({ offerState }) => offerState === 'accepted'),
      started: of(({ transferState }) => transferState === 'started'),
      declined: of(({ offerState }) => offerState === 'declined'),
      refused: of(({ proposalState }) => proposalState === 'refused'),
    };
  };
  const endsOf = (all: Record<keyof Funnel, number>): Record<string, number> => {
    const { proposed, approved, offered, accepted, started, declined, refused } = all;
    return {
      open: proposed - approved - refused,
      refused,
      unoffered: approved - offered,
      unanswered: offered - accepted - declined,
      declined,
      unstarted: accepted - started,
      started,
    };
  };
});
