import fc from 'fast-check';
import { LIVE_STATES } from '../../matching/index.js';
import { judgeAgain, type OpenProposal } from './judge-again.js';

const slot = { key: 'there 2026-W49', reason: 'slot-gone' as const };
const ceiling = { key: '3311 99990002', reason: 'ceiling' as const };
const open = (id: string, given: Partial<OpenProposal> = {}): OpenProposal => ({
  id,
  state: 'proposed',
  opened: false,
  waited: 10,
  takes: [slot],
  gone: null,
  offered: false,
  ...given,
});

describe('judging open proposals again', () => {
  it('leaves what still fits', () => {
    expect(judgeAgain([open('a'), open('b')], new Map([[slot.key, 2]]))).toEqual([]);
    expect(judgeAgain([open('a', { takes: [ceiling] })], new Map())).toEqual([]);
  });

  it('ends with the real cause what cannot go on, and its place is for another', () => {
    expect(judgeAgain([open('a', { gone: 'intake-stop' }), open('b')], new Map([[slot.key, 1]]))).toEqual([
      { id: 'a', reason: 'intake-stop' },
    ]);
  });

  it('keeps what a side approved, then what was opened, then who waits longest, where places are fewer', () => {
    const proposals = [
      open('a', { waited: 30 }),
      open('b', { opened: true }),
      open('c', { state: 'approved-by-sending', waited: 1 }),
      open('d', { waited: 29 }),
    ];
    const ended = (places: number) =>
      judgeAgain(proposals, new Map([[slot.key, places]])).map(({ id }) => id);
    expect(ended(3)).toEqual(['d']);
    expect(ended(2)).toEqual(['a', 'd']);
    expect(ended(1)).toEqual(['a', 'b', 'd']);
    expect(ended(0)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts who was approved towards a ceiling, and ends none of them by it', () => {
    const proposals = [
      open('a', { state: 'approved', takes: [ceiling] }),
      open('b', { takes: [ceiling], waited: 99 }),
    ];
    expect(judgeAgain(proposals, new Map([[ceiling.key, 1]]))).toEqual([{ id: 'b', reason: 'ceiling' }]);
    expect(judgeAgain(proposals, new Map([[ceiling.key, 0]]))).toEqual([{ id: 'b', reason: 'ceiling' }]);
  });

  it('keeps an approved place under a stop, and frees it where the client is gone and has no offer', () => {
    const approved = (given: Partial<OpenProposal>) =>
      judgeAgain([open('a', { state: 'approved', takes: [], ...given })], new Map());
    expect(approved({ gone: 'intake-stop' })).toEqual([]);
    expect(approved({ gone: 'entry-not-waiting' })).toEqual([{ id: 'a', reason: 'entry-not-waiting' }]);
    expect(approved({ gone: 'entry-not-waiting', offered: true })).toEqual([]);
  });
});

describe('whatever is open', () => {
  const proposal = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom(...LIVE_STATES),
    opened: fc.boolean(),
    waited: fc.nat(40),
    takes: fc.subarray([slot, ceiling]),
    gone: fc.constantFrom(null, null, 'intake-stop' as const, 'entry-not-waiting' as const),
    offered: fc.boolean(),
  });
  const cases = fc.tuple(
    fc.uniqueArray(proposal, { selector: ({ id }) => id, maxLength: 25 }),
    fc.option(fc.nat(8)),
    fc.option(fc.nat(8)),
  );
  const leftOf = (slots: number | null, clients: number | null) =>
    new Map([
      ...(slots === null ? [] : ([[slot.key, slots]] as const)),
      ...(clients === null ? [] : ([[ceiling.key, clients]] as const)),
    ]);

  it('never leaves more undecided proposals than there is left for them, and no cause unnamed', () => {
    fc.assert(
      fc.property(cases, ([proposals, slots, clients]) => {
        const left = leftOf(slots, clients);
        const ended = new Map(judgeAgain(proposals, left).map(({ id, reason }) => [id, reason]));
        const stays = proposals.filter(({ id }) => !ended.has(id));
        for (const [key, most] of left) {
          const takes = (one: OpenProposal) => one.takes.some((taken) => taken.key === key);
          const approved = stays.filter((one) => one.state === 'approved' && takes(one)).length;
          const undecided = stays.filter((one) => one.state !== 'approved' && takes(one)).length;
          expect(undecided).toBeLessThanOrEqual(Math.max(0, most - approved));
        }
        for (const one of stays) if (one.state !== 'approved') expect(one.gone).toBeNull();
        for (const one of proposals)
          if (one.gone && ended.has(one.id)) expect(ended.get(one.id)).toBe(one.gone);
      }),
    );
  });

  it('says the same in any order, and nothing more the second time', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([proposals, slots, clients], turn) => {
        const left = leftOf(slots, clients);
        const ended = judgeAgain(proposals, left);
        const at = proposals.length === 0 ? 0 : turn % proposals.length;
        expect(judgeAgain([...proposals.slice(at), ...proposals.slice(0, at)].reverse(), left)).toEqual(
          ended,
        );
        const gone = new Set(ended.map(({ id }) => id));
        expect(
          judgeAgain(
            proposals.filter(({ id }) => !gone.has(id)),
            left,
          ),
        ).toEqual([]);
      }),
    );
  });
});
