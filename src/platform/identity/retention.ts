import { type Ask } from '../base/database/index.js';
import { removeOldAttempts } from './failed-attempt/failed-attempt.store.js';
import { removeOldRecords } from './issuer/issuer-record.store.js';
import { removeOldSessions } from './session/session.store.js';

/** What was made to last for minutes or hours. A day longer, so that a question about last night can still be answered. */
export async function removeExpired(
  ask: Ask,
): Promise<readonly { readonly table: string; readonly rows: number }[]> {
  const all = [
    { table: 'session', rows: await removeOldSessions(ask) },
    { table: 'issuer_record', rows: await removeOldRecords(ask) },
    { table: 'failed_attempt', rows: await removeOldAttempts(ask) },
  ];
  return all.filter(({ rows }) => rows > 0);
}
