import { PERMISSIONS, ROLE_PERMISSIONS } from '../../src/platform/identity/access/permissions.js';
import { allRoutes, type Route } from '../support/routes.js';

describe('every route', () => {
  let routes: Route[];
  beforeAll(async () => {
    routes = await allRoutes();
  });

  it('says whom it is for: one permission, or everybody', () => {
    expect(routes.length).toBeGreaterThan(20);
    const unmarked = routes.filter(({ permission, isPublic }) => (permission === undefined) !== isPublic);
    expect(unmarked).toEqual([]);
  });

  it('asks for a permission that exists and that somebody has', () => {
    const granted = new Set(Object.values(ROLE_PERMISSIONS).flat());
    for (const { permission } of routes) if (permission !== undefined) expect(granted).toContain(permission);
  });

  it('is what a permission is for: none is left over', () => {
    const asked = new Set(routes.map(({ permission }) => permission));
    expect(PERMISSIONS.filter((permission) => !asked.has(permission))).toEqual([]);
  });

  it('of the API is for somebody in particular, but for the question who is signed in', () => {
    const open = routes.filter(({ isPublic, address }) => isPublic && address.includes('/api/'));
    expect(open.map(({ address }) => address)).toEqual(['GET /api/v1/session']);
  });

  it('is in this list, with its door', () => {
    const doors = routes.map(
      ({ address, permission }) => `${address.padEnd(52)} ${permission ?? '(everybody)'}`,
    );
    expect(`\n${doors.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      DELETE /api/v1/offers/:id/hand-over/:step            transfers:hand-over
      DELETE /api/v1/pending-decisions/:id                 pending-decisions:manage
      DELETE /api/v1/proposals/:id/assignee                proposals:decide
      DELETE /api/v1/team/absences/:id                     proposals:decide
      DELETE /api/v1/webhooks/:id                          webhooks:manage
      DELETE /api/v1/worklist-views/:id                    proposals:read
      GET /api/v1/audit/chain                              audit:read
      GET /api/v1/audit/entries/:id                        audit:read
      GET /api/v1/audit/events                             audit:search
      GET /api/v1/case-actions                             cases:read
      GET /api/v1/case-meetings                            cases:read
      GET /api/v1/cases                                    cases:read
      GET /api/v1/cases/:id                                cases:read
      GET /api/v1/code-lists                               code-lists:read
      GET /api/v1/ended-proposals                          proposals:decide
      GET /api/v1/erasures                                 entries:erase
      GET /api/v1/events                                   events:read
      GET /api/v1/events/live                              events:read
      GET /api/v1/follow-ups                               follow-ups:read
      GET /api/v1/insight/case-table                       insight:read
      GET /api/v1/insight/funnel                           insight:read
      GET /api/v1/insight/ledger                           insight:read
      GET /api/v1/insight/levers                           insight:read
      GET /api/v1/insight/queues                           insight:read
      GET /api/v1/insight/releases                         insight:read
      GET /api/v1/insight/time-to-intake                   insight:read
      GET /api/v1/insight/transfers                        insight:read
      GET /api/v1/insight/trend                            insight:read
      GET /api/v1/insight/waits                            insight:read
      GET /api/v1/installation                             administration:read
      GET /api/v1/matching-runs                            matching-runs:read
      GET /api/v1/matching-runs/:id                        matching-runs:read
      GET /api/v1/matching-runs/:id/events                 matching-runs:read
      GET /api/v1/matching-runs/:id/prices                 matching-runs:read
      GET /api/v1/matching-runs/:id/proposals              proposals:read
      GET /api/v1/matching-runs/:id/shares                 matching-runs:read
      GET /api/v1/matching-runs/:id/unmatched              unmatched:read
      GET /api/v1/matching-runs/:id/what-if                matching-runs:what-if
      GET /api/v1/matching-runs/preview                    matching-runs:read
      GET /api/v1/notification-preferences                 notifications:read
      GET /api/v1/notifications                            notifications:read
      GET /api/v1/offers                                   offers:read
      GET /api/v1/offers/:id                               offers:read
      GET /api/v1/offers/:id/letter                        offers:read
      GET /api/v1/offers/:id/letter.html                   offers:read
      GET /api/v1/offers/:id/letter.pdf                    offers:read
      GET /api/v1/offers/ready                             offers:read
      GET /api/v1/offers/ready/:id/weeks                   offers:make
      GET /api/v1/offers/waiting                           offers:read
      GET /api/v1/pending-decisions                        pending-decisions:manage
      GET /api/v1/people                                   administration:read
      GET /api/v1/policy                                   administration:read
      GET /api/v1/policy/versions/:version                 administration:read
      GET /api/v1/programmes                               programmes:read
      GET /api/v1/proposals                                proposals:read
      GET /api/v1/proposals/:id                            proposals:read
      GET /api/v1/provider-limits                          administration:read
      GET /api/v1/providers                                providers:read
      GET /api/v1/receipts                                 receipts:read
      GET /api/v1/receipts/:id                             receipts:read
      GET /api/v1/retention                                retention:read
      GET /api/v1/session                                  (everybody)
      GET /api/v1/sessions                                 sessions:end
      GET /api/v1/slots/proposed                           programmes:read
      GET /api/v1/systems                                  administration:read
      GET /api/v1/team                                     proposals:decide
      GET /api/v1/waiting-list                             waiting-list:read
      GET /api/v1/waiting-list/file/template               waiting-list:push
      GET /api/v1/waiting-list/known                       waiting-list:push
      GET /api/v1/waiting-list/quality                     waiting-list:read
      GET /api/v1/waiting-list/still-waiting               waiting-list:clean
      GET /api/v1/webhooks                                 webhooks:manage
      GET /api/v1/webhooks/:id/deliveries                  webhooks:manage
      GET /api/v1/worklist-views                           proposals:read
      GET /auth/callback                                   (everybody)
      GET /auth/demo/:step                                 (everybody)
      GET /auth/sign-in                                    (everybody)
      GET /fhir/CodeSystem                                 (everybody)
      GET /fhir/CodeSystem/:id                             (everybody)
      GET /fhir/ServiceRequest                             waiting-list:read
      GET /fhir/ServiceRequest/:id                         waiting-list:read
      GET /fhir/StructureDefinition                        (everybody)
      GET /fhir/StructureDefinition/:id                    (everybody)
      GET /fhir/ValueSet                                   (everybody)
      GET /fhir/ValueSet/:id                               (everybody)
      GET /fhir/metadata                                   (everybody)
      GET /health/live                                     (everybody)
      GET /health/ready                                    (everybody)
      POST /api/v1/audit/chain/verifications               audit:read
      POST /api/v1/case-actions/:id/done                   cases:act
      POST /api/v1/case-meetings                           cases:chair
      POST /api/v1/case-meetings/:id/end                   cases:chair
      POST /api/v1/cases                                   cases:submit
      POST /api/v1/cases/:id/actions                       cases:chair
      POST /api/v1/cases/:id/agenda                        cases:chair
      POST /api/v1/cases/:id/decision                      cases:chair
      POST /api/v1/cases/:id/take-back                     cases:submit
      POST /api/v1/client-answers                          audit:read
      POST /api/v1/client-answers/letter                   audit:read
      POST /api/v1/entry-lookups                           audit:read
      POST /api/v1/erasures                                entries:erase
      POST /api/v1/erasures/rehearsal                      entries:erase
      POST /api/v1/follow-ups/:id/done                     follow-ups:close
      POST /api/v1/follow-ups/:id/owner                    follow-ups:close
      POST /api/v1/matching-runs                           matching-runs:start
      POST /api/v1/matching-runs/:id/cancel                matching-runs:start
      POST /api/v1/matching-runs/:id/what-if               matching-runs:what-if
      POST /api/v1/notification-preferences/confirm        notifications:read
      POST /api/v1/notifications/:id/read                  notifications:read
      POST /api/v1/notifications/read                      notifications:read
      POST /api/v1/offers                                  offers:make
      POST /api/v1/offers/:id/answer                       offers:answer
      POST /api/v1/offers/:id/hand-over/:step              transfers:hand-over
      POST /api/v1/offers/:id/intake-held                  transfers:start
      POST /api/v1/offers/:id/return                       offers:answer
      POST /api/v1/offers/:id/started                      transfers:start
      POST /api/v1/pending-decisions/:id/effect            pending-decisions:manage
      POST /api/v1/pending-decisions/:id/prolong           pending-decisions:manage
      POST /api/v1/pending-decisions/:id/seen              pending-decisions:manage
      POST /api/v1/proposals/:id/assignee                  proposals:decide
      POST /api/v1/proposals/:id/client-wish               proposals:decide
      POST /api/v1/proposals/:id/decisions                 proposals:decide
      POST /api/v1/proposals/:id/replacement               proposals:decide
      POST /api/v1/provider-limits                         administration:change
      POST /api/v1/retention/rehearsal                     retention:read
      POST /api/v1/sessions/end                            sessions:end
      POST /api/v1/team/absences                           proposals:decide
      POST /api/v1/waiting-list                            waiting-list:push
      POST /api/v1/waiting-list/file                       waiting-list:push
      POST /api/v1/waiting-list/file/preview               waiting-list:push
      POST /api/v1/waiting-list/file/refused               waiting-list:push
      POST /api/v1/waiting-list/search                     waiting-list:read
      POST /api/v1/waiting-list/still-waiting/answers      waiting-list:clean
      POST /api/v1/waiting-list/still-waiting/departures   waiting-list:clean
      POST /api/v1/webhooks                                webhooks:manage
      POST /api/v1/webhooks/:id/deliveries/:delivery/replay webhooks:manage
      POST /api/v1/webhooks/:id/replay                     webhooks:manage
      POST /api/v1/webhooks/:id/secret                     webhooks:manage
      POST /api/v1/webhooks/:id/test                       webhooks:manage
      POST /api/v1/worklist-views                          proposals:read
      POST /auth/backchannel-logout                        (everybody)
      POST /auth/demo/:step                                (everybody)
      POST /auth/sign-out                                  (everybody)
      POST /auth/sign-out-everywhere                       (everybody)
      POST /auth/switch                                    (everybody)
      POST /fhir                                           waiting-list:push
      POST /fhir/ServiceRequest/$validate                  waiting-list:push
      PUT /api/v1/case-meetings/:id/attendance             cases:submit
      PUT /api/v1/case-meetings/:id/attendance/organisations cases:chair
      PUT /api/v1/ceilings                                 ceilings:push
      PUT /api/v1/notification-preferences                 notifications:read
      PUT /api/v1/policy                                   administration:change
      PUT /api/v1/programmes/:reference                    programmes:push
      PUT /api/v1/programmes/:reference/slots              slots:push
      PUT /api/v1/provider-limits/:id                      administration:change
      PUT /api/v1/team/absences/:id                        proposals:decide
      PUT /api/v1/webhooks/:id                             webhooks:manage
      "
    `);
  });
});
