/** How somebody's wait for an intake can end: by one, off the list without one, or by a transfer to another provider. */
export const WAIT_ENDS = ['intake', 'left', 'moved'] as const;
export type WaitEnd = (typeof WAIT_ENDS)[number];

/**
 * Waits that were under observation for the same stretch and ended alike. Days since the registration, whose own day ends
 * at 1: seen from after `from` until the end of day `to`.
 */
export interface WaitSpell {
  /** 0 = from the registration on; more where they already waited when observation began. */
  readonly from: number;
  readonly to: number;
  /** Null: still waiting when observation ended. */
  readonly end: WaitEnd | null;
  readonly places: number;
}

/** What is known at one day since the registration. */
export interface Incidence {
  /** Probability of each end by then, 0..1; together with those who still wait they are 1. */
  readonly share: Readonly<Record<WaitEnd, number>>;
  /** Of the probability of an intake. */
  readonly standardError: number;
  /** Of the same: 95 %; null where nothing or everything has happened. */
  readonly interval: readonly [number, number] | null;
}

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;

/**
 * Cumulative incidence of each end of a wait (Aalen–Johansen): ends compete, so whoever left or moved is not counted as if
 * an intake were still to come. Whoever waited before observation began counts from then on (left truncation), whoever
 * still waits up to the end of it (right censoring).
 * Source: P.K. Andersen, O. Borgan, R.D. Gill, N. Keiding, Statistical Models Based on Counting Processes (Springer, 1993),
 * IV.4; variance: E. Marubini, M.G. Valsecchi, Analysing Survival Data from Clinical Trials (Wiley, 1995), 10.2; interval
 * on the scale of log(−log).
 */
export class CumulativeIncidence {
  private readonly entered: Float64Array;
  private readonly gone: Float64Array;
  private readonly ends: Readonly<Record<WaitEnd, Float64Array>>;

  /** @param last day up to which anything is asked; what comes after it counts as still waiting then */
  constructor(private readonly last: number) {
    const days = (): Float64Array => new Float64Array(last + 2);
    this.entered = days();
    this.gone = days();
    this.ends = { intake: days(), left: days(), moved: days() };
  }

  add({ from, to, end, places }: WaitSpell): void {
    if (to <= from || from >= this.last) return;
    this.entered[from + 1] += places;
    const until = Math.min(to, this.last);
    this.gone[until] += places;
    if (end !== null && to <= this.last) this.ends[end][to] += places;
  }

  /** Places under observation on a day. */
  atRisk(day: number): number {
    let places = 0;
    for (let one = 1; one <= day; one++) places += this.entered[one] - (one < day ? this.gone[one] : 0);
    return places;
  }

  /** Waits that were seen to end so, after one day and by the end of another. */
  ended(end: WaitEnd, after: number, by: number): number {
    return this.ends[end].subarray(after + 1, by + 1).reduce((sum, places) => sum + places, 0);
  }

  /** The first day by which half have had an intake; null where that is not within what is asked. */
  median(): number | null {
    let share = 0;
    for (const { day, hazard, waiting } of this.steps(this.last)) {
      share += waiting * hazard.intake;
      // What differs by rounding alone does not differ.
      if (share >= 0.5 - 1e-9) return day;
    }
    return null;
  }

  /** @param day ≥ 1, no later than the last */
  at(day: number): Incidence {
    const steps = [...this.steps(day)];
    const share: Record<WaitEnd, number> = { intake: 0, left: 0, moved: 0 };
    for (const { hazard, waiting } of steps) for (const end of WAIT_ENDS) share[end] += waiting * hazard[end];
    const standardError = Math.sqrt(varianceOf(share.intake, steps));
    return { share, standardError, interval: intervalOf(share.intake, standardError) };
  }

  private *steps(until: number): Generator<Step> {
    let atRisk = 0;
    let waiting = 1;
    for (let day = 1; day <= until; day++) {
      atRisk += this.entered[day];
      const hazard = (end: WaitEnd): number => (atRisk > 0 ? this.ends[end][day] / atRisk : 0);
      const step = { intake: hazard('intake'), left: hazard('left'), moved: hazard('moved') };
      yield { day, atRisk, waiting, hazard: step };
      waiting *= 1 - step.intake - step.left - step.moved;
      atRisk -= this.gone[day];
    }
  }
}

interface Step {
  readonly day: number;
  readonly atRisk: number;
  /** Probability of still waiting when the day begins. */
  readonly waiting: number;
  readonly hazard: Readonly<Record<WaitEnd, number>>;
}

/** Of the probability of an intake by the last of the steps. */
function varianceOf(share: number, steps: readonly Step[]): number {
  let variance = 0;
  let until = 0;
  for (const { atRisk, waiting, hazard } of steps) {
    const any = hazard.intake + hazard.left + hazard.moved;
    if (any === 0) continue;
    until += waiting * hazard.intake;
    const ahead = share - until;
    // Where all that are left end at once, nothing is ahead.
    if (any < 1) variance += (ahead ** 2 * any) / (atRisk * (1 - any));
    variance += (waiting ** 2 * hazard.intake * (1 - hazard.intake)) / atRisk;
    variance -= (2 * ahead * waiting * hazard.intake) / atRisk;
  }
  return Math.max(0, variance);
}

function intervalOf(share: number, standardError: number): readonly [number, number] | null {
  if (share <= 0 || share >= 1) return null;
  const reach = (Z * standardError) / (share * -Math.log(share));
  return [share ** Math.exp(reach), share ** Math.exp(-reach)];
}
