import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import request from 'supertest';
import { registerAuditCommands } from '../../src/platform/audit/cli/commands.js';
import { AuditChain } from '../../src/platform/audit/chain/chain.service.js';
import { type Anchor } from '../../src/platform/audit/chain/audit-anchor.store.js';
import { SealJob } from '../../src/platform/audit/chain/seal.job.js';
import { subjectOf } from '../../src/platform/audit/event/audit-event.js';
import { Audit } from '../../src/platform/audit/event/audit.service.js';
import { type Terminal } from '../../src/platform/base/config/terminal.js';
import { type TestApp, testApp, testSettings } from '../support/app.js';
import { testHome } from '../support/postgres.js';
import { signedInAs } from '../support/sign-in.js';
import { actor, daysAgo, REGION, Scene } from '../support/small-region.js';

const OFFICER = actor('privacy-officer', null);
const TABLES = ['audit_event', 'audit_seal', 'audit_anchor'] as const;
const file = join(testHome(), `anchors-attacked-${process.pid}.jsonl`);

const linesOf = (): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
const write = (lines: readonly string[]): void =>
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
/** A line of the file that says something else. */
const changed = (i: number, change: Partial<Anchor>): void =>
  write(
    linesOf().map((line, at) =>
      at === i ? JSON.stringify({ ...(JSON.parse(line) as Anchor), ...change }) : line,
    ),
  );

interface Attack {
  /** As the owner of the tables, with their triggers off. */
  readonly sql?: string;
  readonly onFile?: () => void;
  readonly finds: readonly string[];
  readonly says: RegExp;
  /** Nothing is lost, and what the job makes anew is what the file holds. */
  readonly heals?: true;
}

/** Three days that are anchored, and a fourth whose anchor is due. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  'the tail of the trail cut off together with its anchors': {
    sql: `DELETE FROM audit_anchor WHERE seal = 3; DELETE FROM audit_event WHERE id IN (SELECT unnest(event_ids) FROM audit_seal WHERE number >= 3);
      DELETE FROM audit_seal WHERE number >= 3`,
    finds: ['file-differs', 'file-ahead'],
    says: /line 3 of the file: seal 3 was the last of .*, and the trail has another in its place, or none/,
  },
  'the trail emptied': {
    sql: TABLES.map((table) => `DELETE FROM ${table}`).join(';'),
    finds: ['file-differs', 'file-ahead'],
    says: /line 1 of the file and 2 more: seal 1 was the last of/,
  },
  'the trail and its anchors made anew without one event': {
    sql: `DELETE FROM audit_event WHERE subject_id = 'e2'; DELETE FROM audit_seal; DELETE FROM audit_anchor; SELECT set_config('doorstroom.region', '${REGION}', false),
      set_config('doorstroom.role', 'engine', false); ALTER TABLE audit_seal ENABLE TRIGGER USER; SELECT seal_audit();
      ALTER TABLE audit_seal DISABLE TRIGGER USER; UPDATE audit_seal SET sealed_at = now() - interval '4 days';
      ALTER TABLE audit_anchor ENABLE TRIGGER USER; SELECT count(*) FROM anchor_audit(); ALTER TABLE audit_anchor DISABLE TRIGGER USER`,
    finds: ['file-differs', 'file-contradicts', 'file-shorter'],
    says: /the trail has another in its place/,
  },
  'the anchors alone cut off': {
    sql: 'DELETE FROM audit_anchor',
    finds: ['file-ahead'],
    says: /line 1 of the file and 2 more: the anchor of .* is gone from beside the trail/,
    heals: true,
  },
  'the file gone': {
    onFile: () => rmSync(file),
    finds: ['file-missing'],
    says: /the file of the anchors is not there/,
  },
  'the file a folder': {
    onFile: () => {
      rmSync(file);
      mkdirSync(file);
    },
    finds: ['file-unreadable'],
    says: /the file of the anchors cannot be read/,
  },
  'the file emptied': {
    onFile: () => write([]),
    finds: ['file-shorter'],
    says: /the file has no line of .* and 2 more days, which are anchored beside the trail/,
  },
  'the file without its last line': {
    onFile: () => write(linesOf().slice(0, -1)),
    finds: ['file-shorter'],
    says: /the file has no line of \S+, which/,
  },
  'the last line of the file cut off half-way': {
    onFile: () => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20)),
    finds: ['file-damaged'],
    says: /line 3 of the file of the anchors is no anchor/,
  },
  'a line of the file with another hash': {
    onFile: () => changed(1, { hash: '0'.repeat(64) }),
    finds: ['file-differs', 'file-contradicts'],
    says: /line 2 of the file: seal 2 was the last of/,
  },
  'a line of the file that counts fewer events': {
    onFile: () => changed(1, { events: 1 }),
    finds: ['file-contradicts'],
    says: /line 2 of the file: it says something else of .* than the anchor beside the trail/,
  },
  'lines of another region instead': {
    onFile: () => write(linesOf().map((line) => line.replace(REGION, 'FRIESLAND'))),
    finds: ['file-shorter'],
    says: /and 2 more days/,
  },
};

/** What an attacker has who owns the database: everything but the file that is kept elsewhere, and another time that file alone. */
describe('the audit trail and the file of its anchors', () => {
  let running: TestApp;
  let owner: Scene;
  let whole: string;

  const untriggered = async (work: () => Promise<unknown>): Promise<void> => {
    for (const table of TABLES) await owner.sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await work();
    for (const table of TABLES) await owner.sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };

  beforeAll(async () => {
    rmSync(file, { force: true, recursive: true });
    running = await testApp({ stages: [], env: { AUDIT_ANCHOR_FILE: file } });
    owner = await Scene.open(running.postgres.ownerUrl);
    await owner.sql(
      `INSERT INTO region (id, name, created_at) VALUES ($1, 'Groningen', now() - interval '9 days')`,
      [REGION],
    );
    for (const days of [4, 3, 2, 1]) {
      await running.database.transaction(OFFICER, (tx) =>
        running.app.get(Audit).record(tx, OFFICER, {
          action: 'entry.read',
          subjectKind: 'entry',
          subjectId: subjectOf({ id: `e${days}` }, 'id'),
          category: 'waiting-list',
          ground: 'supervision',
        }),
      );
      await running.app.get(SealJob).seal();
      await untriggered(() =>
        owner.sql(
          `UPDATE audit_seal SET sealed_at = now() - interval '${days} days' WHERE number = (SELECT max(number) FROM audit_seal)`,
        ),
      );
    }
    expect(await running.app.get(AuditChain).anchor()).toHaveLength(4);
    // As if before the fourth night.
    await untriggered(() => owner.sql('DELETE FROM audit_anchor WHERE seal = 4'));
    write(linesOf().slice(0, 3));
    whole = readFileSync(file, 'utf8');
    for (const table of TABLES) await owner.sql(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);
  }, 60_000);
  afterEach(async () => {
    rmSync(file, { force: true, recursive: true });
    writeFileSync(file, whole);
    process.exitCode = undefined;
    await untriggered(async () => {
      for (const table of TABLES) {
        await owner.sql(`DELETE FROM ${table}`);
        await owner.sql(`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`);
      }
    });
  });
  afterAll(async () => {
    rmSync(file, { force: true, recursive: true });
    await owner.close();
    await running.close();
  });

  async function doorstroom(...words: string[]): Promise<{ printed: string; exitCode: unknown }> {
    const settings = testSettings({
      DATABASE_URL: running.postgres.applicationUrl,
      DATABASE_OWNER_URL: running.postgres.ownerUrl,
      AUDIT_ANCHOR_FILE: file,
    });
    const said: string[] = [];
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void said.push(line),
      printError: (line) => void said.push(line),
      progress: () => undefined,
      today: () => daysAgo(0),
    };
    const program = new Command().exitOverride();
    registerAuditCommands(program, at);
    process.exitCode = undefined;
    await program.parseAsync(['audit', ...words], { from: 'user' });
    const { exitCode } = process;
    process.exitCode = undefined;
    return { printed: said.join('\n'), exitCode };
  }
  const page = async () => {
    await running.app.get(AuditChain).verify();
    const answer = await request(running.app.getHttpServer())
      .get('/api/v1/audit/chain')
      .set(await signedInAs(running.app, OFFICER));
    return (answer.body as { verified: { file: string; faults: number; first: { kind: string }[] } })
      .verified;
  };
  const anchored = () => owner.sql('SELECT day, seal, hash FROM audit_anchor ORDER BY day');
  const content = (): string | null => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null; // as the attack left it
    }
  };

  it('fit each other while nobody touches them, and the job goes on', async () => {
    const { printed, exitCode } = await doorstroom('verify');
    expect(printed).toContain(`Held against ${file} as well: 3 lines, all of which fit.`);
    expect(printed).toContain('Every seal fits: nothing was changed, removed or put in between.');
    expect(exitCode).toBeUndefined();
    expect(await page()).toMatchObject({ file: 'fits', fileLines: 3, faults: 0, first: [] });
    expect(await running.app.get(AuditChain).anchor()).toHaveLength(1);
    expect(linesOf()).toHaveLength(4);
  });

  it.each(Object.entries(ATTACKS))(
    'are told apart: %s',
    async (_what, { sql, onFile, finds, says, heals }) => {
      await untriggered(() => (sql === undefined ? Promise.resolve() : owner.sql(sql)));
      onFile?.();
      const before = { file: content(), anchors: await anchored() };

      const { printed, exitCode } = await doorstroom('verify');
      expect(printed).toMatch(says);
      expect(printed).toContain('does NOT fit');
      expect(exitCode).toBe(1);
      const { faults } = JSON.parse((await doorstroom('verify', '--json')).printed) as {
        faults: { kind: string }[];
      };
      expect(faults.map(({ kind }) => kind)).toEqual(finds);

      const verified = await page();
      expect(verified.file).toBe('fault');
      expect(verified.first).toEqual([expect.objectContaining({ kind: finds[0] })]);

      if (heals) {
        expect(await running.app.get(AuditChain).anchor()).toHaveLength(4);
        expect([linesOf().length, (await page()).file]).toEqual([4, 'fits']);
        return;
      }
      // Neither the night nor a command writes on: what is there stays as it was found.
      expect(await running.app.get(AuditChain).anchor()).toEqual([]);
      expect((await doorstroom('anchor')).exitCode).toBe(1);
      expect({ file: content(), anchors: await anchored() }).toEqual(before);
    },
  );

  it('fit after a night that wrote its line and was cut off before its row was kept', async () => {
    const night = running.app.get(AuditChain);
    await night.anchor();
    await untriggered(() => owner.sql('DELETE FROM audit_anchor WHERE seal = 4'));
    expect(await night.anchor()).toHaveLength(1);
    expect(linesOf()).toHaveLength(4);
    expect((await page()).file).toBe('fits');
  });

  it('are begun and mended by the command that is told to, which adds what is absent and never writes over what differs', async () => {
    write(linesOf().slice(0, 1));
    expect((await doorstroom('anchor', '--all', '--out', file)).exitCode).toBeUndefined();
    expect((await page()).file).toBe('fits');
    expect(linesOf()).toHaveLength(4);
    changed(0, { hash: '0'.repeat(64) });
    const before = content();
    const { printed, exitCode } = await doorstroom('anchor', '--all', '--out', file);
    expect([exitCode, content()]).toEqual([1, before]);
    expect(printed).toMatch(/line 1 of the file: seal 1/);
  });

  it('are said to be one where no file is set', async () => {
    const { printed } = await doorstroom('verify', '--region', 'ELSEWHERE');
    expect(printed).toContain('Held against NO file');
  });
});
