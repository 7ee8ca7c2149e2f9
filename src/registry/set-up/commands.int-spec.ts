import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import { testSettings } from '../../../test/support/app.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import { importPostcodes } from '../../ingest/import/postcode/import-postcodes.js';
import { projectRoot } from '../../platform/base/config/project-root.js';
import { type Terminal } from '../../platform/base/config/terminal.js';
import { registerRegionCommands } from './commands.js';

describe('the commands that set a real region up', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let lines: string[];
  let errors: string[];

  beforeAll(async () => {
    database = await testDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });
  beforeEach(() => ([lines, errors] = [[], []]));
  afterEach(() => (process.exitCode = undefined));

  const run = async (...words: string[]): Promise<string> => {
    const settings = testSettings({
      DATABASE_URL: database.applicationUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    });
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void lines.push(line),
      printError: (line) => void errors.push(line),
      progress: () => undefined,
      today: () => '2026-11-30',
    };
    const program = new Command()
      .exitOverride()
      .configureOutput({ writeErr: (text) => void errors.push(text) });
    registerRegionCommands(program, at);
    for (const command of program.commands.flatMap((one) => [one, ...one.commands])) command.exitOverride();
    await program.parseAsync(words, { from: 'user' });
    return lines.join('\n');
  };
  const count = async (sql: string): Promise<number> =>
    (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0].n;

  it('say what has to be there first, step by step', async () => {
    await run('region', 'show');
    await run('region', 'provider', '06290101', '--name', 'Wold en Wad');
    await run('region', 'create');
    expect(errors).toEqual([
      expect.stringMatching(/There is no region GRONINGEN yet.*doorstroom region create/),
      expect.stringMatching(/There is no region GRONINGEN yet/),
      expect.stringMatching(/doorstroom import pc4/),
    ]);
    expect(process.exitCode).toBe(1);
  });

  it('make a region from its imported postcodes, and the same again changes nothing', async () => {
    await owner.query(
      `INSERT INTO pc4_area VALUES ('9711', 'GRONINGEN', '0014', 'GRONINGEN', 'Groningen', 'GRONINGEN', 53.2, 6.5, 'own'),
         ('9641', 'VEENDAM', '0047', 'VEENDAM', 'Groningen', 'GRONINGEN', 53.1, 6.9, 'own')`,
    );
    expect(await run('region', 'create')).toContain('municipalities      2');
    await owner.query(
      `UPDATE travel_time SET minutes = 17, source = 'matrix' WHERE from_area = '0014' AND to_area = '0047'`,
    );
    await run('region', 'create');
    expect(await count(`region WHERE id = 'GRONINGEN' AND NOT synthetic`)).toBe(1);
    expect(await count('area')).toBe(2);
    expect(await count('travel_time')).toBe(4);
    expect(await count(`travel_time WHERE minutes = 17 AND source = 'matrix'`)).toBe(1);
  });

  it('let an organisation take part, change its limits, and show all of it', async () => {
    expect(await run('region', 'show')).toContain('no organisations yet');
    await run(
      'region',
      'provider',
      '06290101',
      '--name',
      'Wold en Wad',
      '--max-out',
      '20',
      '--min-high-share',
      '0.25',
    );
    await run('region', 'provider', '06290102', '--name', '  Dollardzicht ');
    await run('region', 'provider', '06290101', '--name', 'Wold & Wad', '--max-out', '0');
    expect(errors).toEqual([]);
    lines = [];
    const shown = await run('region', 'show');
    expect(shown).toContain('06290101  Wold & Wad');
    expect(shown).toContain('06290102  Dollardzicht\n');
    expect(shown).toMatch(/can review in one run: 0\n/);
    expect(await count('provider WHERE max_out = 0 AND min_high_share IS NULL')).toBe(1);
  });

  it('move what lies in municipalities that ended, list what was divided, and change nothing the second time', async () => {
    const inRegion = `region_id = 'GRONINGEN'`;
    await run('region', 'provider', '06290199', '--name', 'Terp');
    // A map of 2017, as a service of that year would have made it.
    await owner.query(`
      INSERT INTO area (region_id, code, name) VALUES ('GRONINGEN', '0003', 'Appingedam'),
        ('GRONINGEN', '0010', 'Delfzijl'), ('GRONINGEN', '0053', 'Winsum'), ('GRONINGEN', '0363', 'Amsterdam')`);
    await owner.query(
      `INSERT INTO travel_time VALUES ('GRONINGEN', '0003', '0010', 19, 'estimate'), ('GRONINGEN', '0010', '0014', 33, 'matrix')`,
    );
    await owner.query(`
      INSERT INTO programme (region_id, id, provider_id, reference, name, area, online, diagnoses, settings, age_from, age_to,
        languages, severities, insurers, excludes, intake_stop, treatment_wait)
      SELECT 'GRONINGEN', '06290199.' || c, '06290199', 'prog-' || c, 'Angst ' || c, '0010', false, '{anxiety}', '{3}', 18, 120, '{nl}', '{1,2,3}', NULL, '{}', false, 3
      FROM unnest(ARRAY['a', 'b']) AS c`);
    await owner.query(`
      INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, area, diagnosis, settings, age_from, age_to, language,
        severity, flags, registered_on, confirmed_on, content_sha256)
      SELECT 'GRONINGEN', area, '06290199', 'R' || area, area, 'anxiety', '{3}', 23, 59, 'nl', 2, '{}', '2026-09-01', '2026-11-30', repeat('0', 64)
      FROM unnest(ARRAY['0003', '0010', '0053', '0363']) AS area`);
    await owner.query(
      `INSERT INTO pc4_area VALUES ('9901', 'APPINGEDAM', '0003', 'APPINGEDAM', 'Groningen', 'GRONINGEN', 53.32, 6.86, 'own'),
         ('9891', 'EZINGE', '0053', 'WINSUM', 'Groningen', 'GRONINGEN', 53.31, 6.44, 'own'),
         ('9951', 'WINSUM GN', '0053', 'WINSUM', 'Groningen', 'GRONINGEN', 53.33, 6.52, 'own')`,
    );
    lines = [];
    const said = await run('region', 'create');
    expect(errors).toEqual([]);
    expect(said).toContain('municipalities      5');
    expect(said).toContain('of an earlier year  3 postcodes under 2 codes that have ended');
    expect(said).toContain('0003 Appingedam → 1979: 1 entries, 0 programmes');
    expect(said).toContain('0010 Delfzijl → 1979: 1 entries, 2 programmes');
    expect(said).toContain('0053 Winsum → 1966 Het Hogeland or 1969 Westerkwartier: 1 entries, 0 programmes');
    expect(said).toContain('0363 Amsterdam: 1 entries, 0 programmes');
    expect(said).toContain('1 travel times of a matrix were from or to what has ended');
    const areas = async () =>
      (
        await owner.query<{ id: string; area: string }>(`SELECT id, area FROM waiting_list_entry ORDER BY id`)
      ).rows.map(({ id, area }) => `${id}:${area}`);
    expect(await areas()).toEqual(['0003:1979', '0010:1979', '0053:0053', '0363:0363']);
    expect(await count(`programme WHERE area = '1979'`)).toBe(2);
    expect(await count(`area WHERE ${inRegion} AND merged_into IS NULL`)).toBe(7);
    expect(
      await count(`registry_history WHERE table_name = 'waiting_list_entry' AND was ->> 'area' = '0010'`),
    ).toBe(1);

    lines = [];
    expect(await run('region', 'create', '--move', '0053=1966')).toContain('0053 Winsum → 1966: 1 entries');
    expect(await areas()).toEqual(['0003:1979', '0010:1979', '0053:1966', '0363:0363']);
    expect(
      await count(
        `travel_time WHERE from_area IN ('0003', '0010', '0053') OR to_area IN ('0003', '0010', '0053')`,
      ),
    ).toBe(0);
    expect(await count(`travel_time WHERE ${inRegion}`)).toBe(36);
    lines = [];
    expect(await run('region', 'create')).not.toContain('Moved');
    await run('region', 'create', '--move', '0363=9999');
    expect(errors.join()).toContain('9999 is no municipality of this map');
    // Nothing gets into an area that has ended: a return ticket of before brings the code it had.
    await owner.query(`UPDATE waiting_list_entry SET area = '0003' WHERE id = '0363'`);
    expect(await areas()).toContain('0363:1979');
    await expect(run('region', 'create', '--move', '0053')).rejects.toThrow('0053=1966');
  });

  const CASE = resolve(projectRoot(), '..', 'shared', 'cases', 'municipality-merger');
  (existsSync(CASE) ? it : it.skip)(
    `make ten municipalities of the postcode tables of 2017 and of 2021${existsSync(CASE) ? '' : ` (skipped: ${CASE} is not there)`}`,
    async () => {
      await owner.query('TRUNCATE pc4_area');
      const today = '2026-11-30';
      const created = async (file: string): Promise<string> => {
        const imported = await importPostcodes((work) => work(owner), join(CASE, file), { today });
        expect(imported).toMatchObject({ ok: true });
        lines = [];
        return run('region', 'create');
      };
      for (const file of ['old-2017.csv', 'new-2021.csv'])
        expect(await created(file)).toContain('municipalities      10\n');
      const { rows } = await owner.query<{ code: string }>(
        `SELECT code FROM area WHERE region_id = 'GRONINGEN' AND merged_into IS NULL AND code <> '0363' ORDER BY code`,
      );
      expect(rows.map(({ code }) => code)).toEqual([
        '0014',
        '0037',
        '0047',
        '0765',
        '1895',
        '1950',
        '1952',
        '1966',
        '1969',
        '1979',
      ]);
    },
  );

  it.each([
    [['0629010', '--name', 'x'], /eight digits/],
    [['06290101', '--name', '  '], /120 characters/],
    [['06290101', '--name', 'x', '--max-out', '-1'], /whole number/],
    [['06290101', '--name', 'x', '--min-high-share', '1.5'], /from 0 to 1/],
  ])('refuse %j in a sentence', async (words, sentence) => {
    await expect(run('region', 'provider', ...words)).rejects.toThrow(sentence);
  });

  it('keep a real region and a made-up one apart', async () => {
    await owner.query(`INSERT INTO region (id, name, synthetic) VALUES ('DEMO', 'Demo', true)`);
    await run('region', 'create');
    expect(errors.join()).toMatch(/holds the synthetic region DEMO.*database of its own/);
  });
});
