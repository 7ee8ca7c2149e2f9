import { type AuditAction } from '../../../../libs/words/index.js';
import { type AuditEvent, subjectOf } from '../../../platform/audit/index.js';

/** Each event is about an entry, so that whoever asks who has looked at it finds the table as well. */
export const caseEvent = (
  action: AuditAction,
  entryId: string,
  caseId: string,
  detail: AuditEvent['detail'] = {},
): AuditEvent => ({
  action,
  subjectKind: 'entry',
  subjectId: subjectOf({ entryId }, 'entryId'),
  category: 'clinical-summary',
  ground: 'case-table',
  detail: { ...detail, case: subjectOf({ caseId }, 'caseId') },
});
