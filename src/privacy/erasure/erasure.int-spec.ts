import request from 'supertest';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import {
  anna,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  THIRD,
  WEEK,
} from '../../../test/support/review/region.js';
import { sealNext } from '../../platform/audit/chain/audit-seal.store.js';
import { verifyAudit } from '../../platform/audit/index.js';
import { type Actor, engineActor } from '../../platform/base/database/actor.js';
import { Database } from '../../platform/base/database/database.js';
import { IngestModule } from '../../ingest/index.js';
import { RegistryModule } from '../../registry/index.js';
import { entryId } from '../../../libs/registry/index.js';
import { PrivacyModule } from '../index.js';

const as = (role: Actor['role'], organisation: string | null): Actor => ({
  ...clinician(SENDER, `${role}-${organisation}`),
  role,
  organisation,
  profession: null,
});
const STEWARD = as('data-steward', SENDER);
const OFFICER = as('privacy-officer', null);
const REFERENCE = 'CLNTXQZBVW';
const ENTRY = entryId(REGION, SENDER, REFERENCE);

describe('a client who asks to be forgotten', () => {
  let running: TestApp;
  let region: TestRegion;
  let proposal: string;

  beforeEach(async () => {
    running = await testApp({ stages: [IngestModule, RegistryModule, PrivacyModule], env: { REGION } });
    region = await TestRegion.in(running.postgres);
    await push([row()]);
    ({ id: proposal } = await region.proposalFor(ENTRY));
  });
  afterEach(async () => {
    await region.close();
    await running.close();
  });

  const row = (change: object = {}) => ({
    reference: REFERENCE,
    programme: null,
    area: '0014',
    diagnosis: 'anxiety',
    settings: ['2'],
    age: [25, 39],
    language: 'nl',
    severity: 2,
    insurer: '3311',
    maxTravel: 45,
    flags: [],
    registeredOn: '2026-05-04',
    ...change,
  });
  const push = async (entries: object[]) =>
    request(running.app.getHttpServer())
      .post('/api/v1/waiting-list')
      .set(await signedInAs(running.app, STEWARD))
      .send({ mode: 'delta', entries });
  const erase = async (who: Actor, entry = ENTRY) =>
    request(running.app.getHttpServer())
      .post('/api/v1/erasures')
      .set(await signedInAs(running.app, who))
      .send({ entry });
  const trail = async (who: Actor = OFFICER) =>
    request(running.app.getHttpServer())
      .get(`/api/v1/audit/entries/${ENTRY}`)
      .set(await signedInAs(running.app, who));

  /** Everything there could be of an entry: seen, approved, held, offered, on its way once and back, told about, changed. */
  const livedThrough = async (): Promise<void> => {
    await push([row({ severity: 3 })]);
    await running.database.transaction({ ...anna, region: REGION }, (tx) =>
      tx.query(
        `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome)
         VALUES ($1, 'anna', $2, 'clinician', 'proposal.read', 'proposal', $3, 'clinical-summary', 'treatment-relation', 'done')`,
        [REGION, SENDER, proposal],
      ),
    );
    await region.query(
      `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_ids, category, ground, outcome)
       VALUES ($1, 'bram', $2, 'clinician', 'proposal.list', 'proposal', ARRAY[$3, gen_random_uuid()::text], 'clinical-summary', 'transfer-review', 'done')`,
      [REGION, RECEIVER, proposal],
    );
    await region.query(`ALTER TABLE decision DISABLE TRIGGER decision_guard`);
    await region.query(
      `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, decided_by_name, profession, verdict)
       VALUES ($1, $2, 'sending', $3, 'anna', 'Anna', 'psychiater', 'approve'), ($1, $2, 'receiving', $4, 'bram', 'Bram', 'psychiater', 'approve')`,
      [REGION, proposal, SENDER, RECEIVER],
    );
    await region.query(`ALTER TABLE decision ENABLE TRIGGER decision_guard`);
    await region.query(`UPDATE proposal SET state = 'approved-by-sending', version = 2 WHERE id = $1`, [
      proposal,
    ]);
    await region.query(
      `INSERT INTO slot_hold (region_id, proposal_id, programme_id, week, place) VALUES ($1, $2, 'there', $3, 1)`,
      [REGION, proposal, WEEK],
    );
    await region.query(`UPDATE proposal SET state = 'approved', version = 3 WHERE id = $1`, [proposal]);
    await region.query(
      `INSERT INTO offer (region_id, proposal_id, entry_id, from_provider, to_provider, to_programme, week, offered_by, answer_by)
       VALUES ($1, $2, $3, $4, $5, 'there', $6, 'anna', current_date + 7)`,
      [REGION, proposal, ENTRY, SENDER, RECEIVER, WEEK],
    );
    await region.query(
      `INSERT INTO follow_up (region_id, provider_id, entry_id, kind, cause_id) VALUES ($1, $2, $3, 'proposal-expired', $4)`,
      [REGION, SENDER, ENTRY, proposal],
    );
    await region.query(
      `INSERT INTO entry_bar (region_id, entry_id, provider_id, barred, reason) VALUES ($1, $2, $3, 'online', 'continuity-of-care')`,
      [REGION, ENTRY, SENDER],
    );
    await region.query(
      `INSERT INTO unmatched (region_id, run_id, entry_id, provider_id, reason) SELECT $1, id, $2, $3, 'no-capacity' FROM matching_run`,
      [REGION, ENTRY, SENDER],
    );
    await region.query(
      `INSERT INTO matching_snapshot (region_id, run_id, problem_gzip) SELECT $1, id, 'x' FROM matching_run`,
      [REGION],
    );
  };

  /** Looks through every row of every table, as text: a table added later is looked through as well. */
  const tablesWith = async (needle: string): Promise<string[]> => {
    const tables = await region.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      if ((await region.count(`${name} t WHERE t::text LIKE '%' || $1 || '%'`, [needle])) > 0)
        found.push(name);
    return found;
  };

  it('is gone from every table but the trail of who saw what, and from the snapshots of runs', async () => {
    await livedThrough();
    expect(await tablesWith(ENTRY)).toEqual(
      expect.arrayContaining(['proposal', 'waiting_list_entry', 'offer']),
    );
    expect(await tablesWith(REFERENCE)).toEqual(['registry_history', 'waiting_list_entry']);
    const answer = await erase(STEWARD);
    expect(answer.status).toBe(201);
    const removed = Object.fromEntries(
      (answer.body as { removed: { table: string; rows: number }[] }).removed.map(({ table, rows }) => [
        table,
        rows,
      ]),
    );
    expect(removed).toMatchObject({
      waiting_list_entry: 1,
      proposal: 1,
      decision: 2,
      offer: 1,
      slot_hold: 1,
      follow_up: 1,
      entry_bar: 1,
      unmatched: 1,
      matching_snapshot: 1,
      registry_history: 2,
    });
    expect(await tablesWith(REFERENCE)).toEqual([]);
    expect(await tablesWith(ENTRY)).toEqual(['audit_event', 'audit_subject', 'entry_erasure']);
    // The place it held is free for somebody else.
    expect(await region.count(`slot_hold WHERE state <> 'released'`)).toBe(0);
  });

  it('can still be told who saw what, afterwards, down to the proposals that are gone', async () => {
    await livedThrough();
    const before = (await trail()).body as { changes: unknown[] };
    expect(before.changes).toHaveLength(1);
    await erase(OFFICER);
    const { body, status } = await trail();
    expect(status).toBe(200);
    const { events, changes } = body as { events: Record<string, unknown>[]; changes: unknown[] };
    expect(changes).toEqual([]);
    const [steps, looks] = [true, false].map((step) =>
      events.filter(({ action }) => String(action).endsWith('.state') === step),
    );
    expect(steps!.map(({ action, detail }) => [action, (detail as { to: string }).to])).toEqual([
      ['proposal.state', 'proposed'],
      ['proposal.state', 'approved-by-sending'],
      ['hold.state', 'held'],
      ['proposal.state', 'approved'],
      ['offer.state', 'offered'],
    ]);
    expect(looks!.map(({ action, user, role }) => [action, user, role])).toEqual([
      ['proposal.read', 'anna', 'clinician'],
      ['proposal.list', 'bram', 'clinician'], // with others, whose ids are nobody's business here
      ['audit.export', OFFICER.user, 'privacy-officer'],
      ['entry.erase', OFFICER.user, 'engine'],
      ['audit.export', OFFICER.user, 'privacy-officer'],
    ]);
    expect(looks![1]).toMatchObject({ subject: { kind: 'proposal', id: proposal, among: 2 } });
    expect(looks![0]).toMatchObject({
      organisation: SENDER,
      subject: { kind: 'proposal', id: proposal },
      category: 'clinical-summary',
      ground: 'treatment-relation',
      outcome: 'done',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
    });
    await running.database.transaction(engineActor(REGION), (tx) => sealNext(tx));
    expect((await verifyAudit(running.app.get(Database), REGION, null)).faults).toEqual([]);
  });

  it('does not come back with the next list: the row is refused and says why, the others are taken', async () => {
    await erase(STEWARD);
    const { body, status } = await push([row(), row({ reference: 'CLNTHGKLMN' })]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      created: 1,
      refused: 1,
      refusals: [{ row: 1, field: 'reference', code: 'erased-on-request' }],
    });
    expect(await tablesWith(REFERENCE)).toEqual([]);
    // Nor by any other way into the table.
    await expect(
      region.query(
        `INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, area, diagnosis, settings, age_from, age_to, language, severity,
           flags, registered_on, confirmed_on, content_sha256)
         VALUES ($1, $2, $3, $4, '0014', 'anxiety', '{2}', 25, 39, 'nl', 2, '{}', current_date, current_date, 'x')`,
        [REGION, ENTRY, SENDER, REFERENCE],
      ),
    ).rejects.toThrow(/erased at its client/);
  });

  it.each([
    ['the data steward of another provider', as('data-steward', THIRD), 404],
    ['a clinician of the own provider', clinician(SENDER, 'anna'), 403],
    ['the administrator', as('administrator', null), 403],
  ])('is not erased by %s', async (_who, who, status) => {
    expect((await erase(who)).status).toBe(status);
    expect(await region.count('waiting_list_entry WHERE id = $1', [ENTRY])).toBe(1);
  });

  describe('and is told beforehand', () => {
    const rehearse = async (who: Actor, entry = ENTRY) =>
      request(running.app.getHttpServer())
        .post('/api/v1/erasures/rehearsal')
        .set(await signedInAs(running.app, who))
        .send({ entry });

    it('what would go, to the row, and how many lines of the trail stay; nothing goes', async () => {
      await livedThrough();
      const { events } = (await trail()).body as { events: object[] };
      const rehearsed = await rehearse(OFFICER);
      expect(rehearsed.status).toBe(200);
      expect(rehearsed.body).toMatchObject({ entry: ENTRY, provider: SENDER, trail: events.length });
      expect(await region.count('waiting_list_entry WHERE id = $1', [ENTRY])).toBe(1);
      expect(await region.count('entry_erasure')).toBe(0);
      const looked = (await trail()).body as { events: { action: string; user: string }[] };
      expect(looked.events.map(({ action }) => action)).toContain('entry.rehearse-erasure');
      const erased = await erase(STEWARD);
      expect(erased.body.removed).toEqual(rehearsed.body.removed);
    });

    it.each([
      ['the data steward of another provider', as('data-steward', THIRD), 404],
      ['a clinician of the own provider', clinician(SENDER, 'anna'), 403],
    ])('but not %s', async (_who, who, status) => {
      expect((await rehearse(who)).status).toBe(status);
      expect(await region.count(`audit_event WHERE action = 'entry.rehearse-erasure'`)).toBe(0);
    });

    it('that it cannot be, while another provider counts on the intake', async () => {
      await region.query(`UPDATE waiting_list_entry SET state = 'transferring' WHERE id = $1`, [ENTRY]);
      expect((await rehearse(STEWARD)).body).toMatchObject({ code: 'transfer-under-way' });
    });
  });

  it('is not erased while another provider counts on the intake', async () => {
    await region.query(`UPDATE waiting_list_entry SET state = 'transferring' WHERE id = $1`, [ENTRY]);
    const refused = await erase(STEWARD);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'transfer-under-way' });
    expect(await region.count('proposal')).toBe(1);
  });

  it('is erased once: asked again, there is nothing any more, and the list of erasures has it', async () => {
    await erase(STEWARD);
    expect((await erase(STEWARD)).status).toBe(404);
    const list = async (who: Actor) =>
      (
        await request(running.app.getHttpServer())
          .get('/api/v1/erasures')
          .set(await signedInAs(running.app, who))
      ).body as { items: { entry: string }[] };
    expect((await list(OFFICER)).items).toMatchObject([{ entry: ENTRY, provider: SENDER }]);
    expect((await list(STEWARD)).items).toHaveLength(1);
    expect((await list(as('data-steward', THIRD))).items).toEqual([]);
  });

  it('cannot be erased by the application in another role, whatever it sends', async () => {
    for (const actor of [STEWARD, OFFICER, clinician(SENDER, 'anna')]) {
      const direct = (statement: string) => running.database.transaction(actor, (tx) => tx.query(statement));
      await expect(direct(`SELECT * FROM erase_entry('${ENTRY}', 'client-request')`)).rejects.toThrow(
        /only the engine/,
      );
      await expect(direct(`SELECT * FROM retire('left-entries', '2020-01-01')`)).rejects.toThrow(
        /only the engine/,
      );
      await expect(direct(`SELECT * FROM delete_with_dependents('proposal', 'true', 0)`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(direct(`DELETE FROM waiting_list_entry`)).rejects.toThrow(/permission denied/);
      await expect(direct(`SELECT link_audit_subjects('x')`)).rejects.toThrow(/permission denied/);
    }
    await expect(
      running.database.transaction(STEWARD, (tx) => tx.query(`SELECT * FROM entry_subjects('${ENTRY}')`)),
    ).rejects.toThrow(/not for this role/);
  });

  it('asks who saw what only through the privacy officer', async () => {
    for (const who of [STEWARD, as('administrator', null), clinician(SENDER, 'anna')])
      expect((await trail(who)).status).toBe(403);
  });
});
