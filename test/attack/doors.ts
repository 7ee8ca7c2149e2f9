import { type Kind } from '../support/attack/full-region.js';

/** Whose data lies behind a route: the other half of permissions.ts, which says who may knock. */
export type Door =
  /** No person's or organisation's rows in it: the same for everybody in the region, or nothing at all. */
  | { readonly shows: 'nothing-private'; readonly why: string }
  /** A list that holds rows of the own organisation and no others; `of` is what it lists. */
  | { readonly shows: 'own'; readonly of: Kind; readonly on?: Kind }
  /** Who did what, by pseudonym, of every organisation: for those who supervise, each reading of it recorded. */
  | { readonly shows: 'trail'; readonly why: string }
  /** One thing, named by an id in the path (or in the body): for its parties, and for others as if it were not there. */
  | {
      readonly shows: 'one';
      readonly of: Kind;
      readonly body?: (id: string) => object;
      /** Not tried by a party: it would be gone for those who come after, or is of something within. */
      readonly gone?: true;
    }
  /** Writes rows of the own organisation, whatever the body says. */
  | { readonly shows: 'own-push' };

const regional = (why: string): Door => ({ shows: 'nothing-private', why });
const own = (of: Kind, on?: Kind): Door => ({ shows: 'own', of, ...(on === undefined ? {} : { on }) });
const one = (of: Kind, body?: (id: string) => object): Door => ({
  shows: 'one',
  of,
  ...(body === undefined ? {} : { body }),
});
const ending = (of: Kind): Door => ({ shows: 'one', of, gone: true });
const push: Door = { shows: 'own-push' };

/** A version nobody has seen, so that a party's own attempt is answered and yet changes nothing. */
const STALE = 999_999;

/** Every route of the application. One that is missing here fails the specs: nothing is open by being forgotten. */
export const DOORS: Readonly<Record<string, Door>> = {
  'GET /api/v1/code-lists': regional('code lists'),
  'GET /api/v1/providers': regional('names of the region’s providers'),
  'GET /api/v1/programmes': regional('what the region offers'),
  'GET /api/v1/slots/proposed': regional('counts on the own slots; its own spec looks for those of others'),
  'GET /api/v1/waiting-list': own('reference'),
  'POST /api/v1/waiting-list': push,
  'POST /api/v1/waiting-list/file': push,
  'POST /api/v1/waiting-list/file/preview': push,
  'POST /api/v1/waiting-list/file/refused': push,
  'GET /api/v1/waiting-list/file/template': regional('an empty list with the code lists'),
  'GET /api/v1/waiting-list/known': regional('municipalities, postcodes, programmes and rules of pushes'),
  'GET /fhir/CodeSystem': regional('code lists'),
  'GET /fhir/CodeSystem/:id': regional('a code list'),
  'GET /fhir/ServiceRequest': own('reference'),
  'GET /fhir/ServiceRequest/:id': one('entry'),
  'GET /fhir/StructureDefinition': regional('profiles, the same everywhere'),
  'GET /fhir/StructureDefinition/:id': regional('a profile, the same everywhere'),
  'GET /fhir/ValueSet': regional('code lists'),
  'GET /fhir/ValueSet/:id': regional('a code list'),
  'POST /fhir/ServiceRequest/$validate': push,
  'GET /fhir/metadata': regional('what the service takes and gives in FHIR'),
  'POST /fhir': push,
  'GET /api/v1/waiting-list/quality': own('reference'),
  'POST /api/v1/waiting-list/search': own('reference'),
  'GET /api/v1/waiting-list/still-waiting': own('reference'),
  'POST /api/v1/waiting-list/still-waiting/answers': push,
  'POST /api/v1/waiting-list/still-waiting/departures': push,
  'PUT /api/v1/programmes/:reference': push,
  'PUT /api/v1/programmes/:reference/slots': push,
  'PUT /api/v1/ceilings': push,
  'GET /api/v1/receipts': own('receipt'),
  'GET /api/v1/receipts/:id': one('receipt'),
  'POST /api/v1/matching-runs': regional('starts a run for the region'),
  'GET /api/v1/matching-runs': regional('runs with counts'),
  'GET /api/v1/matching-runs/preview': regional(
    'how many proposals a run would withdraw; of the own ones which',
  ),
  'GET /api/v1/matching-runs/:id': regional('a run with counts'),
  'GET /api/v1/matching-runs/:id/events': regional('how far a run is'),
  'GET /api/v1/matching-runs/:id/proposals': own('proposal', 'run'),
  'GET /api/v1/matching-runs/:id/unmatched': own('entry', 'run'),
  'POST /api/v1/matching-runs/:id/cancel': regional('stops a run of the region'),
  'GET /api/v1/matching-runs/:id/what-if': regional('weights, limits and ceilings of a run'),
  'POST /api/v1/matching-runs/:id/what-if': regional('sums over a run'),
  'GET /api/v1/proposals': own('proposal'),
  'GET /api/v1/proposals/:id': one('proposal'),
  'POST /api/v1/proposals/:id/client-wish': one('proposal', () => ({ wish: 'open' })),
  'POST /api/v1/proposals/:id/replacement': one('proposal', () => ({
    programmeId: 'nothing',
    week: '2026-W49',
    version: STALE,
  })),
  'POST /api/v1/proposals/:id/decisions': one('proposal', () => ({ verdict: 'approve', version: STALE })),
  'GET /api/v1/ended-proposals': regional(
    'what one has opened oneself; its own spec looks for that of others',
  ),
  'GET /api/v1/pending-decisions': regional(
    'what one has decided oneself; its own spec looks for that of others',
  ),
  'DELETE /api/v1/pending-decisions/:id': regional(
    'what one has decided oneself; its own spec tries that of others',
  ),
  'POST /api/v1/pending-decisions/:id/effect': regional(
    'what one has decided oneself; its own spec tries that of others',
  ),
  'POST /api/v1/pending-decisions/:id/prolong': regional(
    'what one has decided oneself; its own spec tries that of others',
  ),
  'POST /api/v1/pending-decisions/:id/seen': regional(
    'what one has decided oneself; its own spec tries that of others',
  ),
  'GET /api/v1/team': regional('colleagues of the own organisation; its own spec looks for those of others'),
  'POST /api/v1/team/absences': regional('what one says of oneself'),
  'PUT /api/v1/team/absences/:id': regional('what one says of oneself; its own spec tries those of others'),
  'DELETE /api/v1/team/absences/:id': regional(
    'what one says of oneself; its own spec tries those of others',
  ),
  'POST /api/v1/proposals/:id/assignee': one('proposal', () => ({ instead: null })),
  'DELETE /api/v1/proposals/:id/assignee': one('proposal'),
  'GET /api/v1/worklist-views': regional('what one has chosen oneself'),
  'POST /api/v1/worklist-views': regional('what one has chosen oneself'),
  'DELETE /api/v1/worklist-views/:id': regional(
    'what one has chosen oneself; its own spec tries those of others',
  ),
  'GET /api/v1/offers': own('offer'),
  'GET /api/v1/offers/ready': own('proposal'),
  'GET /api/v1/offers/waiting': regional(
    'how many of the own offers wait; its own spec looks for those of others',
  ),
  'GET /api/v1/offers/ready/:id/weeks': one('proposal'),
  'POST /api/v1/offers': one('proposal', (proposalId) => ({ proposalId, answerBy: '2000-01-01' })),
  'GET /api/v1/offers/:id': one('offer'),
  'GET /api/v1/offers/:id/letter': one('offer'),
  'GET /api/v1/offers/:id/letter.html': one('offer'),
  'GET /api/v1/offers/:id/letter.pdf': one('offer'),
  'POST /api/v1/offers/:id/answer': one('offer', () => ({ answer: 'accepted', version: STALE })),
  'POST /api/v1/offers/:id/return': one('offer', () => ({ reason: 'did-not-attend' })),
  'POST /api/v1/offers/:id/hand-over/:step': one('offer', () => ({ letterOn: '2999-01-01' })),
  'DELETE /api/v1/offers/:id/hand-over/:step': one('offer'),
  'POST /api/v1/offers/:id/intake-held': one('offer', () => ({})),
  'POST /api/v1/offers/:id/started': one('offer', () => ({})),
  'GET /api/v1/follow-ups': own('follow-up'),
  'POST /api/v1/follow-ups/:id/owner': one('follow-up', () => ({ colleague: 'nobody', version: STALE })),
  'POST /api/v1/follow-ups/:id/done': one('follow-up', () => ({})),
  'GET /api/v1/insight/waits': regional('figures behind the disclosure gate'),
  'GET /api/v1/insight/time-to-intake': regional('figures behind the disclosure gate'),
  'GET /api/v1/insight/queues': regional('figures behind the disclosure gate'),
  'GET /api/v1/insight/levers': regional('behind the gate of every what-if, and about no organisation'),
  'GET /api/v1/insight/transfers': regional('figures behind the disclosure gate'),
  'GET /api/v1/insight/releases': regional('when figures were published'),
  'GET /api/v1/insight/trend': regional('figures behind the disclosure gate'),
  'GET /api/v1/insight/funnel': regional('figures behind the disclosure gate'),
  'GET /api/v1/insight/ledger': regional(
    'figures behind the disclosure gate; of the own organisation its own',
  ),
  'GET /api/v1/events': own('proposal'),
  'GET /api/v1/events/live': regional('that something happened to the own organisation, by topic'),
  'GET /api/v1/notifications': own('proposal'),
  'POST /api/v1/notifications/read': regional('how far one has read oneself'),
  'POST /api/v1/notifications/:id/read': regional('what one has read oneself'),
  'GET /api/v1/notification-preferences': regional('what one has chosen oneself'),
  'PUT /api/v1/notification-preferences': regional('what one has chosen oneself'),
  'POST /api/v1/notification-preferences/confirm': regional('that an address is one’s own'),
  'GET /api/v1/webhooks': own('webhook'),
  'POST /api/v1/webhooks': regional('makes a webhook of the own organisation'),
  'PUT /api/v1/webhooks/:id': one('webhook', () => ({
    url: 'https://192.0.2.1/',
    kinds: ['proposal.approved'],
    state: 'disabled',
    version: STALE,
  })),
  // What it removes is gone for the doors after it: its own spec tries those of others.
  'DELETE /api/v1/webhooks/:id': ending('webhook'),
  'POST /api/v1/webhooks/:id/secret': one('webhook'),
  'POST /api/v1/webhooks/:id/test': one('webhook'),
  'GET /api/v1/webhooks/:id/deliveries': one('webhook'),
  'POST /api/v1/webhooks/:id/replay': one('webhook'),
  'POST /api/v1/webhooks/:id/deliveries/:delivery/replay': ending('webhook'),
  'GET /api/v1/sessions': regional('who is signed in, by pseudonym, for the administrator'),
  'POST /api/v1/sessions/end': regional('ends the sessions of somebody, by the administrator'),
  'GET /api/v1/audit/entries/:id': { shows: 'trail', why: 'who saw an entry, for the privacy officer' },
  'POST /api/v1/client-answers': { shows: 'trail', why: 'who saw an entry, for the privacy officer' },
  'POST /api/v1/entry-lookups': {
    shows: 'trail',
    why: 'which entry a reference means, for the privacy officer',
  },
  'POST /api/v1/client-answers/letter': { shows: 'trail', why: 'the same as a letter' },
  'GET /api/v1/audit/events': { shows: 'trail', why: 'for the privacy officer and the administrator' },
  'GET /api/v1/audit/chain': regional('counts of seals and events'),
  'POST /api/v1/audit/chain/verifications': regional('asks for the chain to be recomputed'),
  'GET /api/v1/policy': regional('what the region agreed on'),
  'GET /api/v1/policy/versions/:version': regional('what it agreed on before'),
  'PUT /api/v1/policy': regional('sets what the region agrees on'),
  'GET /api/v1/provider-limits': regional('limits and contact of the region’s providers'),
  'POST /api/v1/provider-limits': regional('lets one take part'),
  'PUT /api/v1/provider-limits/:id': regional('sets them'),
  'GET /api/v1/systems': regional('systems that may push, without keys or secrets'),
  'GET /api/v1/installation': regional('how the service stands: jobs, when each list came, sizes of tables'),
  'GET /api/v1/people': { shows: 'trail', why: 'for the administrator, each reading recorded' },
  'GET /api/v1/retention': regional('periods of the region'),
  'POST /api/v1/retention/rehearsal': regional('counts of what would go'),
  'POST /api/v1/erasures/rehearsal': regional('counts of what would go; whose, is tested in src/privacy'),
  'POST /api/v1/erasures': regional('erases; whose, is tested in src/privacy'),
  'GET /api/v1/erasures': regional('what was erased, by pseudonym'),
  'GET /api/v1/matching-runs/:id/prices': regional('what one more place would be worth'),
  'GET /api/v1/matching-runs/:id/shares': regional('who was proposed, behind the disclosure gate'),
  'GET /api/v1/insight/case-table': regional('figures behind the disclosure gate'),
  'GET /api/v1/cases': own('case'),
  'POST /api/v1/cases': one('entry', (entryId) => ({ entryId })),
  'GET /api/v1/cases/:id': one('case'),
  'POST /api/v1/cases/:id/agenda': one('case', () => ({ meetingId: null, version: STALE })),
  'POST /api/v1/cases/:id/decision': one('case', () => ({ decision: 'bridging-care', version: STALE })),
  'POST /api/v1/cases/:id/take-back': one('case', () => ({ version: STALE })),
  'POST /api/v1/cases/:id/actions': one('case', () => ({
    code: 'ask-client',
    ownerId: '99990001',
    dueOn: '2000-01-01',
  })),
  'GET /api/v1/case-actions': own('case-action'),
  'POST /api/v1/case-actions/:id/done': one('case-action', () => ({ version: STALE })),
  'GET /api/v1/case-meetings': regional('dates on which the table meets'),
  'POST /api/v1/case-meetings': regional('plans a date'),
  'POST /api/v1/case-meetings/:id/end': regional('ends a date'),
  'PUT /api/v1/case-meetings/:id/attendance': regional(
    'that one is there oneself; its own spec looks for others',
  ),
  'PUT /api/v1/case-meetings/:id/attendance/organisations': regional(
    'which organisations are there, for the chair',
  ),
  'GET /api/v1/session': regional('who is signed in, told to themselves'),
  'GET /auth/callback': regional('the way back from the issuer'),
  'GET /auth/demo/:step': regional('personas of the demo'),
  'POST /auth/demo/:step': regional('personas of the demo'),
  'GET /auth/sign-in': regional('the way to the issuer'),
  'POST /auth/sign-out': regional('ends the own session'),
  'POST /auth/backchannel-logout': regional('a signed token of the issuer that ends sessions'),
  'POST /auth/sign-out-everywhere': regional('ends the own sessions'),
  'POST /auth/switch': regional('the way to the issuer, for another organisation'),
  'GET /health/live': regional('whether the process lives'),
  'GET /health/ready': regional('whether it can answer'),
};

/** A path with the parameters filled in: an id where one is meant, and of what has a name of its own the first. */
export const withId = (path: string, id: string): string =>
  path.replace(':step', 'referral-letter').replace(/:\w+/g, id);
