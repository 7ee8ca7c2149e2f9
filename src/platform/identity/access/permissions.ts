import { type Role } from '../../base/database/index.js';

/** What a route can ask for. A permission opens the door of a route; whose data lies behind it is for services and row-level security. */
export const PERMISSIONS = Object.freeze([
  'code-lists:read',
  'waiting-list:push',
  'waiting-list:read',
  'waiting-list:clean',
  'programmes:push',
  'slots:push',
  'ceilings:push',
  'receipts:read',
  'programmes:read',
  'providers:read',
  'matching-runs:start',
  'matching-runs:read',
  'matching-runs:what-if',
  'unmatched:read',
  'proposals:read',
  'proposals:decide',
  'pending-decisions:manage',
  'cases:read',
  'cases:submit',
  'cases:act',
  'cases:chair',
  'offers:read',
  'offers:make',
  'offers:answer',
  'transfers:hand-over',
  'transfers:start',
  'follow-ups:read',
  'events:read',
  'entries:erase',
  'retention:read',
  'audit:read',
  'audit:search',
  'sessions:end',
  'administration:read',
  'administration:change',
  'follow-ups:close',
  'notifications:read',
  'webhooks:manage',
  'insight:read',
] as const);

export type Permission = (typeof PERMISSIONS)[number];

const KNOWN: ReadonlySet<string> = new Set(PERMISSIONS);
export const isPermission = (code: string): code is Permission => KNOWN.has(code);

const PUSH = [
  'waiting-list:push',
  'programmes:push',
  'slots:push',
  'ceilings:push',
  'receipts:read',
] as const;
const HEAR = ['events:read'] as const;
/** Of people at a provider. */
const CASES = ['cases:read', 'cases:submit', 'cases:act'] as const;
const LOOK = ['code-lists:read', 'providers:read', 'programmes:read'] as const;

/**
 * Which role may knock at which door. A role not listed has nothing; the engine has nothing over HTTP, so that
 * a forged role of that name opens no route. `clinician` covers the intake team: deciding on a proposal takes a
 * qualifying profession as well, which libs/review and the database check per proposal.
 */
const GRANTED: Readonly<Record<Role, readonly Permission[]>> = {
  'provider-system': [...LOOK, ...PUSH, 'waiting-list:read', ...HEAR, 'webhooks:manage'],
  'data-steward': [
    ...LOOK,
    ...PUSH,
    'entries:erase',
    ...HEAR,
    'notifications:read',
    'webhooks:manage',
    'waiting-list:read',
    'waiting-list:clean',
    'matching-runs:read',
    'unmatched:read',
    'follow-ups:read',
    'follow-ups:close',
    ...CASES,
    'insight:read',
  ],
  clinician: [
    ...LOOK,
    ...HEAR,
    'notifications:read',
    'waiting-list:read',
    'waiting-list:clean',
    'matching-runs:read',
    'unmatched:read',
    'proposals:read',
    'proposals:decide',
    'pending-decisions:manage',
    ...CASES,
    'offers:read',
    'offers:make',
    'offers:answer',
    'transfers:hand-over',
    'transfers:start',
    'follow-ups:read',
    'follow-ups:close',
    'insight:read',
  ],
  'case-table-chair': [
    ...LOOK,
    'matching-runs:read',
    'unmatched:read',
    'cases:read',
    'cases:chair',
    'pending-decisions:manage',
    'insight:read',
  ],
  'taskforce-analyst': [
    ...LOOK,
    'matching-runs:start',
    'matching-runs:read',
    'matching-runs:what-if',
    'unmatched:read',
    'insight:read',
    'notifications:read',
  ],
  insurer: [...LOOK, 'insight:read'],
  administrator: [
    ...LOOK,
    'matching-runs:start',
    'matching-runs:read',
    'matching-runs:what-if',
    'unmatched:read',
    'sessions:end',
    'administration:read',
    'administration:change',
    'audit:search',
    'insight:read',
    'notifications:read',
  ],
  'privacy-officer': [
    ...LOOK,
    'audit:read',
    'audit:search',
    'entries:erase',
    'retention:read',
    'insight:read',
  ],
  engine: [],
};

export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = Object.freeze(
  Object.fromEntries(
    Object.entries(GRANTED).map(([role, permissions]) => [role, Object.freeze([...permissions])]),
  ) as Record<Role, readonly Permission[]>,
);

/** False for a role that is not in the table, whatever it is called. */
export const may = (role: Role, permission: Permission): boolean =>
  Object.hasOwn(ROLE_PERMISSIONS, role) && ROLE_PERMISSIONS[role].includes(permission);
