import { type Family } from './family.js';
import { groups } from './groups.js';
import { mess } from './mess.js';
import { pilot } from './pilot.js';
import { region } from './region.js';
import { skew } from './skew.js';
import { tight } from './tight.js';

/** Structures that an engine has to be good at alike; `national` (national.ts) is grown from announced waits. */
export const FAMILIES = ['region', 'pilot', 'groups', 'skew', 'tight', 'mess'] as const;
export type FamilyName = (typeof FAMILIES)[number];

export const FAMILY: Readonly<Record<FamilyName, Family>> = Object.freeze({
  region,
  pilot,
  groups,
  skew,
  tight,
  mess,
});
