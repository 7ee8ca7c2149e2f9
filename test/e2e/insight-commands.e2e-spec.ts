import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { openTable } from '../../src/ingest/import/index.js';
import { terminal } from '../../src/platform/base/config/index.js';
import { registerInsightCommands } from '../../src/insight/cli/commands.js';

/** Where the regulator's figures lie, beside the repository and never part of it. */
const WAITS = '../shared/data/nza-ggz-wachttijden-2018q1.csv';
const POSTCODES = '../shared/data/pc4.csv';
const PUBLISHED = '../shared/data/nza-2018-published.csv';
const real = [WAITS, POSTCODES, PUBLISHED].every((file) => existsSync(file)) ? it : it.skip;

const folder = mkdtempSync(join(tmpdir(), 'insight-'));
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function run(...args: string[]): Promise<{ out: string; error: string }> {
  const said = { out: '', error: '' };
  const program = new Command().exitOverride();
  registerInsightCommands(program, openTable, {
    ...terminal,
    print: (line) => void (said.out += `${line}\n`),
    printError: (line) => void (said.error += `${line}\n`),
  });
  await program.parseAsync(['node', 'doorstroom', 'insight', ...args]);
  const failed = process.exitCode === 1;
  process.exitCode = undefined;
  if (failed !== (said.out === '')) throw new Error('an answer, or exit code 1');
  return said;
}

describe('doorstroom insight queue', () => {
  it('prints the statistics of a list in any order of columns and way of writing days', async () => {
    const list = fileOf(
      'list.csv',
      'Removal;Patient;Referral\n08-01-2024;a;2024-01-01\n;b;2024-01-04 00:00\nNA;c;10-1-2024\n-;d;2024-01-16\n',
    );
    const { out } = await run('queue', list, '--target-wait', '4');
    expect(JSON.parse(out)).toMatchObject({
      from: '2024-01-01',
      to: '2024-01-16',
      capacity: 1,
      queueSize: 3,
      targetQueueSize: (7 * 4) / 15,
      meanWaitDays: 6,
    });
  });

  it('takes the period that is asked for', async () => {
    const list = fileOf('period.csv', 'Referral,Removal\n2024-12-01,\n2025-02-03,2025-03-03\n2026-02-01,\n');
    const { out } = await run(
      ...['queue', list, '--target-wait', '14', '--from', '2025-01-06', '--to', '2026-01-05'],
    );
    expect(JSON.parse(out)).toMatchObject({ referrals: 1, removals: 1, demand: 1 / 52, queueSize: 1 });
  });

  it('says which rows are wrong and why, and gives no figures without them', async () => {
    const list = fileOf(
      'wrong.csv',
      'Referral,Removal\n2024-01-10,2024-01-02\n,2024-01-02\nmaandag,\n2024-01-01,\n',
    );
    const { out, error } = await run('queue', list, '--target-wait', '4');
    expect(out).toBe('');
    expect(error).toContain('3 rows cannot be read');
    expect(error).toContain('row 2: Removal: expected a day on or after the referral.');
    expect(error).not.toContain('maandag');
  });

  it.each([
    ['Referral,Removal\n2024-01-10,\n', 'The period has no days'],
    ['Referral,Removal\n', 'no rows'],
    ['Aankomst,Removal\n2024-01-10,\n', 'Referral'],
  ])('says what is missing: %j', async (text, sentence) => {
    const { error } = await run('queue', fileOf('short.csv', text), '--target-wait', '4');
    expect(error).toContain(sentence);
  });
});

describe('doorstroom insight nza', () => {
  it('asks for postcodes where regions are asked for', async () => {
    const { error } = await run('nza', 'nowhere.csv', '--by', 'region');
    expect(error).toContain('--pc4');
  });

  /** Whole weeks beside those published, and why they differ. */
  const DIFFERENCES = {
    // 16.1 weeks; rows of single providers were corrected by name there.
    'Aandachtstekort- en gedragsstoornissen': { total: [16, 17] },
    // 26 locations; 22 there, after those corrections.
    'Overige stoornissen kindertijd': { intake: [7, null] },
    // 7.5 and 9.5 weeks, on the edge of rounding.
    'Vrijgevestigde aanbieders (gespecialiseerde ggz)': { intake: [8, 7], total: [10, 9] },
  };

  real(
    "reproduces the regulator's table of 2018, but for differences of a week that are explained",
    async () => {
      const { out, error } = await run('nza', WAITS, '--pc4', POSTCODES, '--by', 'group');
      expect(error).toBe('');
      const week = (text: string): number | null => (text.startsWith('<25') ? null : Number(text));
      const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });
      const published = new Map(rows(readFileSync(PUBLISHED, 'utf8')).map((row) => [row['group'], row]));
      const differences: Record<string, Record<string, (number | null)[]>> = {};
      const found = rows(out);
      expect(found.map(({ group }) => group).sort()).toEqual([...published.keys()].sort());
      for (const row of found)
        for (const name of ['intake', 'total']) {
          const [ours, theirs] = [row, published.get(row['group'])!].map((one) =>
            week(one[`${name}_unweighted`]),
          );
          if (ours !== theirs) (differences[row['group']] ??= {})[name] = [ours, theirs];
        }
      expect(differences).toEqual(DIFFERENCES);
    },
  );

  real('gives the total wait of each care-office region, and says what lies in none', async () => {
    const { out, error } = await run('nza', WAITS, '--pc4', POSTCODES, '--by', 'region');
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const of = (region: string): (string | undefined)[] => {
      const row = rows.find((one) => one['region'] === region);
      return [row?.['bggz_total'], row?.['sggz_total']];
    };
    expect(rows).toHaveLength(32);
    // As published: see docs/cli.md for the rest.
    expect(of('GRONINGEN')).toEqual(['9', '12']);
    expect(of('AMSTERDAM')).toEqual(['5', '11']);
    expect(of('ZAANSTREEK/WATERLAND')).toEqual(['', '12']);
    expect(of('NIEUWE WATERWEG-NOORD')).toEqual(['9', '']);
    expect(error).toMatch(/^\d+ known waits lie in no region/);
  });
});
