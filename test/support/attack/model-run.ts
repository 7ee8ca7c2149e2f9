import { type SnapshotRows, toProblem } from '../../../libs/matching/index.js';
import { DEFAULT_POLICY } from '../../../libs/policy/index.js';
import { RunPublication } from '../../../src/matching/run/run-publication.service.js';
import { readSnapshot } from '../../../src/matching/snapshot/snapshot-reader.js';
import { engineActor } from '../../../src/platform/base/database/actor.js';
import { Database } from '../../../src/platform/base/database/database.js';
import { GAIN, NEED, REGION, SENDER, weekAhead } from '../review/region.js';
import { ENTRIES, PROGRAMMES, RECEIVERS, WEEKS } from './model-registry.js';
import { type Programme } from './model-world.js';
import { type WholeApp } from './whole-app.js';

/**
 * A run without its search: what it reads and what it withdraws is its own, what it found is a place for everybody in
 * one programme. What of that may come in is for the publisher to say.
 */
export async function publishRun({ app, region }: WholeApp, to: Programme): Promise<void> {
  const actor = engineActor(REGION);
  const { id } = await region.one<{ id: string }>(
    `INSERT INTO matching_run (region_id, status, requested_by) VALUES ($1, 'running', 'test') RETURNING id`,
    [REGION],
  );
  await region.query(`UPDATE matching_run SET problem_sha256 = 'x' WHERE id = $1`, [id]);
  const drafts = ENTRIES.map((entry, i) => ({
    entry,
    fromProvider: SENDER,
    toProvider: RECEIVERS[to],
    toProgramme: PROGRAMMES[to],
    week: WEEKS[i % 2],
    need: NEED,
    gain: GAIN,
    waited: 13,
    severity: 2,
    value: 1,
    expiresOn: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
    firstDecisionBy: null,
    offerBy: null,
  }));
  await app.get(Database, { strict: false }).transaction(actor, async (tx) => {
    const text = await readSnapshot(tx);
    const rows = Object.fromEntries(
      Object.entries(text).map(([table, parts]) => [
        table,
        (parts as string[]).flatMap((part) => JSON.parse(part) as unknown[]),
      ]),
    ) as unknown as SnapshotRows;
    const plan = {
      proposals: JSON.stringify(drafts),
      unmatched: '[]',
      withdrawn: JSON.stringify(toProblem(rows, DEFAULT_POLICY, weekAhead(1)).withdrawn),
      solutionGzip: new Uint8Array(1),
      status: 'feasible',
      value: 1,
      bound: 1,
      gap: 0,
      levels: {},
      counts: { kept: 0 },
      baselines: {},
      work: {},
      firstWeek: weekAhead(1),
    };
    await app
      .get(RunPublication, { strict: false })
      .publish(tx, actor, id, plan as unknown as Parameters<RunPublication['publish']>[3]);
  });
}
