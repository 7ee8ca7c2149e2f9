/** Why an entry comes back to the organisation where the client waits. The table `follow_up_kind` has the same. */
export const FOLLOW_UP_KINDS = [
  'danger-now',
  'offer-declined',
  'offer-expired',
  'proposal-expired',
  'proposal-refused',
  'proposal-withdrawn',
  'returned',
  'treatment-started',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];
