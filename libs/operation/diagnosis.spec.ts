import { diagnose, span } from './diagnosis.js';
import { type Installation, type Standby } from './installation.js';

const NOW = '2026-11-30T08:00:00.000Z';
const before = (minutes: number): string => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
const DAY = 24 * 60;
const HEALTHY: Installation = {
  now: NOW,
  database: { version: 180_001, versionText: '18.1', clockAheadSeconds: -0.02, pending: [] },
  replica: { lagSeconds: 0.2 },
  standbys: {
    awaited: true,
    known: [{ name: 'second', streaming: true, waitedFor: true, behindBytes: 4_096, lagSeconds: null }],
  },
  queues: [{ queue: 'expiry', dueSince: before(1), failed: 0 }],
  trail: { unsealedSince: before(0), verifiedAt: before(8 * 60), faults: 0 },
  runs: { completedAt: before(5 * 60), failedAt: before(3 * DAY) },
  deliveries: [{ provider: '99990001', lastAt: before(DAY) }],
  mail: { address: 'smtp.region.example', refused: null },
  issuer: { address: 'https://login.region.example', refused: null },
  certificates: [{ host: 'doorstroom.region.example', until: before(-60 * DAY) }],
  disk: { path: '/var/lib/doorstroom', freeBytes: 50 * 2 ** 30 },
};
const codes = (change: Partial<Installation>): string[] =>
  diagnose({ ...HEALTHY, ...change }).map(({ code, weight }) => `${weight} ${code}`);
const database = HEALTHY.database!;
const trail = HEALTHY.trail!;
const [standby] = HEALTHY.standbys!.known;
const following = (change: Partial<Standby>, awaited = true): Partial<Installation> => ({
  standbys: { awaited, known: [{ ...standby!, ...change }] },
});

describe('the diagnosis of an installation', () => {
  it('has nothing to say of one that is well, nor of what could not be asked', () => {
    expect(diagnose(HEALTHY)).toEqual([]);
    const nothing = {
      database: null,
      replica: null,
      standbys: null,
      queues: [],
      trail: null,
      runs: null,
      deliveries: null,
    } as const;
    expect(codes({ ...nothing, mail: null, issuer: null, certificates: [], disk: null })).toEqual([]);
  });

  it.each<[string, Partial<Installation>, string[]]>([
    ['an old database', { database: { ...database, version: 150_009 } }, ['fault database-old']],
    ['a schema that is behind', { database: { ...database, pending: ['Offer7'] } }, ['fault schema-behind']],
    ['a clock a little off', { database: { ...database, clockAheadSeconds: 5 } }, ['warning clock']],
    ['a clock a minute off', { database: { ...database, clockAheadSeconds: -60 } }, ['fault clock']],
    ['a replica that does not answer', { replica: { lagSeconds: null } }, ['warning replica-away']],
    ['a replica half a minute behind', { replica: { lagSeconds: 30 } }, ['warning replica-behind']],
    ['commits that wait for nobody', { standbys: { awaited: true, known: [] } }, ['fault standby-missing']],
    ['no replica, and nothing that waits for one', { standbys: { awaited: false, known: [] } }, []],
    ['one that follows and is not waited for', following({ waitedFor: false }), ['fault standby-missing']],
    ['one that need not be waited for', following({ waitedFor: false }, false), []],
    ['one with much still to do', following({ behindBytes: 64 * 2 ** 20 }), ['warning standby-behind']],
    [
      'one that may not be looked at',
      following({ streaming: null, waitedFor: null, behindBytes: null }),
      ['warning standby-unseen'],
    ],
    [
      'jobs nobody takes',
      { queues: [{ queue: 'mail', dueSince: before(15), failed: 0 }] },
      ['fault jobs-wait'],
    ],
    ['jobs that failed', { queues: [{ queue: 'mail', dueSince: null, failed: 2 }] }, ['warning jobs-failed']],
    ['events nobody seals', { trail: { ...trail, unsealedSince: before(5) } }, ['fault trail-not-sealed']],
    ['a broken trail', { trail: { ...trail, faults: 1 } }, ['fault trail-broken']],
    [
      'a trail long not verified',
      { trail: { ...trail, verifiedAt: before(2 * DAY) } },
      ['warning trail-not-verified'],
    ],
    ['a trail never verified', { trail: { ...trail, verifiedAt: null, faults: null } }, []],
    [
      'a run that failed last',
      { runs: { completedAt: before(60), failedAt: before(5) } },
      ['warning run-failed'],
    ],
    ['a region that never had a run', { runs: { completedAt: null, failedAt: null } }, []],
    ['no run for two days', { runs: { completedAt: before(2 * DAY), failedAt: null } }, ['warning run-old']],
    [
      'a list two weeks old',
      { deliveries: [{ provider: 'x', lastAt: before(14 * DAY) }] },
      ['warning delivery-late'],
    ],
    ['a list that never came', { deliveries: [{ provider: 'x', lastAt: null }] }, ['warning delivery-late']],
    ['mail that is refused', { mail: { address: 'x', refused: 'ECONNREFUSED' } }, ['warning mail-away']],
    ['an issuer that is away', { issuer: { address: 'x', refused: '503' } }, ['fault issuer-away']],
    [
      'a certificate that ends',
      { certificates: [{ host: 'x', until: before(-20 * DAY) }] },
      ['warning certificate'],
    ],
    [
      'a certificate that ended some day',
      { certificates: [{ host: 'x', until: null }] },
      ['fault certificate'],
    ],
    [
      'a certificate that ended',
      { certificates: [{ host: 'x', until: before(DAY) }] },
      ['fault certificate'],
    ],
    ['little room', { disk: { path: '/', freeBytes: 1.9 * 2 ** 30 } }, ['warning disk-full']],
    ['no room', { disk: { path: '/', freeBytes: 0.1 * 2 ** 30 } }, ['fault disk-full']],
  ])('names %s', (_what, change, found) => {
    expect(codes(change)).toEqual(found);
  });

  it('puts faults first, and says of each what is wrong and what to do', () => {
    const found = diagnose({
      ...HEALTHY,
      queues: [{ queue: 'webhooks', dueSince: before(3 * 60), failed: 1 }],
      database: { ...database, clockAheadSeconds: 12 },
    });
    expect(found.map(({ weight }) => weight)).toEqual(['fault', 'warning', 'warning']);
    expect(found.map(({ what }) => what)).toEqual([
      'Jobs of the queue webhooks have waited for 3 hours.',
      'The clock of this machine is 12 s behind that of the database.',
      '1 job of the queue webhooks failed for good in the last day.',
    ]);
    for (const { then } of found) expect(then).toMatch(/\w.*\.$/);
  });

  it.each([
    [10_000, '1 minute'],
    [59 * 60_000, '59 minutes'],
    [60 * 60_000, '1 hour'],
    [47 * 3_600_000, '47 hours'],
    [48 * 3_600_000, '2 days'],
  ])('says %i ms in words', (ms, words) => {
    expect(span(ms)).toBe(words);
  });
});
