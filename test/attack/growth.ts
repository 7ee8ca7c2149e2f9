/** How long a list can become by what a caller sends; of every route that writes. */
export type Growth =
  /** No row is added: something that is there changes, ends or goes. */
  | 'nothing'
  /** At most one row for each of what is there already, which has an end itself. */
  | { readonly oneFor: string }
  /** So many and no more; `code` is what the next one is told, and `spec` shows it. */
  | { readonly most: string; readonly code: string; readonly spec: string };

const oneFor = (what: string): Growth => ({ oneFor: what });
const most = (what: string, code: string, spec: string): Growth => ({ most: what, code, spec });
const PUSHES = 'src/registry/push/growth.int-spec.ts';
const CASES = 'src/review/case-table/case-limits.int-spec.ts';

/** A route that is missing here fails the spec: nothing grows for ever by being forgotten. */
export const GROWTH: Readonly<Record<string, Growth>> = {
  'POST /api/v1/waiting-list': most(
    '20,000 entries, or what the region agreed on',
    'too-many-entries',
    PUSHES,
  ),
  'POST /api/v1/waiting-list/file': most(
    '20,000 entries, or what the region agreed on; the headers of the last 50 kinds of file',
    'too-many-entries',
    PUSHES,
  ),
  'POST /api/v1/waiting-list/file/preview': 'nothing',
  'POST /api/v1/waiting-list/file/refused': 'nothing',
  'POST /fhir': most('20,000 entries, or what the region agreed on', 'too-many-entries', PUSHES),
  'POST /fhir/ServiceRequest/$validate': 'nothing',
  'PUT /api/v1/programmes/:reference': most('500 programmes', 'too-many-programmes', PUSHES),
  'PUT /api/v1/programmes/:reference/slots': oneFor('week of two years, of each programme'),
  'PUT /api/v1/ceilings': oneFor('insurer of the code list'),
  'POST /api/v1/matching-runs': most(
    'one at a time',
    'run-in-progress',
    'src/matching/run/run-requests.int-spec.ts',
  ),
  'POST /api/v1/matching-runs/:id/cancel': 'nothing',
  'POST /api/v1/matching-runs/:id/what-if': 'nothing',
  'POST /api/v1/proposals/:id/client-wish': oneFor('day and waiting entry: an earlier version of it'),
  'POST /api/v1/proposals/:id/replacement': oneFor('proposal that is open: it ends with it'),
  'POST /api/v1/proposals/:id/decisions': oneFor('side of a proposal, or person who decides on it'),
  'DELETE /api/v1/pending-decisions/:id': 'nothing',
  'POST /api/v1/pending-decisions/:id/effect': oneFor('side of a proposal, or case'),
  'POST /api/v1/pending-decisions/:id/prolong': 'nothing',
  'POST /api/v1/pending-decisions/:id/seen': 'nothing',
  'POST /api/v1/team/absences': most(
    '20 of one person that are not over',
    'too-many-absences',
    'src/review/team/absence/absence.int-spec.ts',
  ),
  'PUT /api/v1/team/absences/:id': 'nothing',
  'DELETE /api/v1/team/absences/:id': 'nothing',
  'POST /api/v1/proposals/:id/assignee': oneFor('side of a proposal'),
  'DELETE /api/v1/proposals/:id/assignee': 'nothing',
  'POST /api/v1/worklist-views': most(
    '20 of one person',
    'too-many-views',
    'src/review/saved-view/saved-view.int-spec.ts',
  ),
  'DELETE /api/v1/worklist-views/:id': 'nothing',
  'POST /api/v1/offers': oneFor('approved proposal'),
  'POST /api/v1/offers/:id/answer': oneFor('accepted offer: its transfer'),
  'POST /api/v1/offers/:id/return': oneFor('transfer: its follow-ups'),
  'POST /api/v1/offers/:id/hand-over/:step': oneFor('step of a transfer'),
  'DELETE /api/v1/offers/:id/hand-over/:step': 'nothing',
  'POST /api/v1/offers/:id/intake-held': 'nothing',
  'POST /api/v1/offers/:id/started': 'nothing',
  'POST /api/v1/follow-ups/:id/owner': 'nothing',
  'POST /api/v1/follow-ups/:id/done': 'nothing',
  'POST /api/v1/notifications/read': oneFor('person'),
  'POST /api/v1/notifications/:id/read': oneFor('notification of a person'),
  'PUT /api/v1/notification-preferences': oneFor('person'),
  'POST /api/v1/notification-preferences/confirm': 'nothing',
  'POST /api/v1/webhooks': most(
    'a few of one organisation',
    'too-many-webhooks',
    'src/platform/messaging/webhooks/webhooks.int-spec.ts',
  ),
  'PUT /api/v1/webhooks/:id': 'nothing',
  'DELETE /api/v1/webhooks/:id': 'nothing',
  'POST /api/v1/webhooks/:id/secret': 'nothing',
  'POST /api/v1/webhooks/:id/test': oneFor('webhook, until it has been delivered'),
  'POST /api/v1/webhooks/:id/replay': 'nothing',
  'POST /api/v1/webhooks/:id/deliveries/:delivery/replay': 'nothing',
  'POST /api/v1/sessions/end': 'nothing',
  'POST /api/v1/audit/chain/verifications': oneFor('hour'),
  'PUT /api/v1/policy': most(
    '30 versions a day',
    'policy-set-often',
    'src/policy/version/policy.int-spec.ts',
  ),
  'POST /api/v1/provider-limits': most(
    '300 organisations',
    'too-many-providers',
    'src/registry/provider/provider-limits.int-spec.ts',
  ),
  'PUT /api/v1/provider-limits/:id': 'nothing',
  'POST /api/v1/retention/rehearsal': 'nothing',
  'POST /api/v1/waiting-list/search': 'nothing',
  'POST /api/v1/waiting-list/still-waiting/answers': 'nothing',
  'POST /api/v1/waiting-list/still-waiting/departures': oneFor('waiting entry: an earlier version of it'),
  'POST /api/v1/client-answers': 'nothing',
  'POST /api/v1/client-answers/letter': 'nothing',
  'POST /api/v1/entry-lookups': 'nothing',
  'POST /api/v1/erasures/rehearsal': 'nothing',
  'POST /api/v1/erasures': oneFor('entry'),
  'POST /api/v1/cases': most('50 of one entry', 'too-many-cases', CASES),
  'POST /api/v1/cases/:id/agenda': 'nothing',
  'POST /api/v1/cases/:id/decision': oneFor('case'),
  'POST /api/v1/cases/:id/take-back': 'nothing',
  'POST /api/v1/cases/:id/actions': most('20 of one case', 'too-many-actions', CASES),
  'POST /api/v1/case-actions/:id/done': 'nothing',
  'POST /api/v1/case-meetings': most(
    'one planned for a day of the year to come',
    'meeting-that-day',
    'src/review/case-table/case-table.int-spec.ts',
  ),
  'POST /api/v1/case-meetings/:id/end': 'nothing',
  'PUT /api/v1/case-meetings/:id/attendance': oneFor('meeting, of each person in a role at an organisation'),
  'PUT /api/v1/case-meetings/:id/attendance/organisations': oneFor(
    'meeting, of each role at an organisation',
  ),
  'POST /auth/demo/:step': oneFor('sign-in of the demo, which ends by itself'),
  'POST /auth/sign-out': 'nothing',
  'POST /auth/backchannel-logout': 'nothing',
  'POST /auth/sign-out-everywhere': 'nothing',
  'POST /auth/switch': oneFor('session'),
};
