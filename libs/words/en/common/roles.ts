import { type roles as dutch } from '../../nl/common/roles.js';
import { type Translation } from '../../translation.js';

export const roles: Translation<typeof dutch> = {
  'provider-system': 'Provider system',
  'data-steward': 'Data steward',
  clinician: 'Clinician',
  intake: 'Intake worker',
  'case-table-chair': 'Chair of the case table',
  'taskforce-analyst': 'Taskforce analyst',
  insurer: 'Health insurer',
  administrator: 'Administrator',
  'privacy-officer': 'Privacy officer',
};
