import { type Ask, table } from '../../../base/database/index.js';
import { MailRecord } from './mail.entity.js';

const m = table(MailRecord, 'm');

/** How the mail of a region to its staff stands. */
export interface MailNow {
  readonly waiting: number;
  /** In the last day, for good. */
  readonly refused: number;
  readonly givenUp: number;
  /** Seconds that the mail has been due that is due longest; 0 = none is. */
  readonly dueSeconds: number;
}

export async function mailNow(ask: Ask): Promise<MailNow> {
  const lately = `${m.doneAt} > now() - interval '1 day'`;
  const [found] = await ask<MailNow>(
    `SELECT (count(*) FILTER (WHERE ${m.state} = 'waiting'))::integer AS waiting,
       (count(*) FILTER (WHERE ${m.state} = 'refused' AND ${lately}))::integer AS refused,
       (count(*) FILTER (WHERE ${m.state} = 'given-up' AND ${lately}))::integer AS "givenUp",
       coalesce(extract(epoch FROM now() - min(${m.nextAt}) FILTER (WHERE ${m.state} = 'waiting' AND ${m.nextAt} <= now())), 0)::float8 AS "dueSeconds"
     FROM ${m} WHERE ${m.regionId} = acting_region()`,
    [],
  );
  return found!;
}
