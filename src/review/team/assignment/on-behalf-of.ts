import { type EntityManager } from 'typeorm';
import { answersFor } from '../../../../libs/review/index.js';
import { type Actor } from '../../../platform/base/database/index.js';
import { absencesFrom } from '../absence/absence.store.js';
import { assigneeOf } from './assignment.store.js';

/** For whom somebody decides who answers for the one who had taken it on; null for oneself. */
export async function onBehalfOf(
  tx: EntityManager,
  actor: Actor,
  proposal: string,
  today: string,
): Promise<string | null> {
  const assignee = await assigneeOf(tx, proposal);
  if (assignee === null || assignee === actor.user) return null;
  return answersFor(await absencesFrom(tx, today), actor.user, today).includes(assignee) ? assignee : null;
}
