import { PERSON_ROLES, type Role } from '../../base/database/actor.js';
import { may, type Permission, PERMISSIONS, ROLE_PERMISSIONS } from './permissions.js';

const rolesWith = (permission: Permission): string[] =>
  Object.keys(ROLE_PERMISSIONS).filter((role) => may(role as Role, permission));

describe('permissions', () => {
  it('are held by somebody, each of them', () => {
    for (const permission of PERMISSIONS) expect(rolesWith(permission)).not.toEqual([]);
  });

  it('let clinicians alone decide, offer, and record an answer or a start', () => {
    for (const permission of [
      'proposals:read',
      'proposals:decide',
      'offers:make',
      'offers:answer',
      'transfers:start',
      'offers:read',
    ] as const)
      expect(rolesWith(permission)).toEqual(['clinician']);
  });

  it('let only the provider itself push', () => {
    for (const permission of ['waiting-list:push', 'programmes:push', 'slots:push', 'ceilings:push'] as const)
      expect(rolesWith(permission)).toEqual(['provider-system', 'data-steward']);
  });

  it('show waiting-list entries to nobody outside a provider', () => {
    expect(rolesWith('waiting-list:read')).toEqual(['provider-system', 'data-steward', 'clinician']);
  });

  it('give the engine nothing over HTTP, and no person or unknown role anything by accident', () => {
    expect(ROLE_PERMISSIONS.engine).toEqual([]);
    expect(PERSON_ROLES).not.toContain('engine');
    expect(PERSON_ROLES).not.toContain('provider-system');
    for (const stranger of ['', 'root', 'constructor', '__proto__', 'toString', 'Clinician'])
      expect(PERMISSIONS.some((permission) => may(stranger as Role, permission))).toBe(false);
  });

  it('cannot be changed while the service runs', () => {
    expect(Object.isFrozen(ROLE_PERMISSIONS)).toBe(true);
    expect(() => (ROLE_PERMISSIONS.clinician as Permission[]).push('waiting-list:push')).toThrow(TypeError);
  });

  it('are what this table says', () => {
    const table = Object.fromEntries(
      PERMISSIONS.map((permission) => [permission, rolesWith(permission).join(' ')]),
    );
    expect(table).toMatchInlineSnapshot(`
      {
        "administration:change": "administrator",
        "administration:read": "administrator",
        "audit:read": "privacy-officer",
        "audit:search": "administrator privacy-officer",
        "cases:act": "data-steward clinician",
        "cases:chair": "case-table-chair",
        "cases:read": "data-steward clinician case-table-chair",
        "cases:submit": "data-steward clinician",
        "ceilings:push": "provider-system data-steward",
        "code-lists:read": "provider-system data-steward clinician case-table-chair taskforce-analyst insurer administrator privacy-officer",
        "entries:erase": "data-steward privacy-officer",
        "events:read": "provider-system data-steward clinician",
        "follow-ups:close": "data-steward clinician",
        "follow-ups:read": "data-steward clinician",
        "insight:read": "data-steward clinician case-table-chair taskforce-analyst insurer administrator privacy-officer",
        "matching-runs:read": "data-steward clinician case-table-chair taskforce-analyst administrator",
        "matching-runs:start": "taskforce-analyst administrator",
        "matching-runs:what-if": "taskforce-analyst administrator",
        "notifications:read": "data-steward clinician taskforce-analyst administrator",
        "offers:answer": "clinician",
        "offers:make": "clinician",
        "offers:read": "clinician",
        "pending-decisions:manage": "clinician case-table-chair",
        "programmes:push": "provider-system data-steward",
        "programmes:read": "provider-system data-steward clinician case-table-chair taskforce-analyst insurer administrator privacy-officer",
        "proposals:decide": "clinician",
        "proposals:read": "clinician",
        "providers:read": "provider-system data-steward clinician case-table-chair taskforce-analyst insurer administrator privacy-officer",
        "receipts:read": "provider-system data-steward",
        "retention:read": "privacy-officer",
        "sessions:end": "administrator",
        "slots:push": "provider-system data-steward",
        "transfers:hand-over": "clinician",
        "transfers:start": "clinician",
        "unmatched:read": "data-steward clinician case-table-chair taskforce-analyst administrator",
        "waiting-list:clean": "data-steward clinician",
        "waiting-list:push": "provider-system data-steward",
        "waiting-list:read": "provider-system data-steward clinician",
        "webhooks:manage": "provider-system data-steward",
      }
    `);
  });
});
