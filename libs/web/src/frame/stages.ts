import type { Permission, SignedIn } from '../api/types.js';

/** The six stages in the order of the data, each with the permissions that open its page: any one will do. */
export const STAGES = [
  { key: 'deliver', to: '/aanleveren', permissions: ['receipts:read'] },
  { key: 'supply', to: '/aanbod', permissions: ['programmes:read'] },
  { key: 'matching', to: '/matching', permissions: ['matching-runs:read'] },
  { key: 'review', to: '/beoordelen', permissions: ['proposals:read'] },
  { key: 'offer', to: '/aanbieden', permissions: ['offers:read', 'follow-ups:read'] },
  { key: 'insight', to: '/inzicht', permissions: ['insight:read'] },
] as const;
export type Stage = (typeof STAGES)[number];

export const may = (session: SignedIn, permission: Permission): boolean =>
  session.permissions.includes(permission);

export const stagesFor = (session: SignedIn): Stage[] =>
  STAGES.filter((stage) => stage.permissions.some((permission) => may(session, permission)));

/** Where work is waiting comes first; then the figures; then whatever the role may see. */
export function homeOf(session: SignedIn): Stage['to'] | null {
  const open = stagesFor(session);
  const first = ['review', 'deliver', 'insight'].map((key) => open.find((stage) => stage.key === key));
  return (first.find((stage) => stage !== undefined) ?? open[0])?.to ?? null;
}
