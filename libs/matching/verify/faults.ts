import { type Bilingual } from '../../kernel/index.js';
import { type ConstraintName } from '../constraints/index.js';

/** What can be wrong with a solution. Stable: other programs may act on these. */
export type FaultCode =
  | ConstraintName
  | 'form'
  | 'problem'
  | 'reference'
  | 'inadmissible'
  | 'levels'
  | 'value'
  | 'gap'
  | 'status'
  | 'unmatched'
  | 'order'
  | 'tie'
  | 'certificate'
  | 'bound'
  | 'prices';

export interface Fault {
  readonly code: FaultCode;
  /** English. */
  readonly message: string;
  readonly messageNl: string;
}

const MOST_REPORTED = 100;

/** Collects what is wrong: the first hundred, and how many there are. */
export class Faults {
  readonly list: Fault[] = [];
  count = 0;

  add(code: FaultCode, en: string, nl: string): void {
    this.count++;
    if (this.list.length < MOST_REPORTED) this.list.push({ code, message: en, messageNl: nl });
  }

  /** A number that is not what it should be. */
  differs(name: `levels/${string}` | 'value' | 'gap', claimed: number, actual: number): void {
    const code = name === 'value' || name === 'gap' ? name : 'levels';
    this.add(
      code,
      `${name} is ${claimed}, and must be ${actual}.`,
      `${name} is ${claimed}, en moet ${actual} zijn.`,
    );
  }

  verdict(
    notes: readonly Bilingual[],
    count = this.count,
  ):
    | { readonly valid: true; readonly notes: readonly Bilingual[] }
    | { readonly valid: false; readonly problems: readonly Fault[]; readonly count: number } {
    return this.count === 0 ? { valid: true, notes } : { valid: false, problems: this.list, count };
  }
}
