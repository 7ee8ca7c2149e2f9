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
  const travel = (path: string, region = 'TEST') =>
    importTravel(asOwner, travelTimes, path, { region, today: '2026-11-30' });

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

  it('says which region it does not know', async () => {
    const result = await travel(await file('travel2.csv', 'from,to,minutes\n'), 'NOWHERE');
    expect(!result.ok && result.error).toContain('There is no region NOWHERE');
  });
});
