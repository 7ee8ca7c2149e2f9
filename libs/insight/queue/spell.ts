/** One stay on a waiting list; days as `YYYY-MM-DD`. */
export interface Spell {
  readonly referral: string;
  /** null = still waiting. */
  readonly removal: string | null;
  /** Taken off as nobody was waiting any more: it ends the stay, and is nothing that those who work there can do more of. */
  readonly cleaned?: boolean;
}

/** Both days belong to it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const within = (day: string | null, { from, to }: Period): day is string =>
  day !== null && day >= from && day <= to;

/** Whether somebody is on the list at the end of the day. */
export const waitsAt = ({ referral, removal }: Spell, day: string): boolean =>
  referral <= day && (removal === null || removal > day);

/** The day on which somebody was helped, or went by themselves; null where neither has happened. */
export const removedOn = ({ removal, cleaned }: Spell): string | null => (cleaned === true ? null : removal);
