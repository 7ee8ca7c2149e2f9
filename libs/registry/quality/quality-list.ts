import { type CurrentEntry, type CurrentProgramme } from '../current/current-rows.js';
import { type EntryHistory } from '../wait/spells.js';

/** A client who waits, as the rules look at them. */
export interface QualityEntry extends CurrentEntry {
  /** The provider's own pseudonym. */
  readonly reference: string;
  /** The day from which on the list says of the client what it says now, `YYYY-MM-DD`. */
  readonly changedOn: string;
  /** The day of the last delivery that named the client. */
  readonly confirmedOn: string;
}

/** A programme, as the rules look at it. */
export interface QualityProgramme extends CurrentProgramme {
  /** The provider's own. */
  readonly reference: string;
  /** Intakes that are offered from next week on. */
  readonly offeredAhead: number;
}

/** All that one provider has delivered, as it stands. */
export interface QualityList {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The day of the last delivery of the list; null = never. */
  readonly deliveredOn: string | null;
  /** Days between two deliveries at most, of the policy. */
  readonly dueDays: number;
  /** Who waits. */
  readonly entries: readonly QualityEntry[];
  readonly programmes: readonly QualityProgramme[];
  /** Of who waits and of who has left in two years: when the list first and last had them. */
  readonly history: readonly Pick<EntryHistory, 'seenOn' | 'leftOn'>[];
}

/** `error`: two things that cannot both be right; `warning`: nearly always a mistake; `note`: worth a look. */
export type QualityWeight = 'error' | 'warning' | 'note';

/** What a sentence names beside the number of those it is about. */
export type QualityParams = Readonly<Record<string, string | number>>;
