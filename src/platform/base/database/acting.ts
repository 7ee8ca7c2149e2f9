import { type Actor } from './actor.js';
import { type Statement } from './prepared.js';
import { limitsOf } from './work.js';

/** Says for whom a transaction acts and how long its statements may take; gone with it. Row-level security and every guard read these. */
export const ACT: Statement = {
  name: 'act',
  text: `SELECT set_config('doorstroom.region', $1, true), set_config('doorstroom.organisation', $2, true),
           set_config('doorstroom.user', $3, true), set_config('doorstroom.role', $4, true),
           set_config('statement_timeout', $5, true), set_config('lock_timeout', $6, true)`,
};

export const actValues = ({
  region,
  organisation,
  user,
  role,
  work,
}: Pick<Actor, 'region' | 'organisation' | 'user' | 'role' | 'work'>): string[] => [
  region,
  organisation ?? '',
  user,
  role,
  ...limitsOf(work ?? 'job'),
];
