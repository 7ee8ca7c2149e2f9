import { type Cell, countOf, gate } from '../../disclosure/index.js';
import { medianDays } from '../median.js';
import { cellsBy, counts, type End, endOf, type FunnelRow } from './ends.js';
import { type Funnel, funnelOf, gatedEnds, STEPS } from './funnel.js';

/** Proposals that are alike in their time as well, as the view `insight_funnel` gives them. Days are whole, of the calendar. */
export interface FunnelCase extends FunnelRow {
  /** Of a rejection, a decline or a return: the code that was given. */
  readonly reason: string | null;
  readonly daysToSeen: number | null;
  readonly daysToApproved: number | null;
  readonly daysToOffered: number | null;
  readonly daysToAccepted: number | null;
  readonly daysToIntake: number | null;
  readonly daysToStarted: number | null;
  /** Since when whoever is to act has been; null where nobody is. */
  readonly daysHeld: number | null;
}

/** From the step before it. */
const DAYS_TO = {
  seen: 'daysToSeen',
  approved: 'daysToApproved',
  offered: 'daysToOffered',
  accepted: 'daysToAccepted',
  intake: 'daysToIntake',
  started: 'daysToStarted',
} as const satisfies Record<string, keyof FunnelCase>;
export type TimedStep = keyof typeof DAYS_TO;
export const TIMED_STEPS = Object.freeze(Object.keys(DAYS_TO)) as readonly TimedStep[];

/** `none`: nothing has come so far; `unknown`: of some of them it is not known when. */
export type DaysAbsence = 'suppressed' | 'none' | 'unknown';

/** Of all that reached a step, how long it took from the step before it. They are as many as the step counts. */
export interface StepTime {
  readonly step: TimedStep;
  readonly medianDays: number | null;
  readonly absent: DaysAbsence | null;
}

/** Who is to act; `both` where neither of the two organisations has decided. */
export const HOLDERS = ['both', 'sending', 'receiving', 'client', 'case-table'] as const;
export type Holder = (typeof HOLDERS)[number];

/** What waits for somebody: proposals at this end, or cases at the region's table (`case`). */
export interface Held {
  readonly by: Holder;
  readonly at: End | 'case';
  readonly count: number | null;
  /** How long they have had it. Null where the count is, for none, and where it is not known of all. */
  readonly medianDays: number | null;
}

/** `lapsed`: nobody acted in time. */
export const LOSSES = ['refused', 'declined', 'returned', 'lapsed'] as const;
export type Loss = (typeof LOSSES)[number];

/** What came no further, after which end. */
export interface Lost {
  readonly after: End;
  readonly loss: Loss;
  /** The code that was given; null of what lapsed, and of the reasons that are hidden, whose number is null. */
  readonly reason: string | null;
  readonly count: number | null;
}

export interface FunnelCourse {
  readonly funnel: Funnel;
  readonly times: readonly StepTime[];
  readonly losses: readonly Lost[];
  readonly held: readonly Held[];
}

/** Who is to act on what is at an end, in the order of the way. */
const WAITS_AT: readonly (readonly [End, Exclude<Holder, 'case-table'>])[] = [
  ['unseen', 'both'],
  ['undecided', 'both'],
  ['undecided', 'sending'],
  ['undecided', 'receiving'],
  ['approved', 'sending'],
  ['offered', 'client'],
  ['accepted', 'receiving'],
  ['intake', 'receiving'],
];
/** How the proposals at an end can be lost. */
const LOST_AT: readonly (readonly [End, Loss])[] = [
  ['unseen', 'lapsed'],
  ['undecided', 'lapsed'],
  ['refused', 'refused'],
  ['approved', 'lapsed'],
  ['offered', 'lapsed'],
  ['declined', 'declined'],
  ['accepted', 'returned'],
  ['intake', 'returned'],
];

/**
 * The funnel with its times, where proposals are lost and who is to act. Losses and holders divide one end each: they
 * are a table of their own behind the gate, whose total is the end, and are told of no end that is hidden itself. A
 * median is told where the count of those that it is over is.
 */
export function courseOf(rows: readonly FunnelCase[], k: number): FunnelCourse {
  const counted = rows.filter(counts);
  const { cells, gated } = gatedEnds(counted, k);
  const funnel = funnelOf(counted, k);
  const isHidden = (end: End): boolean => !gated.totalShown || gated.hidden.has(end);
  const divided = new Map(
    cells.map(({ key }) => {
      const end = key as End;
      return [end, divisionOf(counted, { end, k, isHidden: isHidden(end) })] as const;
    }),
  );
  const of = (end: End): Division => {
    const found = divided.get(end);
    if (found === undefined) throw new RangeError(`no such end: ${end}`);
    return found;
  };
  return {
    funnel,
    times: TIMED_STEPS.map((step) => timeTo(step, counted, funnel[step])),
    losses: LOST_AT.flatMap(([end, loss]) => lostAt(of(end), end, loss)),
    held: WAITS_AT.map(([at, by]) => heldAt(of(at), counted, at, by)),
  };
}

function timeTo(step: TimedStep, rows: readonly FunnelCase[], count: number | null): StepTime {
  if (count === null || count === 0)
    return { step, medianDays: null, absent: count === null ? 'suppressed' : 'none' };
  const ends: readonly End[] = STEPS[step];
  const median = medianOf(
    rows.filter((row) => ends.includes(endOf(row))),
    DAYS_TO[step],
  );
  return { step, medianDays: median, absent: median === null ? 'unknown' : null };
}

/** Null where it is not known of all: those of which it is known are others. */
function medianOf(
  rows: readonly FunnelCase[],
  days: (typeof DAYS_TO)[TimedStep] | 'daysHeld',
): number | null {
  const known = rows.flatMap((row) => {
    const took = row[days];
    return took === null ? [] : [{ days: took, count: row.places }];
  });
  return known.length === rows.length ? medianDays(known) : null;
}

/** What the proposals at one end are, as far as it may be shown. */
interface Division {
  /** Null where it may not be shown; 0 of what there is none of. */
  count(key: string): number | null;
  /** Those that may be shown and are not none. */
  readonly shown: readonly string[];
  readonly anyHidden: boolean;
}

const withReason = (loss: Loss, { reason }: FunnelCase): string => `${loss} ${reason ?? ''}`;

/** Who is to act on a proposal, or how it was lost. */
function fateOf(row: FunnelCase): string {
  const end = endOf(row);
  switch (end) {
    case 'unseen':
    case 'undecided':
      if (row.proposalState === 'proposed') return 'both';
      if (row.proposalState === 'approved-by-sending') return 'receiving';
      return row.proposalState === 'approved-by-receiving' ? 'sending' : 'lapsed';
    case 'approved':
      return row.proposalState === 'approved' ? 'sending' : 'lapsed';
    case 'offered':
      return row.offerState === 'offered' ? 'client' : 'lapsed';
    case 'accepted':
    case 'intake':
      return row.transferState === 'returned' ? withReason('returned', row) : 'receiving';
    case 'refused':
    case 'declined':
      return withReason(end, row);
    case 'started':
      return end;
  }
}

function divisionOf(
  rows: readonly FunnelCase[],
  { end, k, isHidden }: { readonly end: End; readonly k: number; readonly isHidden: boolean },
): Division {
  if (isHidden) return { count: () => null, shown: [], anyHidden: true };
  const cells = cellsBy(
    rows.filter((row) => endOf(row) === end),
    [],
    fateOf,
  );
  const { hidden, totalShown } = gate(cells, { k });
  const open = (cell: Cell): boolean => totalShown && !hidden.has(cell.key);
  return {
    count: (key) => {
      const cell = cells.find((one) => one.key === key);
      // Where nothing is told of those that there are, neither is of whom there are none.
      if (cell === undefined) return totalShown ? 0 : null;
      return open(cell) ? countOf(cell) : null;
    },
    shown: cells.filter((cell) => open(cell) && countOf(cell) > 0).map(({ key }) => key),
    anyHidden: hidden.size > 0,
  };
}

function lostAt(division: Division, after: End, loss: Loss): Lost[] {
  if (loss === 'lapsed') {
    const count = division.count(loss);
    return count === 0 ? [] : [{ after, loss, reason: null, count }];
  }
  const known = division.shown
    .filter((key) => key.startsWith(`${loss} `))
    .map((key): Lost => ({
      ...{ after, loss },
      reason: key.slice(loss.length + 1) || null,
      count: division.count(key),
    }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  return division.anyHidden ? [...known, { after, loss, reason: null, count: null }] : known;
}

function heldAt(
  division: Division,
  rows: readonly FunnelCase[],
  at: End,
  by: Exclude<Holder, 'case-table'>,
): Held {
  const count = division.count(by);
  const members = rows.filter((row) => endOf(row) === at && fateOf(row) === by);
  return { by, at, count, medianDays: count ? medianOf(members, 'daysHeld') : null };
}
