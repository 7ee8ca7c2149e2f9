import { Command } from 'commander';
import pg from 'pg';
import { testSettings } from '../../../test/support/app.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
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
