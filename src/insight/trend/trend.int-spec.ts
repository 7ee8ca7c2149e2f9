import request from 'supertest';
import { plusDays } from '../../../libs/kernel/index.js';
import { monthsOver } from '../../../libs/insight/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { nextPeriod as asOfNextPeriod, nothingPublished } from '../../../test/support/next-period.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { PastScene } from '../../../test/support/past-scene.js';
import { actor, EAST, NORTH, Scene, SOUTH } from '../../../test/support/small-region.js';
import { todayOf } from '../../platform/base/time/index.js';
import { InsightModule } from '../index.js';
import { type TransfersDto } from '../transfers/transfers.dto.js';
import { type TrendDto } from './trend.dto.js';

const ANALYST = actor('taskforce-analyst', null);
const TODAY = todayOf(new Date());
/** Four whole months, the first known from its beginning. */
const MONTHS = monthsOver('2000-01-01', TODAY).slice(-4);
const FIRST = `${MONTHS[0]!.month}-01`;

let test: TestApp;
let scene: Scene;
beforeEach(async () => {
  test = await testApp({ stages: [InsightModule] });
  scene = await Scene.open(test.postgres.ownerUrl);
  await past().region();
});
afterEach(async () => {
  await scene.close();
  await test.close();
});

const trend = async (query = ''): Promise<TrendDto> => {
  const { body } = await request(test.app.getHttpServer())
    .get(`/api/v1/insight/trend${query}`)
    .set(await signedInAs(test.app, ANALYST));
  return body as TrendDto;
};
const past = () => new PastScene(scene, FIRST);
const came: PastScene['came'] = (...of) => past().came(...of);
const counted = (until?: string) => past().counted(until);
const delivered = (provider: string, on?: string) => past().delivered(provider, on);
const nextPeriod = () => asOfNextPeriod((sql) => scene.sql(sql));
const shares = ({ months }: TrendDto) => months.map(({ share }) => share);

describe('the trend', () => {
  it('has a reason where nobody ever waited, and where the past is still being counted', async () => {
    expect(await trend()).toMatchObject({
      months: [],
      absent: 'no-history',
      forecast: { months: [], level: 0.8, share: { absent: 'too-few-months', points: [], backTest: null } },
      norm: 4,
      share: { change: 'too-few' },
    });
    await came(NORTH, 40, FIRST);
    await counted(plusDays(TODAY, -10));
    await delivered(NORTH);
    expect(await trend()).toMatchObject({ months: [], absent: 'counting' });
  });

  it('says by month who waits within the norm, of the region, a provider or a need, and of one population', async () => {
    await came(NORTH, 30, FIRST);
    await came(SOUTH, 70, plusDays(MONTHS[0]!.day, -7), {
      diagnosis: 'dsm5-trauma',
      intakeOn: MONTHS[2]!.day,
    });
    await came(NORTH, 500, FIRST, { population: 'youth' });
    await counted();
    for (const provider of [NORTH, SOUTH]) await delivered(provider);
    const region = await trend();
    expect(region).toMatchObject({
      absent: null,
      by: 'region',
      key: '',
      groups: [],
      k: 10,
      population: 'adults',
    });
    expect(region.months.map(({ month, places, share }) => [month, places, share])).toEqual([
      [MONTHS[0]!.month, 100, 0.7],
      [MONTHS[1]!.month, 100, 0],
      [MONTHS[2]!.month, 30, 0],
      [MONTHS[3]!.month, 30, 0],
    ]);
    const south = await trend(`?by=provider&key=${SOUTH}`);
    expect(south.months.map(({ share, absent }) => share ?? absent)).toEqual([
      1,
      0,
      'no-places',
      'no-places',
    ]);
    expect(south.groups.map(({ label }) => label.nl)).toEqual(['Noord', 'Zuid']);
    expect((await trend('?by=diagnosis')).groups.map(({ key }) => key)).toEqual([
      'dsm5-anxiety',
      'dsm5-trauma',
    ]);
    // One that is not there: the first by name, and the answer says which.
    expect(await trend('?by=provider&key=nobody')).toMatchObject({ key: NORTH });
    expect((await trend('?population=youth')).months[0]).toMatchObject({
      places: 500,
      share: null,
      absent: 'no-norm',
    });
    expect((await trend('?population=wlz')).months.map(({ absent }) => absent)).toEqual(
      Array(4).fill('no-places'),
    );
  });

  it('changes no month that was published, and adds those that are over since', async () => {
    await came(NORTH, 40, FIRST);
    await counted();
    await delivered(NORTH);
    const before = await trend();
    await came(NORTH, 40, FIRST, { knownOn: plusDays(TODAY, -1), diagnosis: 'dsm5-trauma' });
    await nextPeriod();
    expect(await trend()).toMatchObject({ months: before.months });
    // As if the last month had not been over then.
    await scene.sql(
      `UPDATE figure_release SET sums = jsonb_set(sums, '{rows}', (sums -> 'rows') - 3) WHERE kind = 'trend'`,
    );
    await nextPeriod();
    const { months } = await trend();
    expect(months.slice(0, 3)).toEqual(before.months.slice(0, 3));
    expect([before.months[3]!.places, months[3]!.places]).toEqual([40, 80]);
  });

  it('leaves out a list before it was first delivered, and one that nobody delivers any more', async () => {
    await came(NORTH, 40, FIRST);
    await came(SOUTH, 60, FIRST, { knownOn: MONTHS[2]!.day });
    await came(EAST, 100, FIRST);
    await counted();
    await delivered(NORTH);
    await delivered(SOUTH);
    await delivered(EAST, MONTHS[1]!.day);
    const { months } = await trend();
    expect(months.map(({ places, providers }) => [places, providers])).toEqual([
      [140, 2],
      [140, 2],
      [100, 2],
      [100, 2],
    ]);
    const east = await trend(`?by=provider&key=${EAST}`);
    expect(east.months.map(({ absent }) => absent)).toEqual([null, null, 'not-delivered', 'not-delivered']);
  });

  it('is there where an older past was let go, and waits for one that is still to be counted', async () => {
    await came(NORTH, 40, FIRST);
    await counted();
    await delivered(NORTH);
    await scene.sql(`UPDATE waiting_list_entry SET valid_from = $1`, [plusDays(FIRST, -400)]);
    expect(await trend()).toMatchObject({ months: [], absent: 'counting' });
    await scene.sql('UPDATE fact_day SET opening = true WHERE known_on = $1', [FIRST]);
    expect((await trend()).months.map(({ month }) => month)).toEqual(MONTHS.map(({ month }) => month));
  });

  it('hides a group of few, and another with it', async () => {
    for (const [provider, many] of [
      [NORTH, 60],
      [SOUTH, 60],
      [EAST, 4],
    ] as const) {
      await came(provider, many, FIRST);
      await delivered(provider);
    }
    await counted();
    const hidden = await Promise.all(
      [NORTH, SOUTH, EAST].map(async (key) => {
        const { months } = await trend(`?by=provider&key=${key}`);
        return (
          months[1]!.absent === 'suppressed' &&
          months[1]!.places === null &&
          shares({ months } as TrendDto)[1] === null
        );
      }),
    );
    expect([hidden[2], hidden.filter(Boolean).length > 1]).toEqual([true, true]);
  });
});

describe('what the lists did beside transfers', () => {
  const transfers = async (): Promise<TransfersDto> => {
    const { body } = await request(test.app.getHttpServer())
      .get('/api/v1/insight/transfers')
      .set(await signedInAs(test.app, ANALYST));
    return body as TransfersDto;
  };

  it('is counted by month, list cleaning apart, of lists that cover it', async () => {
    const [, second, third] = MONTHS;
    for (const [provider, knownOn] of [
      [NORTH, FIRST],
      [SOUTH, FIRST],
      [EAST, second.day],
    ] as const) {
      const on = { knownOn };
      await came(provider, 40, FIRST, { ...on, intakeOn: third.day });
      await came(provider, 20, FIRST, { ...on, wentOn: third.day });
      await came(provider, 15, FIRST, { ...on, cleanedOn: third.day });
      await came(provider, 15, FIRST, { ...on, movedOn: third.day });
    }
    await counted();
    for (const provider of [NORTH, SOUTH, EAST]) await delivered(provider);
    const { months } = await transfers();
    // Lists have a week to tell of a month.
    const told = MONTHS.filter(({ day }) => day < plusDays(TODAY, -7)).length;
    expect(
      months.map(({ absent, flowAbsent, lists, allLists }) => [absent, flowAbsent, lists, allLists]),
    ).toEqual(
      [
        // Of the first day nobody can tell what happened on it, so its month is not whole; nor is that in which the east began.
        ['before', 'not-whole', 0, 3],
        ['before', null, 2, 3],
        ['before', null, 3, 3],
        ['before', null, 3, 3],
      ].slice(0, told),
    );
    expect(months[2]).toMatchObject({ intakes: 120, departures: 60, cleaned: 45, proposed: null });
    expect(months.slice(3).map(({ intakes }) => intakes)).toEqual(Array(told - 3).fill(0));
    // Delivered on the last day of a month, and not when it was over.
    await scene.sql(`UPDATE push_receipt SET received_at = $2 WHERE provider_id = $1`, [EAST, third.day]);
    await nothingPublished((sql) => scene.sql(sql));
    expect((await transfers()).months.map(({ lists }) => lists)).toEqual([0, 2, 2, 2].slice(0, told));
  });
});
