import fc from 'fast-check';
import { narrow, widthOf, type Known } from '../../../test/support/disclosure/narrow.js';
import { type FunnelRow } from './ends.js';
import { funnelOf, type Funnel } from './funnel.js';

const K = 10;
type Way = readonly [proposal: string, offer?: string, transfer?: string];

/** So many proposals of each of three pairs of organisations; only of those that nobody has decided on it may be that nobody saw them. */
const rows = (places: number | readonly number[], ...[proposalState, offer, transfer]: Way): FunnelRow[] =>
  (typeof places === 'number' ? [places, places, places] : places).map((count, i) => ({
    fromProvider: ['north', 'south', 'east'][i],
    toProvider: ['west', 'far', 'away'][i],
    proposalState,
    offerState: offer ?? null,
    transferState: transfer ?? null,
    seen: proposalState !== 'proposed',
    intakeHeld: transfer === 'intake-held' || transfer === 'started',
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
      ...rows(10, 'concluded', 'accepted', 'intake-held'),
      ...rows(11, 'concluded', 'accepted', 'started'),
    ];
    // Three of each: 40 that nobody saw, 20 undecided, 17 refused, 13 approved, 12 offered, 14 declined, 16, 10 and 11.
    expect(funnelOf(all, K)).toEqual({
      proposed: 459,
      seen: 339,
      approved: 228,
      offered: 189,
      accepted: 111,
      intake: 63,
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
    expect(shown).toMatchObject({ proposed: 183, approved: 63, offered: 63, accepted: 63, intake: null });
    expect([shown.seen, shown.started]).toEqual([63, null]);
  });

  it('takes out what a reader has seen itself: ten of its own do not show two of others', () => {
    const shown = funnelOf(
      [...rows(40, 'proposed'), ...rows(20, 'approved', 'offered'), ...rows([10, 1, 1], 'refused')],
      K,
    );
    expect(shown.refused).toBeNull();
    // Without what nobody saw, what was seen would be the refused and the offered.
    expect(shown).toMatchObject({ proposed: 192, seen: null, offered: 60 });
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
          ['approved-by-sending'],
          ['approved'],
          ['refused'],
          ['approved', 'offered'],
          ['concluded', 'expired'],
          ['concluded', 'declined'],
          ['concluded', 'accepted', 'planned'],
          ['concluded', 'accepted', 'intake-held'],
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
        const { proposed, seen, approved, offered, accepted, intake, started } = funnelOf(all, K);
        const shown = [proposed, seen, approved, offered, accepted, intake, started].filter(
          (count) => count !== null,
        );
        expect(shown).toEqual([...shown].sort((a, b) => b - a));
      }),
    );
  });

  /** The differences that can be formed of the numbers, as what is not told. */
  const BEFORE_START = ['unstarted', 'started'];
  const BEFORE_INTAKE = ['unplanned', ...BEFORE_START];
  const BEFORE_ANSWER = ['unanswered', 'declined', ...BEFORE_INTAKE];
  const BEFORE_OFFER = ['unoffered', ...BEFORE_ANSWER];
  const ENDS: Readonly<Record<keyof Funnel, readonly string[]>> = {
    proposed: ['unseen', 'open', 'refused', ...BEFORE_OFFER],
    seen: ['open', 'refused', ...BEFORE_OFFER],
    approved: BEFORE_OFFER,
    offered: BEFORE_ANSWER,
    accepted: BEFORE_INTAKE,
    intake: BEFORE_START,
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
      seen: of(({ proposalState }) => proposalState !== 'proposed'),
      approved: of(({ proposalState }) => ['approved', 'concluded'].includes(proposalState)),
      offered: of(({ offerState }) => offerState !== null),
      accepted: of(({ offerState }) => offerState === 'accepted'),
      intake: of(({ transferState }) => ['intake-held', 'started'].includes(transferState ?? '')),
      started: of(({ transferState }) => transferState === 'started'),
      declined: of(({ offerState }) => offerState === 'declined'),
      refused: of(({ proposalState }) => proposalState === 'refused'),
    };
  };
  const endsOf = (all: Record<keyof Funnel, number>): Record<string, number> => {
    const { proposed, seen, approved, offered, accepted, intake, started, declined, refused } = all;
    return {
      unseen: proposed - seen,
      open: seen - approved - refused,
      refused,
      unoffered: approved - offered,
      unanswered: offered - accepted - declined,
      declined,
      unplanned: accepted - intake,
      unstarted: intake - started,
      started,
    };
  };
});
