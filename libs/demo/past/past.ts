import { type EntryRow } from '../../ingest/index.js';
import { daysBetween, isoWeekOf, mondayOf, plusDays, type Random, seededRandom } from '../../kernel/index.js';
import { type PollAnswer } from '../../registry/index.js';
import { type DemoRegion } from '../region/index.js';
import { type PastProposal, proposalOf } from './proposed.js';
import { type PastWait, simulateList, TRANSFER_DAYS } from './queue.js';

export interface PastOptions {
  readonly seed: number;
  /** `YYYY-MM-DD`: the past ends the day before. */
  readonly today: string;
  /** About how many months it is. */
  readonly months: number;
}

/** What a list said of somebody from a day on. */
export interface PastVersion {
  /** `YYYY-MM-DD`, the day on which it was delivered. */
  readonly from: string;
  readonly row: EntryRow;
  readonly state: 'waiting' | 'transferring' | 'left';
  /** Off the list by list cleaning, with this answer: counted apart from who went for another reason. */
  readonly cleanedAs: PollAnswer | null;
}

/** Somebody who waited in the past and has gone, as their provider delivered it: versions in order, the last one `left`. */
export interface PastEntry {
  readonly provider: string;
  readonly versions: readonly PastVersion[];
  /** That they could go elsewhere, and what came of it; days as YYYY-MM-DD. Null where nobody proposed it. */
  readonly proposal: DatedProposal | null;
}

type Days = 'proposed' | 'offered' | 'accepted' | 'started';
export type DatedProposal = Omit<PastProposal, Days> & {
  readonly proposed: string;
} & Readonly<Record<Exclude<Days, 'proposed'>, string | null>>;

/** Consonants, as of the entries of today, and one letter that those never begin with. */
const LETTERS = [...'BCDFGHJKLMNPQRSTVWXZ'];
const FIRST_LETTER = 'Y';
const REFERENCE_LETTERS = 9;
const MEAN_WEEKS = 10;
const TREATMENT_WEEKS = 6;
/** What is found when a list is asked who still waits, some of it more often than the rest. */
const CLEANED_AS = ['helped-elsewhere', 'helped-elsewhere', 'wants-no-care', 'not-for-this-list'] as const;
const UNDIAGNOSED = 'not-yet-diagnosed';
const DAYS_A_MONTH = 30.44;
/** Transfers between organisations began when the past was eight months old, for whoever waits longer than three months. */
const TRANSFERS: readonly number[] = [10, 25, 40];
const TRANSFERS_FROM_MONTH = 8;

/**
 * The past of a synthetic region: everybody who has gone from its lists since, month after month, so that with those who
 * wait today each list is about as long as it was. Who they were is drawn from those who wait there today. Nobody of
 * it exists, and no number is a statistic.
 * @returns list by list, so that others have their turn between two
 */
export function* pastOf(demo: DemoRegion, { seed, today, months }: PastOptions): Generator<PastEntry[]> {
  const random = seededRandom(seed);
  const first = mondayOf(isoWeekOf(plusDays(today, -Math.round(months * DAYS_A_MONTH))));
  const days = daysBetween(first, today);
  const weekOf = (day: number): number => Number(isoWeekOf(plusDays(first, day)).slice(-2));
  for (const provider of demo.providers) {
    // Each provider asks its list twice who still waits, on a day of its own.
    const cleaned = [0.3, 0.75].map((part) => workday(Math.round(days * part) + random.between(-60, 60)));
    const others = demo.providers.map(({ id }) => id).filter((id) => id !== provider.id);
    for (const { programme } of provider.programmes) {
      const present = provider.entries.filter((entry) => entry.programme === programme.reference);
      const waiting = present.filter(({ intakeOn }) => intakeOn === null).length;
      const list = {
        waiting,
        intakeWeeks: programme.intakeWait ?? MEAN_WEEKS,
        treatmentWeeks: programme.treatmentWait ?? TREATMENT_WEEKS,
        transfers: others.length === 0 ? 0 : random.pick(TRANSFERS),
        ...{ cleaned, transfersFrom: Math.round(TRANSFERS_FROM_MONTH * DAYS_A_MONTH) },
      };
      if (waiting === 0) continue;
      const told = new Telling(first, days, present, random);
      yield simulateList(list, days, weekOf, random).map((wait) => ({
        provider: provider.id,
        versions: told.versionsOf(wait),
        proposal: others.length === 0 ? null : told.dated(proposalOf(wait, list, others, random)),
      }));
    }
  }
}

const DAYS_A_WEEK = 7;
const WORKDAYS = 5;
/** The day itself or the Monday after it; the first day is a Monday. */
const workday = (day: number): number =>
  day % DAYS_A_WEEK < WORKDAYS ? day : day + DAYS_A_WEEK - (day % DAYS_A_WEEK);

/** How a list tells of those who waited: some days late, as lists do, and the first delivery of all who waited then. */
class Telling {
  constructor(
    private readonly first: string,
    private readonly days: number,
    private readonly present: readonly EntryRow[],
    private readonly random: Random,
  ) {}

  versionsOf({ registered, intake, gone, ending }: PastWait): PastVersion[] {
    const { random } = this;
    const row = { ...this.somebody(), registeredOn: this.on(registered), intakeOn: null };
    const came = Math.max(0, registered + random.below(4));
    // What was delivered late is never later than what came after it.
    const told = (day: number, after: number): number =>
      Math.min(Math.max(day + random.below(3), after), this.days - 1);
    const versions: PastVersion[] = [];
    const tell = (
      day: number,
      said: EntryRow,
      state: PastVersion['state'],
      cleanedAs: PollAnswer | null = null,
    ): number => {
      const last = versions.at(-1);
      // Two changes on one day are one delivery.
      if (last?.from === this.on(day)) versions.pop();
      versions.push({ from: this.on(day), row: said, state, cleanedAs });
      return day;
    };
    let known = tell(Math.min(came, this.days - 1), row, 'waiting');
    let last: EntryRow = row;
    if (intake !== null) {
      last = { ...row, diagnosis: this.diagnosed(row.diagnosis), intakeOn: this.on(intake) };
      known = tell(told(intake, known), last, 'waiting');
    }
    if (ending === 'moved') known = tell(told(gone - TRANSFER_DAYS, known), last, 'transferring');
    tell(told(gone, known), last, 'left', ending === 'cleaned' ? random.pick(CLEANED_AS) : null);
    return versions;
  }

  dated(proposal: PastProposal | null): DatedProposal | null {
    if (proposal === null) return null;
    const on = (day: number | null): string | null => (day === null ? null : this.on(day));
    const { proposed, offered, accepted, started } = proposal;
    return {
      ...{ ...proposal, proposed: this.on(proposed) },
      ...{ offered: on(offered), accepted: on(accepted), started: on(started) },
    };
  }

  private on(day: number): string {
    return plusDays(this.first, day);
  }

  /** The need of somebody who waits there today, under a reference of its own. */
  private somebody(): EntryRow {
    const { random, present } = this;
    const letters = Array.from({ length: REFERENCE_LETTERS }, () => random.pick(LETTERS)).join('');
    return { ...random.pick(present), reference: FIRST_LETTER + letters, ...NOT_SAID };
  }

  /** Who came without a diagnosis mostly has one after the intake. */
  private diagnosed(diagnosis: string): string {
    const { random, present } = this;
    if (diagnosis !== UNDIAGNOSED || random.percent(20)) return diagnosis;
    return random.pick(present).diagnosis;
  }
}

/** What is of somebody of today and not of the past. */
const NOT_SAID = {
  referredOn: null,
  expectedIntakeWeek: null,
  expectedTreatmentWeeks: null,
  clientWish: null,
  clientWishOn: null,
  conditions: [],
  notBefore: null,
  formerProviders: [],
};
