import fc from 'fast-check';
import { narrow, widthOf } from '../../../test/support/disclosure/narrow.js';
import { courseOf, type FunnelCase, type FunnelCourse } from './course.js';

const K = 10;
const PAIRS = [
  ['north', 'west'],
  ['south', 'far'],
  ['east', 'away'],
] as const;
const NOT_YET: Omit<FunnelCase, 'fromProvider' | 'toProvider' | 'places'> = {
  ...{ proposalState: 'proposed', offerState: null, transferState: null, seen: false, intakeHeld: false },
  ...{ reason: null, daysToSeen: null, daysToApproved: null, daysToOffered: null, daysToAccepted: null },
  ...{ daysToIntake: null, daysToStarted: null, daysHeld: null },
};
/** So many of each of three pairs of organisations. */
const rows = (each: number | readonly number[], more: Partial<FunnelCase>): FunnelCase[] =>
  PAIRS.map(([fromProvider, toProvider], i) => ({
    ...{ ...NOT_YET, fromProvider, toProvider },
    places: typeof each === 'number' ? each : each[i],
    ...more,
  }));
const unseen = (each: number, daysHeld: number): FunnelCase[] => rows(each, { daysHeld });
const SEEN = { seen: true, daysToSeen: 2 };
const APPROVED = { ...SEEN, proposalState: 'approved', daysToApproved: 3 };
const OFFERED = { ...APPROVED, offerState: 'offered', daysToOffered: 1 };
const ACCEPTED = {
  ...OFFERED,
  ...{ proposalState: 'concluded', offerState: 'accepted', transferState: 'planned', daysToAccepted: 5 },
};
const INTAKE = { ...ACCEPTED, transferState: 'intake-held', intakeHeld: true, daysToIntake: 14 };

const timeOf = ({ times }: FunnelCourse, step: string) => times.find((one) => one.step === step);
const heldAt = ({ held }: FunnelCourse, at: string, by: string) => {
  const found = held.find((one) => one.at === at && one.by === by);
  return [found?.count, found?.medianDays];
};
const lost = ({ losses }: FunnelCourse) =>
  losses.map(({ after, loss, reason, count }) => [after, loss, reason, count]);

describe('courseOf', () => {
  it('has the middle of the days to each step, over all that reached it', () => {
    const course = courseOf(
      [
        ...unseen(12, 4),
        // Twelve times one, fifteen times three, twelve times nine days to be seen: the middle one of 117 took three.
        ...rows(12, { seen: true, daysToSeen: 1, daysHeld: 2 }),
        ...rows(15, { ...APPROVED, daysToSeen: 3, daysHeld: 6 }),
        ...rows(12, { ...INTAKE, daysToSeen: 9, daysToApproved: 8, daysHeld: 30 }),
      ],
      K,
    );
    expect(timeOf(course, 'seen')).toEqual({ step: 'seen', medianDays: 3, absent: null });
    // 45 times three and 36 times eight.
    expect(timeOf(course, 'approved')).toEqual({ step: 'approved', medianDays: 3, absent: null });
    expect(timeOf(course, 'intake')).toEqual({ step: 'intake', medianDays: 14, absent: null });
    expect(timeOf(course, 'started')).toEqual({ step: 'started', medianDays: null, absent: 'none' });
  });

  it('is halfway between the two in the middle', () => {
    const course = courseOf(
      [...rows(10, { ...SEEN, daysToSeen: 1 }), ...rows(10, { ...SEEN, daysToSeen: 4 })],
      K,
    );
    expect(timeOf(course, 'seen')?.medianDays).toBe(2.5);
  });

  it('tells no median of those alone of which it is known when', () => {
    const course = courseOf(rows(20, { ...APPROVED, daysToApproved: null }), K);
    expect(timeOf(course, 'approved')).toEqual({ step: 'approved', medianDays: null, absent: 'unknown' });
  });

  it('says who is to act, and for how long they have been', () => {
    const course = courseOf(
      [
        ...unseen(12, 4),
        ...rows(11, { ...SEEN, daysHeld: 7 }),
        ...rows(14, { ...SEEN, proposalState: 'approved-by-sending', daysHeld: 3 }),
        ...rows(13, { ...SEEN, proposalState: 'approved-by-receiving', daysHeld: 2 }),
        ...rows(15, { ...APPROVED, daysHeld: 1 }),
        ...rows(16, { ...OFFERED, daysHeld: 6 }),
        ...rows(17, { ...ACCEPTED, daysHeld: 10 }),
        ...rows(18, { ...INTAKE, daysHeld: 21 }),
      ],
      K,
    );
    expect(course.held.map(({ at, by, count, medianDays }) => [at, by, count, medianDays])).toEqual([
      ['unseen', 'both', 36, 4],
      ['undecided', 'both', 33, 7],
      ['undecided', 'sending', 39, 2],
      ['undecided', 'receiving', 42, 3],
      ['approved', 'sending', 45, 1],
      ['offered', 'client', 48, 6],
      ['accepted', 'receiving', 51, 10],
      ['intake', 'receiving', 54, 21],
    ]);
    expect(course.losses).toEqual([]);
  });

  it('says where proposals are lost, and why; what came back after the intake counts there', () => {
    const refused = { ...SEEN, proposalState: 'refused' };
    const returned = { transferState: 'returned', reason: 'did-not-attend' };
    const course = courseOf(
      [
        ...rows(11, { proposalState: 'expired' }),
        ...rows(12, { ...SEEN, proposalState: 'expired' }),
        ...rows(13, { ...refused, reason: 'exclusion-criterion' }),
        ...rows(23, { ...refused, reason: 'continuity-of-care' }),
        ...rows(14, { ...OFFERED, offerState: 'expired' }),
        ...rows(15, { ...OFFERED, offerState: 'declined', reason: 'too-far' }),
        ...rows(16, { ...ACCEPTED, ...returned }),
        ...rows(17, { ...INTAKE, ...returned, reason: 'client-withdrew' }),
        ...rows(99, { proposalState: 'withdrawn' }),
      ],
      K,
    );
    expect(lost(course)).toEqual([
      ['unseen', 'lapsed', null, 33],
      ['undecided', 'lapsed', null, 36],
      ['refused', 'refused', 'continuity-of-care', 69],
      ['refused', 'refused', 'exclusion-criterion', 39],
      ['offered', 'lapsed', null, 42],
      ['declined', 'declined', 'too-far', 45],
      ['accepted', 'returned', 'did-not-attend', 48],
      ['intake', 'returned', 'client-withdrew', 51],
    ]);
    expect(course.funnel).toMatchObject({ accepted: 99, intake: 51, started: 0 });
    expect(new Set(course.held.map(({ count }) => count))).toEqual(new Set([0]));
  });

  it('hides a reason of few with another, says that there are some, and names neither', () => {
    const refused = (reason: string) => ({ ...SEEN, proposalState: 'refused', reason });
    const course = courseOf(
      [
        ...rows(1, refused('exclusion-criterion')),
        ...rows(12, refused('insufficient-information')),
        ...rows(40, refused('continuity-of-care')),
        ...unseen(20, 1),
      ],
      K,
    );
    expect(course.funnel.refused).toBe(159);
    expect(lost(course)).toEqual([
      ['refused', 'refused', 'continuity-of-care', 120],
      ['refused', 'refused', null, null],
    ]);
  });

  it('divides no end that is hidden itself', () => {
    const few = courseOf(
      [...rows(1, { ...SEEN, proposalState: 'refused', reason: 'too-few' }), ...unseen(20, 1)],
      K,
    );
    expect(few.funnel).toMatchObject({ proposed: 63, refused: null });
    expect(heldAt(few, 'unseen', 'both')).toEqual([null, null]);
    expect(lost(few)).toEqual([
      ['unseen', 'lapsed', null, null],
      ['refused', 'refused', null, null],
    ]);
  });

  it('shows nothing of a few, and nought of none: never a number that is none', () => {
    const few = courseOf(unseen(1, 3), K);
    expect([few.held, few.times].flat().flatMap((one) => Object.values(one).filter(Number.isFinite))).toEqual(
      [],
    );
    const none = courseOf([], K);
    expect(none.held.map(({ count, medianDays }) => [count, medianDays])).toEqual(
      Array.from({ length: 8 }, () => [0, null]),
    );
    expect(none.times.map(({ absent }) => absent)).toEqual(Array.from({ length: 6 }, () => 'none'));
  });

  it('lets nobody work out how many of few wait for somebody, with the funnel beside it', () => {
    const states = ['proposed', 'approved-by-sending', 'approved-by-receiving', 'expired'];
    const anyCounts = fc.array(fc.array(fc.oneof(fc.nat(4), fc.nat(60)), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyCounts, fc.constantFrom(null, 'north', 'far'), (all, reader) => {
        const cases = all.flatMap((each, i) => rows(each, { ...SEEN, proposalState: states[i] }));
        const known = ({ fromProvider, toProvider }: FunnelCase): boolean =>
          [fromProvider, toProvider].includes(reader ?? '');
        const restOf = (state: string): number =>
          cases
            .filter((one) => one.proposalState === state && !known(one))
            .reduce((n, { places }) => n + places, 0);
        const ownOf = (state: string): number =>
          cases
            .filter((one) => one.proposalState === state && known(one))
            .reduce((n, { places }) => n + places, 0);
        const { funnel, held, losses } = courseOf(cases, K);
        const told = (state: string): number | null => {
          const by = { proposed: 'both', 'approved-by-sending': 'receiving' }[state] ?? 'sending';
          if (state === 'expired') return losses.length === 0 ? 0 : (losses[0]?.count ?? null);
          return held.find((one) => one.at === 'undecided' && one.by === by)?.count ?? null;
        };
        const sums = states.flatMap((state) => {
          const is = told(state);
          return is === null ? [] : [{ of: [state], is: is - ownOf(state) }];
        });
        if (funnel.seen !== null)
          sums.push({ of: states, is: funnel.seen - states.reduce((n, state) => n + ownOf(state), 0) });
        for (const state of states) {
          const rest = restOf(state);
          if (rest === 0 || rest >= K) continue;
          const range = narrow({ sums }, state);
          expect([state, rest, range, widthOf(range) >= K]).toEqual([state, rest, range, true]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
