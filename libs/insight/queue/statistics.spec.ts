import fc from 'fast-check';
import { daysBetween, plusDays } from '../../kernel/index.js';
import { type Spell } from './spell.js';
import { type QueueOptions, queueStatistics, type QueueStatistics } from './statistics.js';

const spell = (referral: string, removal: string | null = null): Spell => ({ referral, removal });
const statistics = (spells: readonly Spell[], options: Partial<QueueOptions> = {}): QueueStatistics => {
  const result = queueStatistics(spells, { targetWait: 4, ...options });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

/** The list that the reference package's documentation works with. */
const EXAMPLE = [
  spell('2024-01-01', '2024-01-08'),
  ...['2024-01-04', '2024-01-10', '2024-01-16'].map((day) => spell(day)),
];

describe('queueStatistics', () => {
  it('works out the example of the reference package', () => {
    const found = statistics(EXAMPLE);
    expect(found).toMatchObject({
      from: '2024-01-01',
      to: '2024-01-16',
      referrals: 4,
      removals: 1,
      queueSize: 3,
      cvRemoval: 0,
      loadTooBig: true,
      queueTooBig: false,
      reliefCapacity: null,
      absent: { reliefCapacity: 'queue-not-too-big' },
    });
    // Four in fifteen days; the package's five gaps make five of it.
    expect(found.demand).toBeCloseTo((7 * 4) / 15, 12);
    expect(found.capacity).toBe(1); // one in seven days, as its test has it
    expect(found.load).toBeCloseTo(28 / 15, 12);
    expect(found.targetQueueSize).toBeCloseTo(28 / 15, 12);
    // Gaps 0, 3, 6, 6, 0: mean 3, standard deviation 3.
    expect(found.cvArrival).toBeCloseTo(1, 12);
    expect(found.targetCapacity).toBeCloseTo(28 / 15 + 0.5, 12);
    expect(found.meanWaitDays).toBeCloseTo((12 + 6 + 0) / 3, 12);
    expect(found.pressure).toBeCloseTo((2 * (6 / 7)) / 4, 12);
  });

  it('has the mean wait of its test in days, and in weeks against a target in weeks', () => {
    const found = statistics(
      [spell('2024-01-01', '2024-01-08'), spell('2024-01-04', '2024-01-11'), spell('2024-01-10')],
      { from: '2024-01-01', to: '2024-01-10' },
    );
    expect(found.meanWaitDays).toBe(3);
    expect(found.meanWait).toBeCloseTo(3 / 7, 12);
    expect(found.pressure).toBeCloseTo((2 * found.meanWait!) / 4, 12);
  });

  it.each([
    ['2024-01-07', 2],
    ['2024-01-15', 1],
    ['2024-01-31', 2],
  ])('counts who waits at the end of %s', (to, size) => {
    const list = [
      spell('2024-01-01', '2024-01-08'),
      spell('2024-01-04', '2024-01-15'),
      spell('2024-01-10'),
      spell('2024-01-16'),
    ];
    expect(statistics(list, { from: '2024-01-01', to }).queueSize).toBe(size);
  });

  it('says why a figure is absent, and never gives NaN or infinity', () => {
    const nobodyLeft = statistics(['2024-01-01', '2024-01-04', '2024-01-10'].map((day) => spell(day)));
    expect(nobodyLeft).toMatchObject({ capacity: null, load: null, loadTooBig: null, cvRemoval: null });
    expect(nobodyLeft.absent).toMatchObject({
      capacity: 'no-removals',
      load: 'no-removals',
      targetCapacity: 'needs-what-is-absent',
    });
    const nobodyWaits = statistics([spell('2024-01-01', '2024-01-02'), spell('2024-01-03', '2024-01-03')]);
    expect(nobodyWaits).toMatchObject({ queueSize: 0, meanWait: null, pressure: null });
    expect(nobodyWaits.absent).toMatchObject({ meanWait: 'nobody-waits', pressure: 'nobody-waits' });
    const atOnce = statistics([spell('2024-01-01', '2024-01-01'), spell('2024-01-08')]);
    expect(atOnce.absent).toMatchObject({ capacity: 'no-time-between-removals' });
  });

  it('leaves out who was removed before the period and who came after it', () => {
    const found = statistics(
      [
        spell('2023-01-01', '2023-06-01'),
        spell('2023-12-01'),
        spell('2024-01-03', '2024-01-10'),
        spell('2024-03-01', '2024-03-02'),
      ],
      { from: '2024-01-01', to: '2024-01-31' },
    );
    expect(found).toMatchObject({ referrals: 1, removals: 1, queueSize: 1 });
    expect(found.meanWaitDays).toBe(61);
  });

  it('counts no idle time as time between removals', () => {
    // Empty from the 3rd to the 23rd; then two removals three days apart.
    const list = [
      spell('2024-01-01', '2024-01-03'),
      spell('2024-01-24', '2024-01-26'),
      spell('2024-01-24', '2024-01-29'),
      spell('2024-01-25'),
    ];
    const found = statistics(list, { from: '2024-01-01', to: '2024-01-31' });
    // 0 for the one that emptied the list, 3 from the 23rd, 3.
    expect(found.capacity).toBeCloseTo(7 / 2, 12);
  });

  it('warns of a list that is too big, and says what would bring it down', () => {
    const list = Array.from({ length: 40 }, (_, n) => spell(plusDays('2024-01-01', n)));
    const found = statistics(list, { from: '2024-01-01', to: '2024-02-12' });
    expect(found).toMatchObject({
      queueTooBig: true,
      targetCapacity: null,
      absent: { targetCapacity: 'queue-too-big' },
    });
    expect(found.reliefCapacity).toBeCloseTo(found.demand + (40 - found.targetQueueSize) / 26, 12);
  });

  it.each([
    ['empty-list', [], {}],
    ['empty-period', EXAMPLE, { from: '2024-01-10', to: '2024-01-10' }],
    ['empty-period', EXAMPLE, { from: '2024-02-10', to: '2024-01-10' }],
    ['empty-period', [spell('2024-01-01')], {}],
    ['no-target', EXAMPLE, { targetWait: 0 }],
    ['no-target', EXAMPLE, { targetWait: Number.NaN }],
  ])('refuses: %s', (reason, spells, options) => {
    expect(queueStatistics(spells, { targetWait: 4, ...options })).toEqual({ ok: false, error: reason });
  });

  const spells = fc.array(
    fc.tuple(fc.nat(400), fc.option(fc.nat(200), { nil: null })).map(([day, wait]) => {
      const referral = plusDays('2024-01-01', day);
      return spell(referral, wait === null ? null : plusDays(referral, wait));
    }),
    { minLength: 1, maxLength: 60 },
  );

  it('is the same in any order, finite, and null only with a reason', () => {
    fc.assert(
      fc.property(spells, fc.nat(400), fc.nat(400), (list, a, b) => {
        const [from, to] = [plusDays('2024-01-01', Math.min(a, b)), plusDays('2024-01-02', Math.max(a, b))];
        const found = statistics(list, { from, to });
        expect(statistics(list.toReversed(), { from, to })).toEqual(found);
        for (const [name, value] of Object.entries(found)) {
          if (value === null && name !== 'loadTooBig') expect(Object.keys(found.absent)).toContain(name);
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
        expect(found.queueSize).toBe(
          list.filter(({ referral, removal }) => referral <= to && !(removal !== null && removal <= to))
            .length,
        );
      }),
    );
  });

  it('has of a list that never stands empty what its removals say', () => {
    fc.assert(
      fc.property(spells, (list) => {
        const [from, to] = ['2024-01-01', '2026-12-31'];
        const never = [spell('2023-12-31'), ...list, spell(to)];
        const removals = list.flatMap(({ removal }) => (removal === null ? [] : [removal])).sort();
        const { capacity } = statistics(never, { from, to });
        const days = removals.length === 0 ? 0 : daysBetween(from, removals[removals.length - 1]);
        if (days === 0) expect(capacity).toBeNull();
        else expect(capacity).toBeCloseTo((7 * removals.length) / days, 9);
      }),
    );
  });
});
