import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import request from 'supertest';
import { type TestApp, testApp, testSettings } from '../../../../test/support/app.js';
import { testHome } from '../../../../test/support/postgres.js';
import { signedInAs } from '../../../../test/support/sign-in.js';
import { actor, daysAgo, REGION, Scene } from '../../../../test/support/small-region.js';
import { todayOf } from '../../base/time/index.js';
import { engineActor } from '../../base/database/actor.js';
import { type Terminal } from '../../base/config/terminal.js';
import { type Anchor } from './audit-anchor.store.js';
import { subjectOf } from '../event/audit-event.js';
import { Audit } from '../event/audit.service.js';
import { AuditChain } from './chain.service.js';
import { registerAuditCommands } from '../cli/commands.js';
import { sealNext } from './audit-seal.store.js';

const OFFICER = actor('privacy-officer', null);

describe('the anchor of a day', () => {
  const file = join(testHome(), `anchors-${process.pid}.jsonl`);
  let running: TestApp;
  let scene: Scene;
  let lines: string[];
  let errors: string[];

  beforeEach(async () => {
    rmSync(file, { force: true });
    running = await testApp({ stages: [], env: { AUDIT_ANCHOR_FILE: file } });
    scene = await Scene.open(running.postgres.superuserUrl);
    await scene.sql(`INSERT INTO region (id, name) VALUES ($1, 'Groningen')`, [REGION]);
    [lines, errors] = [[], []];
    process.exitCode = undefined;
  });
  afterEach(async () => {
    rmSync(file, { force: true });
    process.exitCode = undefined;
    await scene.close();
    await running.close();
  });

  const tamper = async (statement: string): Promise<void> => {
    await scene.sql('SET session_replication_role = replica');
    await scene.sql(statement);
    await scene.sql('SET session_replication_role = origin');
  };
  /** An event, sealed, as if so many days ago. */
  const sealed = async (days: number, subject = 'e1'): Promise<void> => {
    await running.database.transaction(OFFICER, (tx) =>
      running.app.get(Audit).record(tx, OFFICER, {
        action: 'entry.read',
        subjectKind: 'entry',
        subjectId: subjectOf({ subject }, 'subject'),
        category: 'waiting-list',
        ground: 'supervision',
      }),
    );
    await running.database.transaction(engineActor(REGION), (tx) => sealNext(tx));
    await tamper(
      `UPDATE audit_seal SET sealed_at = now() - interval '${days} days' WHERE number = (SELECT max(number) FROM audit_seal)`,
    );
  };
  const run = async (...words: string[]): Promise<void> => {
    const settings = testSettings({
      DATABASE_URL: running.postgres.applicationUrl,
      DATABASE_OWNER_URL: running.postgres.ownerUrl,
    });
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void lines.push(line),
      printError: (line) => void errors.push(line),
      progress: () => undefined,
      today: () => daysAgo(0),
    };
    const program = new Command().exitOverride();
    registerAuditCommands(program, at);
    lines = [];
    process.exitCode = undefined;
    await program.parseAsync(words, { from: 'user' });
  };
  const make = (): Promise<readonly Anchor[]> => running.app.get(AuditChain).anchor();

  it('is the last seal of each day that is over, also of a day on which nothing happened', async () => {
    for (const days of [3, 3, 1, 0]) await sealed(days);
    const made = await make();
    expect(made.map(({ seal, events }) => [seal, events])).toEqual([
      [2, 2],
      [2, 2],
      [3, 3],
    ]);
    expect(new Set(made.map(({ day }) => day)).size).toBe(3);
    expect(await make()).toEqual([]);
    const kept = readFileSync(file, 'utf8').trim().split('\n');
    expect(kept.map((line) => JSON.parse(line) as Anchor)).toEqual(made);
  });

  it('is none where nothing was ever sealed', async () => {
    expect(await make()).toEqual([]);
    expect(existsSync(file)).toBe(false);
    await run('audit', 'anchor');
    expect(errors.join()).toMatch(/no day is over/);
  });

  it('is made once by two processes at the same time', async () => {
    for (const days of [4, 2]) await sealed(days);
    const made = (await Promise.all([make(), make(), make()])).flat();
    expect(made).toHaveLength(4);
    expect(await scene.sql('SELECT count(*)::integer AS n FROM audit_anchor')).toEqual([{ n: 4 }]);
  });

  it('shows a trail that its owner made anew: the chain is whole, and is another', async () => {
    for (const days of [3, 2, 1]) await sealed(days);
    await run('audit', 'anchor', '--out', file);
    await run('audit', 'verify', '--anchors', file);
    expect(lines.join('\n')).toContain('held against 3 anchors beside it');
    expect(lines.join('\n')).toContain(`Held against ${file} as well: 3 lines, all of which fit.`);
    expect(process.exitCode).toBeUndefined();
    // Somebody with the keys of the server takes an event out, seals all again and makes the anchors beside it fit.
    await tamper(`DELETE FROM audit_event WHERE id = 2`);
    await tamper('DELETE FROM audit_seal');
    await running.database.transaction(engineActor(REGION), (tx) => sealNext(tx));
    await run('audit', 'verify');
    expect(lines.join('\n')).toMatch(
      /is not the one that was the last of .* says the anchor beside the trail/,
    );
    await tamper('DELETE FROM audit_anchor');
    await run('audit', 'verify');
    expect(process.exitCode).toBeUndefined(); // what is beside the trail can be made to lie
    expect(lines.join('\n')).toContain('Held against NO file: AUDIT_ANCHOR_FILE is not set.');
    await run('audit', 'verify', '--anchors', file);
    expect(process.exitCode).toBe(1);
    expect(lines.join('\n')).toMatch(/line 1 of the file and 2 more: seal 1 was the last of .* made anew/);
    expect(lines.join('\n')).toMatch(/is gone from beside the trail/);
  });

  it('shows a trail whose end was cut off', async () => {
    for (const days of [3, 2, 1]) await sealed(days);
    await make();
    await tamper('DELETE FROM audit_seal WHERE number = 3');
    await tamper('DELETE FROM audit_event WHERE id = 3');
    await run('audit', 'verify', '--anchors', file);
    expect(process.exitCode).toBe(1);
  });

  it('cannot be changed by the application or the owner, and a file that is none is refused', async () => {
    await sealed(2);
    await make();
    await expect(scene.sql(`UPDATE audit_anchor SET hash = hash`)).rejects.toThrow(/append-only/);
    writeFileSync(file, '{"day": "yesterday"}\n');
    await run('audit', 'verify', '--anchors', file);
    expect(lines.join()).toMatch(/line 1 of the file of the anchors is no anchor/);
    expect(process.exitCode).toBe(1);
  });

  describe('and the trail it closes', () => {
    const get = async (path: string, who = OFFICER) =>
      request(running.app.getHttpServer())
        .get(`/api/v1/audit/${path}`)
        .set(await signedInAs(running.app, who));

    it('is searched by the privacy officer and the administrator, and each search is in it', async () => {
      await sealed(0, 'e1');
      await sealed(0, 'e2');
      const found = await get('events?subject=e2');
      expect(found.body).toMatchObject({
        items: [{ action: 'entry.read', subject: { kind: 'entry', id: 'e2' }, seal: 2 }],
      });
      const asAdministrator = await get('events?action=audit.search', actor('administrator', null));
      expect(asAdministrator.body).toMatchObject({
        items: [{ action: 'audit.search', user: OFFICER.user, detail: { events: 1 } }],
      });
      expect((await get('events', actor('clinician', '99990001'))).status).toBe(403);
      expect((await get(`events?from=${daysAgo(0)}&to=${daysAgo(0)}&limit=2`)).body.items).toHaveLength(2);
      expect((await get('events?to=2020-01-01')).body.items).toEqual([]);
      expect((await get('events?from=yesterday')).status).toBe(400);
    });

    it('is read a page at a time, from where the last one ended, though the reading itself adds to it', async () => {
      for (const subject of ['e1', 'e2', 'e3']) await sealed(0, subject);
      const page = async (query: string) =>
        (await get(`events?action=entry.read&limit=2${query}`)).body as {
          items: { id: string; subject: { id: string } }[];
          more: boolean;
        };
      const first = await page('');
      expect([first.items.map(({ subject }) => subject.id), first.more]).toEqual([['e3', 'e2'], true]);
      const second = await page(`&before=${first.items.at(-1)?.id}`);
      expect([second.items.map(({ subject }) => subject.id), second.more]).toEqual([['e1'], false]);
      for (const wrong of ['before=x', 'before=-1', 'organisation=12345', 'organisation=a'])
        expect((await get(`events?${wrong}`)).status).toBe(400);
    });

    it('is searched by organisation, and finds a look at a list by any that was on it, without the others', async () => {
      const clinician = actor('clinician', '99990001');
      await running.database.transaction(clinician, (tx) =>
        running.app.get(Audit).recordEach(
          tx,
          clinician,
          { action: 'proposal.list', subjectKind: 'proposal', category: 'x', ground: 'supervision' },
          ['p-1', 'p-2', 'p-3'].map((id) => subjectOf({ id }, 'id')),
        ),
      );
      await sealed(0, 'p-2');
      const found = await get('events?subject=p-2');
      expect(found.body).toMatchObject({
        items: [
          { action: 'entry.read', subject: { id: 'p-2', among: null } },
          { action: 'proposal.list', subject: { kind: 'proposal', id: 'p-2', among: 3 } },
        ],
      });
      expect(JSON.stringify(found.body)).not.toContain('p-3');
      const ofOrganisation = await get('events?organisation=99990001');
      expect(ofOrganisation.body).toMatchObject({
        items: [{ action: 'proposal.list', subject: { id: null, among: 3 } }],
      });
      expect((await get('entries/p-3')).body).toMatchObject({
        events: [{ action: 'proposal.list', subject: { id: 'p-3', among: 3 } }, { action: 'audit.export' }],
      });
    });

    it('says how its chain stands, and what verifying it found last, each night and when asked', async () => {
      expect((await get('chain')).body).toEqual({
        lastSeal: null,
        waiting: 0,
        lastAnchor: null,
        verified: null,
      });
      for (const days of [3, 2, 1]) await sealed(days);
      await make();
      const chain = running.app.get(AuditChain);
      expect((await chain.verify())?.faults).toEqual([]);
      const { body } = await get('chain');
      // By the day of the region: an hour after its midnight it is the day before in UTC.
      expect(todayOf(new Date(body.lastSeal.at as string))).toBe(daysAgo(1));
      expect(body).toMatchObject({
        lastSeal: { number: 3 },
        waiting: 1, // that it was verified
        lastAnchor: { day: daysAgo(1), seal: 3 },
        verified: { seals: 3, events: 3, anchors: 3, faults: 0, file: 'fits', fileLines: 3, first: [] },
      });
      await tamper(`UPDATE audit_event SET user_id = 'x' WHERE id = 1`);
      await chain.verify();
      expect((await get('chain')).body).toMatchObject({
        verified: {
          faults: 1,
          file: 'fits',
          first: [{ kind: 'events-changed', seal: 1, day: null, line: null }],
        },
      });
      expect((await get('chain', actor('administrator', null))).status).toBe(403);
    });

    it('is verified when asked once an hour at most, in the background', async () => {
      const ask = async () =>
        request(running.app.getHttpServer())
          .post('/api/v1/audit/chain/verifications')
          .set(await signedInAs(running.app, OFFICER));
      expect((await ask()).status).toBe(202);
      const again = await ask();
      expect([again.status, again.body.code]).toEqual([409, 'verification-asked']);
    });

    it('is given for one entry, over HTTP and at the terminal, and asking is in it', async () => {
      await sealed(0, 'e1');
      await sealed(0, 'e2');
      const { body } = await get('entries/e1');
      expect((body as { events: { action: string }[] }).events.map(({ action }) => action)).toEqual([
        'entry.read',
        'audit.export',
      ]);
      await run('audit', 'export', '--entry', 'e1');
      const exported = JSON.parse(lines.join('\n')) as { events: { user: string; action: string }[] };
      expect(exported.events.at(-1)).toMatchObject({ user: 'command-line', action: 'audit.export' });
      for (const id of ['111222333', 'a b', '%27', 'x'.repeat(65)])
        expect((await get(`entries/${encodeURIComponent(id)}`)).status).toBe(404);
    });
  });
});
