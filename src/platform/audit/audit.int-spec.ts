import pg from 'pg';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { testSettings } from '../../../test/support/app.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import { type Actor, engineActor } from '../base/database/actor.js';
import { Database } from '../base/database/database.js';
import { DirectConnections } from '../base/database/direct.js';
import { Audit } from './event/audit.service.js';
import { recordingLook } from './event/audit-event.store.js';
import { type AuditEvent, type AuditSubject, subjectOf } from './event/audit-event.js';
import { Pseudonyms } from './event/pseudonyms.service.js';
import { sealNext } from './chain/audit-seal.store.js';
import { verifyAudit } from './chain/verify.js';

const REGION = 'GRONINGEN';
const clinician: Actor = {
  region: REGION,
  user: 'clinician-1',
  displayName: 'Sanne Veldkamp',
  role: 'clinician',
  organisation: '99990001',
  profession: 'psychiater',
};
const named = (id: string): AuditSubject => subjectOf({ id }, 'id');
const read: AuditEvent = {
  action: 'proposal.read',
  subjectKind: 'proposal',
  subjectId: named('a3f0c2d4e5b697881234'),
  category: 'clinical-summary',
  ground: 'treatment-relation',
};

describe('the audit trail', () => {
  let postgres: TestDatabase;
  let source: DataSource;
  let database: Database;
  let superuser: pg.Client;
  const audit = new Audit(new Pseudonyms(testSettings()));

  beforeEach(async () => {
    postgres = await testDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: postgres.applicationUrl,
      poolSize: 12,
    }).initialize();
    database = new Database(source, new DirectConnections(postgres.applicationUrl));
    superuser = new pg.Client({ connectionString: postgres.superuserUrl });
    await superuser.connect();
    await superuser.query(
      `INSERT INTO region (id, name) VALUES ('${REGION}', 'Groningen'), ('FRIESLAND', 'Friesland')`,
    );
  });
  afterEach(async () => {
    await superuser.end();
    await source.destroy();
    await postgres.drop();
  });

  const record = (event: Partial<AuditEvent> = {}, actor = clinician): Promise<void> =>
    database.transaction(actor, (tx) => audit.record(tx, actor, { ...read, ...event }));
  const seal = (region = REGION): Promise<number> =>
    database.transaction(engineActor(region), (tx) => sealNext(tx));
  const verify = () => verifyAudit(database, REGION, null);
  /** What only somebody with the keys of the whole server can do. */
  const tamper = async (statement: string): Promise<void> => {
    await superuser.query(
      `SET session_replication_role = replica; ${statement}; SET session_replication_role = origin`,
    );
  };

  it('holds who, for whom, in which role, what, about what and on what ground', async () => {
    await record({ detail: { week: '2026-W49', rows: 9, vouched: false, reason: null } });
    const { rows } = await superuser.query('SELECT * FROM audit_event');
    expect(rows).toEqual([
      expect.objectContaining({
        region_id: REGION,
        user_id: 'clinician-1',
        organisation: '99990001',
        role: 'clinician',
        action: 'proposal.read',
        subject_id: 'a3f0c2d4e5b697881234',
        ground: 'treatment-relation',
        outcome: 'done',
        detail: { week: '2026-W49', rows: 9, vouched: false, reason: null },
      }),
    ]);
    expect(JSON.stringify(rows)).not.toContain('Sanne');
  });

  it('says what a person set off as the engine was done as the engine, by that person', async () => {
    await database.asEngine(clinician, (tx) => audit.record(tx, clinician, read));
    const { rows } = await superuser.query('SELECT user_id, role FROM audit_event');
    expect(rows).toEqual([{ user_id: 'clinician-1', role: 'engine' }]);
  });

  it('is written with what it is about, or not at all', async () => {
    const failing = database.transaction(clinician, async (tx) => {
      await audit.record(tx, clinician, read);
      throw new Error('after the event');
    });
    await expect(failing).rejects.toThrow('after the event');
    expect((await superuser.query('SELECT FROM audit_event')).rowCount).toBe(0);
  });

  it('records a look at many as one event, found by any of them', async () => {
    const { subjectId: _, ...about } = read;
    await database.transaction(clinician, async (tx) => {
      await audit.recordEach(tx, clinician, about, ['p-1', 'p-2', 'p-3'].map(named));
      await audit.recordEach(tx, clinician, about, []);
    });
    await record({ subjectId: named('p-2') });
    const { rows } = await superuser.query('SELECT subject_id, subject_ids FROM audit_event ORDER BY id');
    expect(rows).toEqual([
      { subject_id: null, subject_ids: ['p-1', 'p-2', 'p-3'] },
      { subject_id: 'p-2', subject_ids: null },
    ]);
    const officer: Actor = { ...clinician, role: 'privacy-officer', organisation: null };
    const found = (actor: Actor, ids: string[]) =>
      database.transaction(actor, (tx) => tx.query('SELECT id FROM audit_about($1)', [ids]));
    expect(await found(officer, ['p-2'])).toHaveLength(2);
    expect(await found(officer, ['p-3', 'p-9'])).toHaveLength(1);
    expect(await found(officer, ['p-9'])).toEqual([]);
    expect(await found(clinician, ['p-2'])).toEqual([]);
    await expect(
      database.transaction(clinician, (tx) =>
        audit.recordEach(tx, clinician, about, ['p-1', 'Jan Jansen'].map(named)),
      ),
    ).rejects.toThrow('subjectId');
  });

  it('writes with the reading statement what it writes after one', async () => {
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    const { subjectId: _, ...about } = read;
    const by = { sending: 'treatment-relation', receiving: 'transfer-review' } as const;
    const looking = (many: boolean, found: readonly string[]) =>
      database.atOnce(clinician, [
        [
          {
            name: `look-${many}`,
            text: `WITH seen AS (SELECT id::uuid, 'sending' AS side FROM unnest($1::text[]) AS given (id)),
              looked AS (${recordingLook(many ? about : { ...about, ground: { column: 'side', by } }, 'seen', 'id', many)})
              SELECT id FROM seen`,
          },
          [found],
        ],
      ]);
    const written = async () => {
      const { rows } = await superuser.query(
        `SELECT user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome, detail, subject_ids
         FROM audit_event ORDER BY id`,
      );
      return rows as unknown[];
    };
    expect(await looking(true, ids)).toEqual([ids.map((id) => ({ id }))]);
    await looking(true, []);
    await looking(false, ids.slice(0, 1));
    await looking(false, []);
    await database.transaction(clinician, async (tx) => {
      await audit.recordEach(tx, clinician, { ...about, detail: { listed: 2 } }, ids.map(named));
      await audit.record(tx, clinician, { ...read, subjectId: named(ids[0]!) });
    });
    const [many, one, manyAfter, oneAfter, ...more] = await written();
    expect([many, one]).toEqual([manyAfter, oneAfter]);
    expect(more).toEqual([]);
    const noCode = { ...about, ground: `x' || 'y` as 'supervision' };
    expect(() => recordingLook(noCode, 'seen', 'id', true)).toThrow('ground');
  });

  it('answers nothing that it could not record', async () => {
    await superuser.query(`ALTER TABLE audit_event ADD CHECK (action <> 'proposal.read') NOT VALID`);
    const { subjectId: _, ...about } = read;
    const text = `WITH seen AS (SELECT gen_random_uuid() AS id), looked AS (${recordingLook(about, 'seen', 'id', false)}) SELECT id FROM seen`;
    await expect(database.atOnce(clinician, [[{ name: 'unrecorded', text }, []]])).rejects.toThrow(
      'audit_event',
    );
  });

  it('cannot be written in another name, and is read by no clinician', async () => {
    const insert = (values: string) =>
      database.transaction(clinician, (tx) =>
        tx.query(`INSERT INTO audit_event (region_id, user_id, role, action, subject_kind, category, ground, outcome)
          VALUES (${values}, 'x', 'x', 'x', 'x', 'done')`),
      );
    await expect(insert(`'${REGION}', 'somebody-else', 'clinician'`)).rejects.toThrow(/row-level security/);
    await expect(insert(`'FRIESLAND', 'clinician-1', 'clinician'`)).rejects.toThrow(/row-level security/);
    await expect(insert(`'${REGION}', 'clinician-1', 'engine'`)).rejects.toThrow(/row-level security/);
    await record();
    expect(await database.transaction(clinician, (tx) => tx.query('SELECT FROM audit_event'))).toEqual([]);
    const officer: Actor = { ...clinician, role: 'privacy-officer', organisation: null };
    expect(await database.transaction(officer, (tx) => tx.query('SELECT id FROM audit_event'))).toHaveLength(
      1,
    );
  });

  it.each(['UPDATE audit_event SET action = action', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'is append-only for the application, the owner and a superuser who leaves the trigger on: %s',
    async (statement) => {
      await record();
      await seal();
      for (const table of ['audit_event', 'audit_seal']) {
        const on = statement
          .replace('audit_event', table)
          .replace('action = action', 'region_id = region_id');
        await expect(database.transaction(engineActor(REGION), (tx) => tx.query(on))).rejects.toThrow(
          /permission denied/,
        );
        for (const connectionString of [postgres.ownerUrl, postgres.superuserUrl]) {
          const client = new pg.Client({ connectionString });
          await client.connect();
          await expect(client.query(on)).rejects.toThrow(/append-only/);
          await client.end();
        }
      }
      expect((await superuser.query('SELECT FROM audit_event')).rowCount).toBe(1);
    },
  );

  it('is whole when nothing was touched', async () => {
    for (let i = 0; i < 3; i++) {
      await record({ detail: { rows: i } });
      await record({ subjectId: named(`p-${i}`) });
      expect(await seal()).toBe(2);
    }
    expect(await seal()).toBe(0);
    await record();
    expect(await verify()).toMatchObject({
      seals: 3,
      sealedEvents: 6,
      waiting: 1,
      faults: [],
      head: { number: 3 },
    });
  });

  it('is hashed by the database as by the one that verifies it, whatever characters stand in it', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 12 }), { numRuns: 300, seed: 9 });
    const odd = [
      ...texts,
      ...Array.from({ length: 0x2f }, (_, i) => String.fromCodePoint(i + 1)),
      '\u2028\u007f"\\',
    ];
    for (const text of odd.map((one) => one.replaceAll('\0', '')))
      await superuser.query(
        `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_ids, category, ground, outcome, detail)
         VALUES ($1, $2, $2, 'x', 'x', 'x', ARRAY[$2, NULL, 'a,b'], 'x', 'x', 'done', jsonb_build_object('text', $2))`,
        [REGION, text],
      );
    expect(await seal()).toBe(odd.length);
    expect(await verify()).toMatchObject({ sealedEvents: odd.length, faults: [] });
  });

  it('keeps the chains of regions apart', async () => {
    await record();
    await record({}, { ...clinician, region: 'FRIESLAND' });
    expect([await seal(), await seal('FRIESLAND')]).toEqual([1, 1]);
    expect(await verify()).toMatchObject({ seals: 1, sealedEvents: 1, faults: [] });
  });

  describe('shows tampering by a superuser:', () => {
    beforeEach(async () => {
      for (let i = 0; i < 4; i++) {
        await record({ subjectId: named(`p-${i}`), detail: { rows: i } });
        await record({ subjectId: named(`q-${i}`) });
        await seal();
      }
    });

    it.each([
      ['a changed subject', `subject_id = 'p-9'`],
      ['a changed person', `user_id = 'clinician-2'`],
      ['a later time', `at = at + interval '1 microsecond'`],
      ['another outcome', `outcome = 'refused'`],
      ['a changed detail', `detail = '{"i": 7}'`],
    ])('%s', async (_what, change) => {
      await tamper(`UPDATE audit_event SET ${change} WHERE subject_id = 'p-2'`);
      const { faults } = await verify();
      expect(faults).toEqual([{ kind: 'events-changed', seal: 3, events: ['5', '6'] }]);
    });

    it('a deleted event', async () => {
      await tamper(`DELETE FROM audit_event WHERE subject_id = 'p-1'`);
      expect((await verify()).faults).toEqual([{ kind: 'events-missing', seal: 2, events: ['3'] }]);
    });

    it('a deleted seal', async () => {
      await tamper('DELETE FROM audit_seal WHERE number = 2');
      expect((await verify()).faults).toEqual([{ kind: 'seal-missing', seal: 2 }]);
    });

    it('a seal made anew to fit changed events', async () => {
      await tamper(`UPDATE audit_event SET subject_id = 'p-9' WHERE subject_id = 'p-1';
        UPDATE audit_seal SET hash = encode(sha256('fits'), 'hex') WHERE number = 2`);
      const kinds = (await verify()).faults.map((fault) => fault.kind);
      expect(kinds).toEqual(['events-changed', 'chain-broken']);
    });

    it('events sealed a second time', async () => {
      await tamper(`UPDATE audit_seal SET event_ids = event_ids || 1::bigint WHERE number = 4`);
      expect((await verify()).faults).toContainEqual({ kind: 'sealed-twice', events: ['1'] });
    });

    it('an old event that was put in later', async () => {
      await tamper(`INSERT INTO audit_event (region_id, xid, at, user_id, role, action, subject_kind, category, ground, outcome)
        VALUES ('${REGION}', '3', now() - interval '1 day', 'clinician-1', 'clinician', 'x', 'x', 'x', 'x', 'done')`);
      expect(await seal()).toBe(0);
      expect((await verify()).faults).toEqual([{ kind: 'left-unsealed', events: 1 }]);
    });
  });

  it('seals each event exactly once while many write and many seal', async () => {
    let writing = true;
    const write = async (name: string): Promise<void> => {
      for (let i = 0; i < 25; i++)
        await database.transaction(clinician, async (tx) => {
          await audit.record(tx, clinician, { ...read, subjectId: named(`${name}-${i}-a`) });
          await tx.query('SELECT pg_sleep(random() * 0.004)'); // transactions end in another order than they began
          await audit.record(tx, clinician, { ...read, subjectId: named(`${name}-${i}-b`) });
        });
    };
    const sealing = Array.from({ length: 3 }, async () => {
      while (writing) await seal();
    });
    await Promise.all(['w1', 'w2', 'w3', 'w4', 'w5', 'w6'].map(write));
    writing = false;
    await Promise.all(sealing);
    while ((await seal()) > 0);
    const result = await verify();
    expect(result).toMatchObject({ sealedEvents: 300, waiting: 0, faults: [] });
    expect(result.seals).toBeGreaterThan(1);
  });

  it('does not seal past a transaction that still runs, and does afterwards', async () => {
    const slow = source.createQueryRunner();
    await slow.startTransaction();
    await slow.query(`SELECT set_config('doorstroom.region', '${REGION}', true), set_config('doorstroom.user', 'clinician-1', true),
      set_config('doorstroom.role', 'clinician', true)`);
    await audit.record(slow.manager, clinician, { ...read, subjectId: named('slow') });
    await record({ subjectId: named('quick') });
    expect(await seal()).toBe(0);
    await slow.commitTransaction();
    await slow.release();
    expect(await seal()).toBe(2);
    expect((await verify()).faults).toEqual([]);
  });

  it('goes on sealing after the rows were restored into a younger server', async () => {
    await record({ subjectId: named('old-sealed') });
    await tamper(`UPDATE audit_event SET xid = '900000000001'`);
    await tamper(`INSERT INTO audit_event (region_id, xid, user_id, role, action, subject_kind, category, ground, outcome)
      VALUES ('${REGION}', '900000000002', 'clinician-1', 'clinician', 'x', 'x', 'x', 'x', 'done')`);
    // Sealed on the old server: both rows are above every transaction of this one.
    await tamper(`INSERT INTO audit_seal (region_id, number, event_ids, previous_hash, hash)
      VALUES ('${REGION}', 1, '{1}', repeat('0', 64), 'as it was')`);
    await record({ subjectId: named('new') });
    expect(await seal()).toBe(2);
    await record({ subjectId: named('newer') });
    expect(await seal()).toBe(1);
    expect((await verify()).waiting).toBe(0);
  });
});
