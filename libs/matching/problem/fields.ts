import { type Bilingual } from '../../kernel/index.js';
import { IssueList, kindOf } from './issues.js';

/** An object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Counts (slots, limits, ages, minutes) are at most this, so that sums and products of them stay exact. */
export const MAX_COUNT = 1_000_000_000;
/** Waits and norms in weeks: two centuries are no wait but a mistake. */
export const MAX_WAIT = 10_000;

const number = (n: number, language: string): string => n.toLocaleString(language);
const must = (en: string, nl: string): Bilingual => ({ en: `must be ${en}`, nl: `moet ${nl} zijn` });

/**
 * Checks of single values. Each says whether the value is as it must be and otherwise notes why not;
 * none throws, recurses or looks deeper than it says, so that no garbage can break it.
 */
export class FieldChecks {
  readonly found = new IssueList();

  object(value: unknown, path: string): value is Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
    return this.wrong(value, path, 'an object', 'een object');
  }

  list(value: unknown, path: string): value is readonly unknown[] {
    return Array.isArray(value) || this.wrong(value, path, 'a list', 'een lijst');
  }

  /** A list with exactly so many items. */
  listOf(length: number, value: unknown, path: string): value is readonly unknown[] {
    if (!this.list(value, path)) return false;
    if (value.length === length) return true;
    this.found.add(path, 'wrong-length', {
      en: `must have ${length} items, not ${value.length}`,
      nl: `moet ${length} onderdelen hebben, niet ${value.length}`,
    });
    return false;
  }

  text(value: unknown, path: string): value is string {
    return typeof value === 'string' || this.wrong(value, path, 'a text', 'een tekst');
  }

  textOrNull(value: unknown, path: string): value is string | null {
    return (
      value === null ||
      typeof value === 'string' ||
      this.wrong(value, path, 'a text or null', 'een tekst of null')
    );
  }

  texts(value: unknown, path: string): value is readonly string[] {
    if (!this.list(value, path)) return false;
    let good = true;
    for (let i = 0; i < value.length; i++) {
      if (typeof value[i] !== 'string') good = this.text(value[i], `${path}/${i}`) && good;
    }
    return good;
  }

  flag(value: unknown, path: string): value is boolean {
    return typeof value === 'boolean' || this.wrong(value, path, 'true or false', 'true of false');
  }

  /** A whole number from..to, both inclusive. */
  whole(value: unknown, path: string, from = 0, to = MAX_COUNT): value is number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return true;
    if (typeof value !== 'number') return this.wrong(value, path, 'a whole number', 'een geheel getal');
    this.found.add(
      path,
      'out-of-range',
      must(
        `a whole number from ${number(from, 'en')} to ${number(to, 'en')}`,
        `een geheel getal van ${number(from, 'nl')} tot en met ${number(to, 'nl')}`,
      ),
    );
    return false;
  }

  wholeOrNull(value: unknown, path: string, from = 0, to = MAX_COUNT): value is number | null {
    return value === null || this.whole(value, path, from, to);
  }

  number(value: unknown, path: string): value is number {
    return (
      (typeof value === 'number' && Number.isFinite(value)) ||
      this.wrong(value, path, 'a number', 'een getal')
    );
  }

  /** Notes a value that is none of those allowed. */
  oneOf(value: unknown, path: string, allowed: readonly (string | null)[]): boolean {
    if (allowed.includes(value as string | null)) return true;
    const names = allowed.map((each) => JSON.stringify(each)).join(', ');
    if (typeof value === 'string') {
      this.found.add(path, 'wrong-type', must(`one of ${names}`, `een van ${names}`));
      return false;
    }
    return this.wrong(value, path, `one of ${names}`, `een van ${names}`);
  }

  /** Two whole numbers, the first not above the second. */
  range(value: unknown, path: string): value is readonly [number, number] {
    if (!this.listOf(2, value, path)) return false;
    const low = this.whole(value[0], `${path}/0`);
    if (!this.whole(value[1], `${path}/1`) || !low) return false;
    if ((value[0] as number) <= value[1]) return true;
    this.found.add(path, 'reversed', {
      en: 'must begin with the lower of the two ends',
      nl: 'moet met de laagste van de twee grenzen beginnen',
    });
    return false;
  }

  /** A non-empty id, noted in `ids`; the second of the same id is a fault. */
  id(value: unknown, path: string, ids: Set<string>): value is string {
    if (!this.text(value, path)) return false;
    if (value === '') {
      this.found.add(path, 'empty-id', { en: 'must not be empty', nl: 'mag niet leeg zijn' });
      return false;
    }
    if (ids.has(value)) {
      this.found.add(path, 'duplicate-id', {
        en: 'occurs before: an id stands for one row',
        nl: 'komt al eerder voor: een id hoort bij één rij',
      });
      return false;
    }
    ids.add(value);
    return true;
  }

  /** A text that must be one of the ids. */
  known(value: unknown, path: string, ids: ReadonlySet<string>, what: Bilingual): value is string {
    if (!this.text(value, path)) return false;
    if (ids.has(value)) return true;
    this.found.add(path, 'unknown-id', {
      en: `names no ${what.en} of this problem`,
      nl: `noemt geen ${what.nl} van dit probleem`,
    });
    return false;
  }

  private wrong(value: unknown, path: string, en: string, nl: string): false {
    if (value === undefined)
      this.found.add(path, 'missing', {
        en: `is missing; it must be ${en}`,
        nl: `ontbreekt; het moet ${nl} zijn`,
      });
    else {
      const kind = kindOf(value);
      this.found.add(path, 'wrong-type', {
        en: `must be ${en}, not ${kind.en}`,
        nl: `moet ${nl} zijn, niet ${kind.nl}`,
      });
    }
    return false;
  }
}
