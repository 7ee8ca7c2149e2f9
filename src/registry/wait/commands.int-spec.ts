import { Command } from 'commander';
import { testSettings } from '../../../test/support/app.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import { daysAgo, NORTH, REGION, Scene } from '../../../test/support/small-region.js';
import { type Terminal } from '../../platform/base/config/terminal.js';
import { registerWaitCommands } from './commands.js';

describe('doorstroom wait backtest', () => {
  let database: TestDatabase;
  let scene: Scene;
  let errors: string[];

  beforeEach(async () => {
    database = await testDatabase();
    scene = await Scene.open(database.ownerUrl);
    await scene.smallRegion();
    errors = [];
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await scene.close();
    await database.drop();
  });

  const run = async (...words: string[]): Promise<string> => {
    const settings = testSettings({
      REGION,
      DATABASE_URL: database.applicationUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    });
    const lines: string[] = [];
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void lines.push(line),
      printError: (line) => void errors.push(line),
      progress: () => undefined,
      today: () => daysAgo(0),
    };
    const program = new Command();
    registerWaitCommands(program, at);
    await program.parseAsync(['wait', 'backtest', ...words], { from: 'user' });
    return lines.join('\n');
  };
  const past = (days: number): string => `now() - interval '${days} days'`;
  /** The lists are looked back at on Mondays: what happens on the days between is half a week from them. */
  const SINCE_THURSDAY = ((new Date(daysAgo(0)).getUTCDay() + 6) % 7) - 3;

  /** Since a year one client comes on each Thursday, and the first in the list leaves ten weeks later. */
  async function year(): Promise<void> {
    await scene.sql(`ALTER TABLE waiting_list_entry DISABLE TRIGGER entry_history`);
    await scene.sql(`UPDATE programme SET valid_from = ${past(400)}`);
    await scene.sql(`UPDATE waiting_list_entry SET valid_from = ${past(1)}`);
    for (let week = 1; week <= 52; week++) {
      const id = `y${week}`;
      const waited = 7 * week + SINCE_THURSDAY;
      await scene.entry(id, NORTH, 'pn', waited);
      const came = past(waited);
      if (week <= 10) {
        await scene.sql(`UPDATE waiting_list_entry SET valid_from = ${came} WHERE id = $1`, [id]);
        continue;
      }
      const left = past(waited - 70);
      await scene.sql(
        `INSERT INTO registry_history (region_id, table_name, row_key, provider_id, valid_from, valid_to, was)
         SELECT region_id, 'waiting_list_entry', id, provider_id, ${came}, ${left}, to_jsonb(e) FROM waiting_list_entry e WHERE id = $1`,
        [id],
      );
      await scene.sql(`UPDATE waiting_list_entry SET state = 'left', valid_from = ${left} WHERE id = $1`, [
        id,
      ]);
    }
  }

  it('holds what was expected of a year of a list in order against what came', async () => {
    await year();
    const { calibration, left } = JSON.parse(await run('--json')) as {
      left: number;
      calibration: { source: string; ended: number; bias: number | null; coverage: number | null }[];
    };
    expect(left).toBe(42);
    const by = new Map(calibration.map((row) => [row.source, row]));
    expect(by.get('position')!.ended).toBeGreaterThan(30);
    expect(by.get('position')!.coverage).toBeGreaterThan(0.8);
    expect(Math.abs(by.get('position')!.bias!)).toBeLessThan(1.5);
    // The list announced 30 weeks and took 10: before it had a history of its own, that was believed.
    expect(by.get('announced')!.bias).toBeGreaterThan(15);
    expect(await run()).toMatch(/position +\d+ +\d+/);
    expect(errors).toEqual([]);
  }, 60_000);

  it('says what is missing where there is no history yet', async () => {
    expect(await run()).toContain('nothing to hold against yet');
  });

  it('says that nobody has left where nobody has, and prints no figure for it', async () => {
    await scene.sql(`ALTER TABLE waiting_list_entry DISABLE TRIGGER entry_history`);
    await scene.sql(`UPDATE programme SET valid_from = ${past(400)}`);
    await scene.sql(`UPDATE waiting_list_entry SET valid_from = ${past(120)}`);
    const said = await run();
    expect(said).toContain('Nobody has left a list yet');
    expect(said).not.toContain('NaN');
  });
});
