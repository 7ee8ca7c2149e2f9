import { gate } from '../../disclosure/index.js';
import { upperTail } from './normal.js';

/** What a receiving organisation said to proposals, by whether the client's severity is severe. */
export interface Answers {
  readonly severeApproved: number;
  readonly severeRefused: number;
  readonly otherApproved: number;
  readonly otherRefused: number;
}

/** The chance of an alarm where nobody differs, over all organisations that are tested together. */
export const ALARM_LEVEL = 0.05;
/** So many times k severe ones and as many others are answered, or nothing is said of an organisation. */
export const ALARM_LEAST = 3;

/** `unlike`: it approves severe demands less, beside the others, than the rest of the region does. `unsaid`: too few to say. */
export type Alarm = 'unlike' | 'alike' | 'unsaid';

export interface SeverityTest {
  /** Odds that a severe proposal is approved against the odds of another, at the organisation and at the rest. */
  readonly oddsRatio: number;
  readonly restOddsRatio: number;
  /** One-sided, of this organisation alone. */
  readonly p: number;
}

/** With a half added to each count (Haldane and Anscombe), so that it exists where one is 0. */
function logOdds(answers: Answers): { readonly log: number; readonly variance: number } {
  const [a, b, c, d] = [
    answers.severeApproved,
    answers.severeRefused,
    answers.otherApproved,
    answers.otherRefused,
  ].map((count) => count + 0.5) as [number, number, number, number];
  return { log: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d };
}

/**
 * Woolf's test of whether two odds ratios are the same (Annals of Human Genetics 19, 1955), one-sided: that of the
 * organisation is smaller than that of the rest. That everybody approves severe demands less, or that one approves less
 * of everything, is no sign: only that it tells severe from other demands more than the rest does.
 */
export function severityTest(own: Answers, rest: Answers): SeverityTest {
  const [one, others] = [logOdds(own), logOdds(rest)];
  const z = (others.log - one.log) / Math.sqrt(one.variance + others.variance);
  return { oddsRatio: Math.exp(one.log), restOddsRatio: Math.exp(others.log), p: upperTail(z) };
}

/** Proposals that a receiving organisation has answered, with whom they came from. */
export interface AnswerRow {
  readonly from: string;
  readonly to: string;
  readonly severity: number;
  readonly approved: boolean;
  readonly count: number;
}

const SEVERE = 3;

export function answersOf(rows: readonly AnswerRow[]): Answers {
  const of = (severe: boolean, approved: boolean): number =>
    rows
      .filter((row) => row.severity >= SEVERE === severe && row.approved === approved)
      .reduce((sum, { count }) => sum + count, 0);
  return {
    severeApproved: of(true, true),
    severeRefused: of(true, false),
    otherApproved: of(false, true),
    otherRefused: of(false, false),
  };
}

/** Whether so many are answered, for everybody who takes out what they sent there themselves, that one word may be said of them. */
function maySay(rows: readonly AnswerRow[], k: number): boolean {
  const cell = (severe: boolean) => ({
    key: String(severe),
    parts: rows
      .filter(({ severity }) => severity >= SEVERE === severe)
      .map(({ from, to, count }) => ({ knownTo: [from, to], count })),
  });
  const cells = [cell(true), cell(false)];
  const few = ALARM_LEAST * k;
  return (
    cells.every(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0) >= few) &&
    gate(cells, { k: few }).hidden.size === 0
  );
}

/**
 * What may be said of each organisation that receives: tested together, so that the chance of any alarm where nobody
 * differs stays below the level (Holm, Scandinavian Journal of Statistics 6, 1979).
 */
export function alarmsOf(rows: readonly AnswerRow[], k: number): ReadonlyMap<string, Alarm> {
  const receivers = [...new Set(rows.map(({ to }) => to))];
  const alarms = new Map<string, Alarm>(receivers.map((one) => [one, 'unsaid']));
  const tested = receivers
    .flatMap((one) => {
      const [own, rest] = [rows.filter(({ to }) => to === one), rows.filter(({ to }) => to !== one)];
      if (!maySay(own, k) || !maySay(rest, k)) return [];
      return [{ one, p: severityTest(answersOf(own), answersOf(rest)).p }];
    })
    .sort((a, b) => a.p - b.p);
  let still = true;
  for (const [i, { one, p }] of tested.entries()) {
    still = still && p <= ALARM_LEVEL / (tested.length - i);
    alarms.set(one, still ? 'unlike' : 'alike');
  }
  return alarms;
}
