import fc from 'fast-check';
import { funnelOf, type FunnelRow } from './funnel.js';

const row = (
  proposalState: string,
  places: number,
  offerState: string | null = null,
  transferState: string | null = null,
): FunnelRow => ({
  proposalState,
  offerState,
  transferState,
  places,
});

describe('funnelOf', () => {
  it('counts each proposal at every step it reached', () => {
    const rows = [
      row('proposed', 40),
      row('approved-by-sending', 5),
      row('refused', 7),
      row('withdrawn', 900),
      row('approved', 3),
      row('approved', 2, 'offered'),
      row('concluded', 4, 'declined'),
      row('concluded', 6, 'accepted', 'planned'),
      row('concluded', 1, 'accepted', 'started'),
    ];
    expect(funnelOf(rows)).toEqual({
      proposed: 68,
      approved: 16,
      offered: 13,
      accepted: 7,
      started: 1,
      declined: 4,
      refused: 7,
    });
  });

  it('never widens on the way', () => {
    const anyRow = fc
      .tuple(
        fc.constantFrom('proposed', 'approved', 'concluded', 'refused', 'withdrawn', 'expired'),
        fc.option(fc.constantFrom('offered', 'accepted', 'declined', 'expired')),
        fc.nat(50),
      )
      .map(([state, offer, places]) => row(state, places, offer, offer === 'accepted' ? 'started' : null));
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const { proposed, approved, offered, accepted, started } = funnelOf(rows);
        expect([proposed, approved, offered, accepted, started]).toEqual(
          [proposed, approved, offered, accepted, started].sort((a, b) => b - a),
        );
      }),
    );
  });
});
