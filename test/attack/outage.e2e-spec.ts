import { verifyAudit } from '../../src/platform/audit/chain/verify.js';
import { Database } from '../../src/platform/base/database/database.js';
import { TIMETABLE } from '../../src/platform/jobs/timetable.js';
import { brokenInvariants } from '../support/attack/invariants.js';
import { Outage, roundsOf } from '../support/attack/outage.js';
import { REGION } from '../support/review/region.js';

/** Every kind of job there is, by the table of them: a new line is struck without a word here. */
describe('PostgreSQL that goes away while jobs are under way', () => {
  let outage: Outage;
  beforeAll(async () => {
    outage = await Outage.open();
  }, 120_000);
  afterAll(() => outage.close(), 60_000);

  it.each(roundsOf().map((names, round) => ({ round, names })))(
    'ends no process and loses no job: $names',
    async ({ round, names }) => {
      if (round === 0) await outage.hang();
      await outage.strike(names);
      const jobs = await outage.settle();
      expect([outage.isAlive(), outage.isAlive() ? '' : outage.server.output().slice(-2_000)]).toEqual([
        true,
        '',
      ]);
      // Every promise has an owner that waits for it; the last resort was not needed.
      expect(outage.server.output()).not.toContain('nobody waited');
      expect(jobs.map(({ what }) => what)).toEqual(expect.arrayContaining([...names]));
      expect((await fetch(`${outage.server.address}/health/ready`)).status).toBe(200);
    },
    240_000,
  );

  it('has struck everything that is in the timetable', async () => {
    const struck = new Set((await outage.jobs()).map(({ what }) => what));
    const queued = Object.entries(TIMETABLE).filter(([, { once }]) => once !== 'lock');
    for (const [name] of queued) expect(struck).toContain(name);
  });

  it('leaves one message of each event, one of each mail, and every run over', async () => {
    const messages = outage.receiver.received.map(({ headers }) => headers['webhook-id']);
    const sent = await outage.test.region.query<{ id: string; state: string }>(
      `SELECT 'msg_' || id AS id, state FROM webhook_delivery ORDER BY 1`,
    );
    expect(sent.length).toBeGreaterThan(0);
    expect(sent).toEqual([...messages].sort().map((id) => ({ id, state: 'delivered' })));
    expect(outage.box.arrived).toHaveLength(1);
    expect(await outage.test.region.query('SELECT purpose, state FROM mail')).toEqual([
      { purpose: 'confirm', state: 'sent' },
    ]);
    const runs = await outage.test.region.query<{ requested_by: string; status: string }>(
      `SELECT requested_by, status FROM matching_run WHERE requested_by <> 'test' ORDER BY 1`,
    );
    expect(runs).toEqual([
      { requested_by: 'engine', status: 'completed' },
      { requested_by: 'nightly', status: 'completed' },
    ]);
    expect(await brokenInvariants(outage.test.region)).toEqual([]);
  });

  it('leaves an audit trail that is whole, and sealed to its end', async () => {
    const look = () => verifyAudit(outage.test.app.get(Database), REGION, null);
    for (let tries = 0; tries < 100 && (await look()).waiting > 0; tries++)
      await new Promise((done) => setTimeout(done, 200));
    expect(await look()).toMatchObject({ faults: [], waiting: 0 });
  }, 60_000);
});
