import { type BridgingRow, type FlowRow, transferFigures, transferMonth, type TransferRow } from './index.js';

const K = 10;
const MONTH = '2026-10';
const row = (clients: number, more: Partial<TransferRow> = {}): TransferRow => ({
  ...{ population: 'adults', month: MONTH, step: 'accepted', fromProvider: 'north', toProviders: ['south'] },
  ...{ expectedWeeks: 30, sparedWeeks: 8, clients },
  ...more,
});
const flow = (provider: string, counts: Partial<FlowRow>): FlowRow => ({
  ...{ population: 'adults', month: MONTH, provider, intakes: 0, departures: 0, cleaned: 0 },
  ...counts,
});
/** Whoever takes its own out has enough left, of two others at least. */
const BROAD: readonly TransferRow[] = [
  row(12),
  row(12, { fromProvider: 'east', toProviders: ['west'] }),
  row(12, { fromProvider: 'mid', toProviders: ['west'] }),
  row(12, { fromProvider: 'mid', toProviders: ['south'] }),
];
const figures = (transfers: readonly TransferRow[], flows: FlowRow[] = [], bridging: BridgingRow[] = []) =>
  transferFigures({ population: 'adults', transfers, flows, bridging, k: K });

describe('what transfers did in a month', () => {
  it('counts clients at each step by its day, and how many weeks the middle one is spared', () => {
    const steps = (['proposed', 'offered', 'started'] as const).flatMap((step) =>
      BROAD.map((one) => ({ ...one, step, clients: 2 * one.clients })),
    );
    const later = BROAD.map((one, i) => ({ ...one, sparedWeeks: 4 + i, expectedWeeks: 20 + i }));
    expect(figures([...steps, ...later])).toMatchObject({
      ...{ proposed: 96, offered: 96, accepted: 48, started: 96, returned: 0 },
      ...{ sparedWeeks: 5.5, expectedWeeks: 21.5, sparedAbsent: null },
    });
  });

  it('hides what is of few, and what is of few without what one of the two organisations knows', () => {
    expect(figures([row(9)]).accepted).toBeNull();
    // The south knows of 40; of the others there are 3, which it would have by subtraction.
    const few = [row(20), row(20, { fromProvider: 'east' }), row(3, { toProviders: ['west'] })];
    expect(figures(few)).toMatchObject({ accepted: null, sparedWeeks: null, sparedAbsent: 'suppressed' });
    // Whoever was proposed to is a party as well, whatever came of it.
    const proposed = few.map((one) => ({
      ...one,
      step: 'proposed' as const,
      toProviders: ['south', 'west'],
    }));
    expect(figures([...proposed, row(40, { step: 'proposed', toProviders: ['south'] })]).proposed).toBeNull();
  });

  it('says no median where it is not known of few, which the number who accepted would betray', () => {
    const unknown = { sparedWeeks: null, expectedWeeks: null };
    expect(figures([...BROAD, row(3, unknown)])).toMatchObject({
      ...{ accepted: 51, sparedWeeks: null, sparedAbsent: 'suppressed' },
    });
    expect(figures([...BROAD, ...BROAD.map((one) => ({ ...one, ...unknown }))])).toMatchObject({
      ...{ accepted: 96, sparedWeeks: 8, sparedAbsent: null },
    });
    expect(figures(BROAD.map((one) => ({ ...one, ...unknown })))).toMatchObject({ sparedAbsent: 'unknown' });
    expect(figures([])).toMatchObject({ accepted: 0, sparedWeeks: null, sparedAbsent: 'none' });
  });

  it('counts list cleaning and bridging care apart, and hides with a small count another that would give it away', () => {
    const lists = (cleaned: number) => [
      flow('north', { intakes: 60, departures: 30, cleaned }),
      flow('south', { intakes: 70, departures: 30, cleaned }),
      flow('east', { intakes: 50, departures: 30, cleaned }),
    ];
    expect(figures([], lists(20))).toMatchObject({ intakes: 180, departures: 90, cleaned: 60, bridging: 0 });
    expect(figures([], lists(1))).toMatchObject({ intakes: 180, departures: null, cleaned: null });
    const bridging = ['north', 'south', 'east'].map((provider): BridgingRow => ({
      ...{ population: 'adults', month: MONTH, provider, clients: 12 },
    }));
    expect(figures([], [], bridging)).toMatchObject({ bridging: 36, departures: 0, cleaned: 0 });
  });
});

describe('a month of transfers', () => {
  const flows = ['north', 'east', 'mid', 'gone'].map((one) => flow(one, { intakes: 40 }));
  const rows = { transfers: BROAD, flows };
  const month = (proposals: string | null, lists: string | null, covering = ['north', 'east', 'mid']) =>
    transferMonth(
      { month: MONTH, day: '2026-10-31' },
      { ...rows, bridging: [] },
      { wholeFrom: { proposals, lists }, covering, allLists: 4, k: K },
    );
  const adults = (of: ReturnType<typeof month>) => of.figures[0];

  it('is told of whole months alone, with the reason for the others', () => {
    expect(month(null, null)).toMatchObject({ absent: 'before', flowAbsent: 'not-whole' });
    expect(month('2026-11-02', '2026-11-02')).toMatchObject({ absent: 'before', flowAbsent: 'not-whole' });
    const begun = month('2026-10-02', '2026-10-01');
    expect(begun).toMatchObject({ absent: 'not-whole', flowAbsent: 'not-whole' });
    expect(adults(begun)).toMatchObject({ accepted: 0, intakes: 0 });
    const whole = month('2026-10-01', '2026-09-30');
    expect(whole).toMatchObject({ absent: null, flowAbsent: null, lists: 3, allLists: 4 });
    expect(adults(whole)).toMatchObject({ population: 'adults', accepted: 48, intakes: 120 });
  });

  it('leaves out lists that do not cover it, and says so where none does', () => {
    expect(adults(month('2026-09-01', '2026-01-01', ['north', 'east', 'mid', 'gone']))).toMatchObject({
      intakes: 160,
    });
    const none = month('2026-09-01', '2026-01-01', []);
    expect(none).toMatchObject({ absent: null, flowAbsent: 'not-delivered', lists: 0 });
    expect(adults(none)).toMatchObject({ accepted: 48, intakes: 0 });
  });

  it('takes rows of its own month and of one population at a time', () => {
    const other = { ...rows, transfers: BROAD.map((one) => ({ ...one, month: '2026-09' })), bridging: [] };
    const options = { wholeFrom: { proposals: '2026-01-01', lists: null }, covering: [], allLists: 0, k: K };
    const found = transferMonth({ month: MONTH, day: '2026-10-31' }, other, options);
    expect(found.figures.map(({ accepted }) => accepted)).toEqual([0, 0, 0, 0, 0]);
  });
});
