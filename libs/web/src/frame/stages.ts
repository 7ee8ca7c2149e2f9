import type { Permission, SignedIn } from '../api/types.js';

/** The six stages in the order of the data, each with the permissions that open its page: any one will do. */
export const STAGES = [
  { key: 'deliver', to: '/aanleveren', permissions: ['receipts:read'] },
  { key: 'supply', to: '/aanbod', permissions: ['programmes:read'] },
  { key: 'matching', to: '/matching', permissions: ['matching-runs:read'] },
  { key: 'review', to: '/beoordelen', permissions: ['proposals:read', 'cases:read'] },
  { key: 'offer', to: '/aanbieden', permissions: ['offers:read', 'follow-ups:read'] },
  { key: 'insight', to: '/inzicht', permissions: ['insight:read'] },
] as const;
export type Stage = (typeof STAGES)[number];

export const may = (session: SignedIn, permission: Permission): boolean =>
  session.permissions.includes(permission);

export const stagesFor = (session: SignedIn): Stage[] =>
  STAGES.filter((stage) => stage.permissions.some((permission) => may(session, permission)));

/** The first page of a stage for this role: who sees no proposals begins at the case table. */
export const entryOf = (session: SignedIn, stage: Stage): Stage['to'] | '/beoordelen/regiotafel' =>
  stage.key === 'review' && !may(session, 'proposals:read') ? '/beoordelen/regiotafel' : stage.to;

/** Where work is waiting comes first; then the figures; then whatever the role may see. */
export function homeOf(session: SignedIn): ReturnType<typeof entryOf> | null {
  const open = stagesFor(session);
  const works = may(session, 'proposals:read') || may(session, 'cases:chair');
  const order = works ? ['review', 'deliver', 'insight'] : ['deliver', 'insight', 'review'];
  const first = order.map((key) => open.find((stage) => stage.key === key));
  const stage = first.find((one) => one !== undefined) ?? open[0];
  return stage === undefined ? null : entryOf(session, stage);
}
