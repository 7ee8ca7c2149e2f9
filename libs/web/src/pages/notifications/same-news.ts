import type { Notification } from '../../api/notify.js';

/** From here a reader would scroll past the same words again and again. */
const FEW = 3;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

const newsOf = ({ message, by, at }: Notification): string =>
  JSON.stringify([message, by, at.slice(0, MINUTE)]);

/** In the order given: what says the same of one minute, one after the other, together; fewer than three stand alone. */
export function sameNews(items: readonly Notification[]): readonly (readonly Notification[])[] {
  const runs: Notification[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && newsOf(run[0]) === newsOf(item)) run.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run) => (run.length < FEW ? run.map((item) => [item]) : [run]));
}
