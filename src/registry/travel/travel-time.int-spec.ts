import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { importTravel } from '../../ingest/import/travel/import-travel.js';
import { type AsOwner } from '../../platform/base/database/owner.js';
import { travelTimes } from './travel-time.store.js';

let database: TestDatabase;
let owner: pg.Client;
let folder: string;
const asOwner: AsOwner = (work) => work(owner);

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(async () => {
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('import travel', () => {
  const travel = (path: string, region = 'TEST', more: object = {}) =>
    importTravel(asOwner, travelTimes, path, { region, today: '2026-11-30', ...more });
  const ways = async () =>
    (
      await owner.query<{ way: string }>(
        `SELECT concat_ws(' ', from_area, to_area, minutes, source) AS way FROM travel_time ORDER BY from_area, to_area`,
      )
    ).rows.map(({ way }) => way);

  it('replaces estimates by the matrix, once, and says what is still estimated', async () => {
    await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('TEST', 'Test', true)`);
    await owner.query(
      `INSERT INTO area (region_id, code, name) VALUES ('TEST', '0014', 'Groningen'), ('TEST', '0047', 'Veendam')`,
    );
    await owner.query(
      `INSERT INTO travel_time VALUES ('TEST', '0014', '0047', 48, 'estimate'), ('TEST', '0047', '0014', 48, 'estimate')`,
    );
    const path = await file('travel.csv', 'from,to,minutes\n0014,0047,35\n0047,0014,\n0014,0099,3');
    const first = await travel(path);
    expect(first.ok && first.value.report).toMatchObject({ rows: 3, imported: 0, changed: 2, refused: 1 });
    const again = await travel(path);
    expect(again.ok && again.value.report).toMatchObject({ rows: 3, changed: 0, unchanged: 2, refused: 1 });
    expect(
      (await owner.query('SELECT to_area, minutes, source FROM travel_time ORDER BY to_area')).rows,
    ).toEqual([
      { to_area: '0014', minutes: null, source: 'matrix' },
      { to_area: '0047', minutes: 35, source: 'matrix' },
    ]);
  });

  it('takes a header without rows for a mistake', async () => {
    for (const header of ['from,to,minutes\n', ',0014,0047\n']) {
      const result = await travel(await file('travel3.csv', header));
      expect([header, !result.ok && result.error]).toEqual([
        header,
        expect.stringContaining('has a header and no rows below it'),
      ]);
    }
  });

  describe('of a region whose areas lie somewhere', () => {
    beforeEach(async () => {
      await owner.query('TRUNCATE travel_time');
      await owner.query(
        `INSERT INTO area (region_id, code, name) VALUES ('TEST', '0037', 'Stadskanaal') ON CONFLICT DO NOTHING`,
      );
      await owner.query(
        `UPDATE area SET latitude = v.lat, longitude = v.lon
         FROM (VALUES ('0014', 53.22, 6.57), ('0037', 52.99, 6.95), ('0047', 53.1, 6.88)) AS v (code, lat, lon) WHERE area.code = v.code`,
      );
      await owner.query(
        `INSERT INTO travel_time SELECT 'TEST', a.code, b.code, 10, 'estimate' FROM area a, area b`,
      );
    });

    it('keeps the estimate of an own town that is blank, and counts what is unreachable', async () => {
      const result = await travel(
        await file('blank.csv', ',0014,0037,0047\n0014,,38,33\n0037,38,,19\n0047,33,,\n'),
      );
      expect(result.ok && result.value.report.summary).toMatchObject({
        ownBlank: 3,
        unreachable: 1,
        matrix: 6,
      });
      expect(result.ok && result.value.figures).toContainEqual([
        'own town blank',
        '3 areas; they keep what they had',
      ]);
      expect(result.ok && result.value.figures.find(([name]) => name === 'unreachable')?.[1]).toMatch(
        /^1 ways/,
      );
      expect(await ways()).toEqual([
        ...['0014 0014 10 estimate', '0014 0037 38 matrix', '0014 0047 33 matrix'],
        ...['0037 0014 38 matrix', '0037 0037 10 estimate', '0037 0047 19 matrix'],
        ...['0047 0014 33 matrix', '0047 0037 matrix', '0047 0047 10 estimate'],
      ]);
    });

    it('asks about a matrix in seconds, and takes it as what it is told to be', async () => {
      const path = await file('seconds.csv', ',14,37,47\n14,0,2280,1980\n37,2280,0,1140\n47,1980,1140,0\n');
      const asked = await travel(path);
      expect(!asked.ok && asked.error).toMatch(
        /seems to be in seconds: in the middle \d+ times.*--unit seconds/,
      );
      expect((await ways()).filter((way) => way.endsWith('matrix'))).toEqual([]);
      const told = await travel(path, 'TEST', { unit: 'seconds' });
      expect(told.ok && told.value.report.refused).toBe(0);
      expect(await ways()).toContain('0014 0037 38 matrix');
    });

    it('asks about half a matrix, and takes its ways back where it is told so', async () => {
      const path = await file('half.csv', ',0014,0037,0047\n0014,,38,33\n0037,,,19\n0047,,,\n');
      const asked = await travel(path);
      expect(!asked.ok && asked.error).toMatch(
        /one way only: 3 ways are blank.*--both-ways.*--blank-unreachable/,
      );
      expect((await travel(path, 'TEST', { bothWays: true })).ok).toBe(true);
      expect(await ways()).toContain('0047 0014 33 matrix');
      const none = await travel(path, 'TEST', { blankUnreachable: true });
      expect(none.ok && none.value.report.summary).toMatchObject({ unreachable: 3 });
      expect(await ways()).toContain('0047 0014 matrix');
    });
  });

  it('says which region it does not know', async () => {
    const result = await travel(await file('travel2.csv', 'from,to,minutes\n'), 'NOWHERE');
    expect(!result.ok && result.error).toContain('There is no region NOWHERE');
  });
});
