import pg from 'pg';
import { type Manifest } from '../../../libs/operation/index.js';
import { recordActing } from '../audit/index.js';
import { type Settings } from '../base/config/index.js';
import { inRegion, type Owner } from '../base/database/index.js';
import { regionAtTerminal } from '../base/region/index.js';

/** One connection for one piece of work; what is open in it when it goes is undone. */
export async function withOwner<T>(url: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  owner.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

/** That all of it was copied, or is a copy from then on, stands in the trail of the region, where it has been set up. */
export async function recordBackup(
  owner: Owner,
  { region }: Settings,
  action: 'backup.make' | 'backup.restore',
  { tables, takenAt }: Manifest,
): Promise<void> {
  if ((await regionAtTerminal(owner, region.id)) === null) return;
  const rows = tables.reduce((sum, one) => sum + one.rows, 0);
  await inRegion(owner, region.id, (ask) =>
    recordActing(ask, {
      action,
      subjectKind: 'database',
      subjectId: null,
      category: 'waiting-list',
      ground: 'regional-task',
      detail: { rows, recordedAt: new Date(takenAt).toISOString() },
    }),
  );
}
