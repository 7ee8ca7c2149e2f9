/** The two organisations of a proposal: where the client waits, and where the place is. */
export const SIDES = ['sending', 'receiving'] as const;
export type Side = (typeof SIDES)[number];
