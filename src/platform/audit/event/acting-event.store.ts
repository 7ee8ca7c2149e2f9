import { type Ask } from '../../base/database/index.js';
import { assertFitForAudit, type AuditEvent } from './audit-event.js';

/**
 * Writes an event of whoever the transaction acts for. For work that a job and the command line share: at the command
 * line there is neither a request nor an entity manager.
 * @throws where a value is more than a code or a number
 */
export async function recordActing(ask: Ask, event: AuditEvent): Promise<void> {
  assertFitForAudit(event);
  await ask(
    `INSERT INTO audit_event (region_id, user_id, role, action, subject_kind, subject_id, category, ground, outcome, detail)
     VALUES (acting_region(), acting_user(), acting_role(), $1, $2, $3, $4, $5, $6, $7)`,
    [
      event.action,
      event.subjectKind,
      event.subjectId,
      event.category,
      event.ground,
      event.outcome ?? 'done',
      JSON.stringify(event.detail ?? {}),
    ],
  );
}
