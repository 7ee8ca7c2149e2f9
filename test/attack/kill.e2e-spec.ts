import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { SealJob } from '../../src/platform/audit/chain/seal.job.js';
import { type AuditVerification } from '../../src/platform/audit/chain/verify.js';
import { brokenInvariants } from '../support/attack/invariants.js';
import { KilledServer, type KillReport } from '../support/attack/kill.js';

/** A short one; the long one with `npm run attack -- kill`. */
const DECISIONS = Number(process.env['ATTACK_DECISIONS'] ?? 120);
const KILLS = Number(process.env['ATTACK_KILLS'] ?? 3);
const SEED = Number(process.env['ATTACK_SEED'] ?? 20_261_122);

describe('kill -9 of the server while people decide', () => {
  let killed: KilledServer;
  let report: KillReport;

  beforeAll(async () => {
    killed = await KilledServer.open(SEED);
    report = await killed.decide(DECISIONS, KILLS);
    if (process.env['ATTACK_DECISIONS'] !== undefined)
      process.stderr.write(`${JSON.stringify({ seed: SEED, ...report })}\n`);
  }, 1_800_000);
  afterAll(() => killed.close(), 60_000);

  it('loses nothing and doubles nothing', async () => {
    expect(report).toMatchObject({ decisions: DECISIONS, kills: KILLS });
    const stored = await killed.test.region.query<{ proposal: string; who: string; verdict: string }>(
      `SELECT proposal_id AS proposal, decided_by AS who, verdict FROM decision`,
    );
    const acknowledged = killed.acknowledged
      .map(({ proposal, who, verdict }) => `${proposal} ${who.user} ${verdict}`)
      .sort();
    expect(stored.map(({ proposal, who, verdict }) => `${proposal} ${who} ${verdict}`).sort()).toEqual(
      acknowledged,
    );
    expect(
      await killed.test.region.query(
        `SELECT subject_id, user_id, count(*) FROM audit_event WHERE action IN ('proposal.approve', 'proposal.refuse') AND outcome = 'done'
         GROUP BY 1, 2 HAVING count(*) <> 1`,
      ),
    ).toEqual([]);
    expect(
      await killed.test.region.count(
        `audit_event WHERE action IN ('proposal.approve', 'proposal.refuse') AND outcome = 'done'`,
      ),
    ).toBe(DECISIONS);
  });

  it('leaves every proposal decided, each place held once, and every invariant whole', async () => {
    const states = await killed.test.region.query<{ state: string; n: number }>(
      `SELECT state, count(*)::integer AS n FROM proposal GROUP BY 1`,
    );
    const refusals = killed.acknowledged.filter(({ verdict }) => verdict === 'refuse').length;
    expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual({
      approved: DECISIONS / 2 - refusals,
      refused: refusals,
    });
    expect(await killed.test.region.count(`slot_hold WHERE state = 'held'`)).toBe(DECISIONS / 2 - refusals);
    expect(await brokenInvariants(killed.test.region)).toEqual([]);
  });

  it('leaves an audit trail in which `doorstroom audit verify` finds nothing wrong', async () => {
    expect(await killed.stop()).toBe(0);
    await killed.test.app.get(SealJob, { strict: false }).seal();
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(projectRoot(), 'config', 'run', 'doorstroom.mjs'), 'audit', 'verify', '--json'],
      { env: { PATH: process.env['PATH'], ...killed.environment }, encoding: 'utf8' },
    );
    const { faults, waiting, sealedEvents } = JSON.parse(stdout) as AuditVerification;
    expect({ status, faults, waiting }).toEqual({ status: 0, faults: [], waiting: 0 });
    expect(sealedEvents).toBeGreaterThanOrEqual(DECISIONS);
  }, 60_000);
});
