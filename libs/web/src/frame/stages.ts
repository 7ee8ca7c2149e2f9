import type { Permission, SignedIn } from '../api/types.js';

/** The six stages in the order of the data, the own list among them, and who watches over them; each with the permissions that open its page: any one will do. */
export const STAGES = [
  { key: 'deliver', to: '/aanleveren', permissions: ['receipts:read'] },
  { key: 'supply', to: '/aanbod', permissions: ['programmes:read'] },
  { key: 'list', to: '/wachtlijst', permissions: ['waiting-list:read'] },
  { key: 'matching', to: '/matching', permissions: ['matching-runs:read'] },
  { key: 'review', to: '/beoordelen', permissions: ['proposals:read', 'cases:read'] },
  { key: 'offer', to: '/aanbieden', permissions: ['offers:read', 'follow-ups:read'] },
  { key: 'insight', to: '/inzicht', permissions: ['insight:read'] },
  {
    key: 'oversight',
    to: '/toezicht',
    permissions: ['audit:search', 'entries:erase', 'retention:read', 'sessions:end'],
  },
  { key: 'administration', to: '/beheer', permissions: ['administration:read'] },
] as const;
export type Stage = (typeof STAGES)[number];

export const may = (session: SignedIn, permission: Permission): boolean =>
  session.permissions.includes(permission);

export const stagesFor = (session: SignedIn): Stage[] =>
  STAGES.filter((stage) => stage.permissions.some((permission) => may(session, permission)));

type Entry = Stage['to'] | '/beoordelen/regiotafel' | '/toezicht/wissen';

/** The first page of a stage for this role: who sees no proposals begins at the case table, who searches no trail at erasure. */
export function entryOf(session: SignedIn, stage: Stage): Entry {
  if (stage.key === 'review' && !may(session, 'proposals:read')) return '/beoordelen/regiotafel';
  if (stage.key === 'oversight' && !may(session, 'audit:search')) return '/toezicht/wissen';
  return stage.to;
}

/** Where work is waiting comes first; then the figures; then whatever the role may see. */
export function homeOf(session: SignedIn): Entry | null {
  const open = stagesFor(session);
  const governs = may(session, 'administration:change');
  const works = may(session, 'proposals:read') || may(session, 'cases:chair');
  const watches = may(session, 'audit:read');
  const order = works
    ? ['review', 'deliver', 'insight']
    : watches
      ? ['oversight']
      : governs
        ? ['administration']
        : ['deliver', 'insight', 'review'];
  const first = order.map((key) => open.find((stage) => stage.key === key));
  const stage = first.find((one) => one !== undefined) ?? open[0];
  return stage === undefined ? null : entryOf(session, stage);
}
