import { bodyOf, type Change, changeAt, readChanges, subjectOf, writeChanges } from './what-if-changes.js';

const changes: Change[] = [
  { kind: 'slots', programme: 'a1b2', week: '2026-W50', by: -2 },
  { kind: 'ceiling', insurer: '3311', provider: '99990001', to: 30 },
  { kind: 'ceiling', insurer: '7095', provider: '99990001', to: null },
  { kind: 'limit', provider: '99990001', limit: 'minHighShare', to: 25 },
  { kind: 'limit', provider: '99990002', limit: 'maxOut', to: null },
  { kind: 'stop', programme: 'a1b2', on: true },
  { kind: 'weight', level: 'travel', to: 5 },
];

describe('changes in the address', () => {
  it('are read as they were written, whatever the ids', () => {
    expect(readChanges(writeChanges(changes))).toEqual(changes);
    const odd: Change[] = [{ kind: 'stop', programme: 'p,1.2~ü/', on: false }];
    expect(readChanges(writeChanges(odd))).toEqual(odd);
    expect(readChanges('')).toEqual([]);
  });

  it.each([
    'slots.a1b2.2026-W50.0',
    'slots.a1b2.2026-W50.half',
    'slots.a1b2..1',
    'limit.9999.most.3',
    'limit.9999.maxOut.-1',
    'limit.9999.maxOut.',
    'ceiling.3311',
    'weight.travel.1e99',
    'stop.',
    'stop.%E0%A4%A',
    'anything.else.at.all',
  ])('leave out what is none: %s', (text) => expect(readChanges(text)).toEqual([]));

  it('are about one thing, of which a second takes the place', () => {
    expect(subjectOf(changes[0])).toBe(subjectOf({ ...changes[0], by: 7 } as Change));
    expect(new Set(changes.map(subjectOf)).size).toBe(changes.length);
  });
});

describe('the request', () => {
  it('has every change, shares as parts of one', () => {
    expect(bodyOf(changes)).toEqual({
      slots: [{ programme: 'a1b2', week: '2026-W50', by: -2 }],
      ceilings: [
        { insurer: '3311', provider: '99990001', to: 30 },
        { insurer: '7095', provider: '99990001', to: null },
      ],
      limits: [
        { provider: '99990001', limit: 'minHighShare', to: 0.25 },
        { provider: '99990002', limit: 'maxOut', to: null },
      ],
      programmes: [{ programme: 'a1b2', intakeStop: true }],
      policy: { weights: { travel: 5 } },
    });
    expect(bodyOf([])).not.toHaveProperty('policy');
  });
});

describe('a fault of the request', () => {
  it.each<[string, Change | null]>([
    ['/slots/0/week', changes[0]!],
    ['/ceilings/1/to', changes[2]!],
    ['/limits/0', changes[3]!],
    ['/limits/1/to', changes[4]!],
    ['/programmes/0/programme', changes[5]!],
    ['/policy/weights/travel', changes[6]!],
    ['/policy/weights/breach', null],
    ['/policy/weights', null],
    ['/slots/1', null],
    ['/slots/x', null],
    ['/entries', null],
    ['', null],
    ['slots', null],
  ])('at %s is shown at its own change', (field, change) => {
    expect(changeAt(changes, field)).toEqual(change);
  });
});

describe('the floor under the share of the long-waiting', () => {
  it('stands in the address and in the request, beside the weights', () => {
    const asked: Change[] = [
      { kind: 'floor', to: 50 },
      { kind: 'weight', level: 'waited', to: 10_000 },
    ];
    expect(writeChanges(asked)).toBe('floor.50,weight.waited.10000');
    expect(readChanges(writeChanges(asked))).toEqual(asked);
    expect(bodyOf(asked)).toMatchObject({ policy: { weights: { waited: 10_000 }, longWaitingFloor: 50 } });
    expect(subjectOf({ kind: 'floor', to: 50 })).toBe(subjectOf({ kind: 'floor', to: 0 }));
    expect(changeAt(asked, '/policy/longWaitingFloor')).toEqual(asked[0]);
  });

  it('is a whole per cent from 0 to 100', () => {
    expect(readChanges('floor.101,floor.x,floor.,floor.1.5,floor.-1')).toEqual([{ kind: 'floor', to: 1 }]);
    expect(readChanges('floor.0,floor.100')).toHaveLength(2);
  });
});
