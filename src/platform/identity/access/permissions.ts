import { type Role } from '../../base/database/index.js';

export interface Label {
  readonly nl: string;
  readonly en: string;
}

/** What a route can ask for. A permission opens the door of a route; whose data lies behind it is for services and row-level security. */
export const PERMISSIONS = Object.freeze({
  'code-lists:read': { nl: 'codelijsten inzien', en: 'see the code lists' },
  'waiting-list:push': { nl: 'wachtlijst aanleveren', en: 'push the waiting list' },
  'waiting-list:read': { nl: 'eigen wachtlijst inzien', en: 'see the own waiting list' },
  'programmes:push': { nl: 'zorgaanbod aanleveren', en: 'push programmes' },
  'slots:push': { nl: 'intakeplekken aanleveren', en: 'push intake slots' },
  'ceilings:push': { nl: 'omzetplafonds aanleveren', en: 'push volume ceilings' },
  'receipts:read': { nl: 'eigen ontvangstbewijzen inzien', en: 'see own receipts' },
  'programmes:read': { nl: 'zorgaanbod inzien', en: 'see programmes' },
  'providers:read': { nl: 'zorgaanbieders inzien', en: 'see providers' },
  'matching-runs:start': { nl: 'een matchingronde starten', en: 'start a matching run' },
  'matching-runs:read': { nl: 'matchingrondes inzien', en: 'see matching runs' },
  'matching-runs:what-if': {
    nl: 'doorrekenen wat een wijziging zou doen',
    en: 'compute what a change would do',
  },
  'unmatched:read': { nl: 'niet gematchte plekken inzien', en: 'see places without a match' },
  'proposals:read': { nl: 'voorstellen inzien', en: 'see proposals' },
  'proposals:decide': { nl: 'voorstellen beoordelen', en: 'decide on proposals' },
  'cases:read': { nl: 'casussen van de regiotafel inzien', en: 'see cases of the case table' },
  'cases:submit': { nl: 'een casus inbrengen aan de regiotafel', en: 'bring a case to the case table' },
  'cases:act': { nl: 'acties van de regiotafel afronden', en: 'finish actions of the case table' },
  'cases:chair': { nl: 'de regiotafel voorzitten', en: 'chair the case table' },
  'offers:read': { nl: 'aanbiedingen inzien', en: 'see offers' },
  'offers:make': { nl: 'een aanbieding doen', en: 'make an offer' },
  'offers:answer': { nl: 'het antwoord van de cliënt vastleggen', en: 'record the answer of the client' },
  'transfers:hand-over': { nl: 'de overdracht vastleggen', en: 'record the hand-over' },
  'transfers:start': {
    nl: 'intake en start van de behandeling vastleggen',
    en: 'record the intake and the start of treatment',
  },
  'follow-ups:read': { nl: 'opvolgtaken inzien', en: 'see follow-ups' },
  'events:read': { nl: 'horen wat er met voorstellen gebeurt', en: 'hear what happens to proposals' },
  'entries:erase': {
    nl: 'een wachtplek wissen op verzoek van de cliënt',
    en: 'erase an entry at its client’s request',
  },
  'retention:read': { nl: 'bewaartermijnen inzien en natellen', en: 'see and rehearse retention' },
  'audit:read': { nl: 'wie een wachtplek inzag', en: 'see who saw an entry' },
  'audit:search': { nl: 'het auditspoor doorzoeken', en: 'search the audit trail' },
  'sessions:end': { nl: 'sessies van anderen beëindigen', en: 'end sessions of others' },
  'follow-ups:close': { nl: 'opvolgtaken afronden', en: 'close follow-ups' },
  'notifications:read': { nl: 'eigen meldingen inzien en instellen', en: 'see and set own notifications' },
  'webhooks:manage': { nl: 'webhooks beheren', en: 'manage webhooks' },
  'insight:read': { nl: 'wachttijden en cijfers inzien', en: 'see waiting times and figures' },
} as const satisfies Record<string, Label>);

export type Permission = keyof typeof PERMISSIONS;

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
    'matching-runs:read',
    'unmatched:read',
    'proposals:read',
    'proposals:decide',
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
    'insight:read',
  ],
  'taskforce-analyst': [
    ...LOOK,
    'matching-runs:start',
    'matching-runs:read',
    'matching-runs:what-if',
    'unmatched:read',
    'insight:read',
  ],
  insurer: [...LOOK, 'insight:read'],
  administrator: [
    ...LOOK,
    'matching-runs:start',
    'matching-runs:read',
    'matching-runs:what-if',
    'unmatched:read',
    'sessions:end',
    'audit:search',
    'insight:read',
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
