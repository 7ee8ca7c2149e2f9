import { type Bilingual } from '../../kernel/index.js';

/** What can be wrong with a problem file. Stable: other programs may act on these. */
export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'wrong-format'
  | 'out-of-range'
  | 'wrong-length'
  | 'empty-id'
  | 'duplicate-id'
  | 'unknown-id'
  | 'unknown-property'
  | 'reversed'
  | 'too-precise'
  | 'too-large'
  | 'pin-inadmissible';

/** One fault, where it is and what to do about it. */
export interface Issue {
  /** JSON pointer (RFC 6901), e.g. `/entries/3/age/0`; empty for the document itself. */
  readonly path: string;
  readonly code: IssueCode;
  /** English. */
  readonly message: string;
  readonly messageNl: string;
}

/** The first faults of a document, and how many there are in all. */
export interface Issues {
  readonly issues: readonly Issue[];
  readonly count: number;
}

/** A file with a systematic fault has it in every row: a hundred examples tell as much as a million. */
const MOST_REPORTED = 100;

export class IssueList implements Issues {
  readonly issues: Issue[] = [];
  count = 0;

  add(path: string, code: IssueCode, { en, nl }: Bilingual): void {
    this.count++;
    if (this.issues.length < MOST_REPORTED) this.issues.push({ path, code, message: en, messageNl: nl });
  }
}

/** What a value is, in a message: never the value, which may be somebody's. */
export function kindOf(value: unknown): Bilingual {
  if (Array.isArray(value)) return { en: 'a list', nl: 'een lijst' };
  if (value === null) return { en: 'null', nl: 'null' };
  switch (typeof value) {
    case 'object':
      return { en: 'an object', nl: 'een object' };
    case 'string':
      return { en: 'a text', nl: 'een tekst' };
    case 'number':
      return { en: 'this number', nl: 'dit getal' };
    case 'boolean':
      return { en: 'true or false', nl: 'waar of onwaar' };
    default:
      return { en: 'nothing', nl: 'niets' };
  }
}
