import { counterOf, looksLikeSomebody, mayLookAlike, type ReferenceForm } from '../privacy/reference-form.js';

/** What a list of references is held against. */
export interface ReferenceList {
  readonly form: ReferenceForm;
  /** References that the provider has on its list already: they were looked at when they came. */
  readonly held: ReadonlySet<string>;
  /** The year of the push. */
  readonly year: number;
}

/** Of so many references so many look like somebody, where chance gives so many. */
export interface LikeSomebody {
  readonly found: number;
  readonly of: number;
  readonly expected: number;
}

export interface ReferenceFinding {
  /** More of them look like somebody than chance explains: none of the push can be taken. Null where all is well. */
  readonly tooMany: LikeSomebody | null;
  /** References that look like somebody and are no part of the count of the others. */
  readonly outliers: ReadonlySet<string>;
}

/** Points at which the share that chance gives is counted. */
const SAMPLES = 4096;
/** Parts of the golden ratio lie evenly, and in no step with a pattern of digits. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** At this many nats chance gives as many or more once in a million lists. */
const BEYOND_CHANCE = Math.log(1e6);
/** Numbers in steps or in clusters hold up to half as many again as chance gives, and mean nothing by it. */
const TIMES_CHANCE = 2;
/** Share at either end that does not say where a provider counts: old systems, slips of the pen. */
const TAIL = 0.05;
/** Share at either end that may be slips of the pen, and does not stretch the count of the others. */
const SLIPS = 0.005;
/** Numbers of which chance can be told. */
const ENOUGH = 30;
/** How far beyond the others a count may go on, at least: the longest stretch of six digits that are all days has 3,100. */
const NEXT_NUMBERS = 3200;

const NOTHING: ReferenceFinding = Object.freeze({ tooMany: null, outliers: new Set<string>() });

/** Kullback–Leibler divergence of two shares, in nats. */
const divergence = (found: number, expected: number): number => {
  const term = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return term(found, expected) + term(1 - found, 1 - expected);
};

/**
 * The share of numbers from `low` to `high` that look like somebody, with what counting at so many points may miss.
 */
function shareByChance({ form, year }: ReferenceList, low: number, high: number): number {
  const width = high - low + 1;
  const samples = Math.min(SAMPLES, width);
  let found = 0;
  for (let i = 0; i < samples; i++) {
    const at = width <= SAMPLES ? i : Math.floor(((i * GOLDEN) % 1) * width);
    if (looksLikeSomebody(form, low + at, year)) found++;
  }
  const share = found / samples;
  const missed = width <= SAMPLES ? 0 : 3 * Math.sqrt((share * (1 - share)) / samples);
  return Math.min(1 - 1 / SAMPLES, share + missed + 1 / SAMPLES);
}

/** In ascending order. */
function numbersOf(references: readonly string[], form: ReferenceForm): Uint32Array {
  const numbers = new Uint32Array(references.length);
  let count = 0;
  for (const reference of references) {
    const number = counterOf(form, reference);
    if (number !== null) numbers[count++] = number;
  }
  return numbers.subarray(0, count).sort();
}

function middleOf(numbers: Uint32Array): Uint32Array {
  const cut = Math.floor(numbers.length * TAIL);
  return numbers.subarray(cut, numbers.length - cut);
}

/** How many of the numbers look like somebody, where that is more than chance explains; null otherwise. */
function beyondChance(numbers: Uint32Array, list: ReferenceList): LikeSomebody | null {
  const middle = middleOf(numbers);
  if (middle.length === 0) return null;
  let found = 0;
  for (const number of middle) if (looksLikeSomebody(list.form, number, list.year)) found++;
  const share = found / middle.length;
  const chance = shareByChance(list, middle[0], middle[middle.length - 1]);
  const isBeyond = share > TIMES_CHANCE * chance && middle.length * divergence(share, chance) > BEYOND_CHANCE;
  return isBeyond ? { found, of: middle.length, expected: Math.round(middle.length * chance) } : null;
}

/**
 * Where a provider counts, from and to: as far as the numbers reach that look like nobody. Some stretches of six digits
 * are days throughout (110100 to 113199): a list that lies there by itself is its own count, as chance explains it.
 */
function spanOfCount(
  numbers: Uint32Array,
  looks: (number: number) => boolean,
): readonly [low: number, high: number] {
  const others = numbers.filter((number) => !looks(number));
  if (numbers.length >= ENOUGH && others.length < numbers.length / 4) {
    const middle = middleOf(numbers);
    return [middle[0], middle[middle.length - 1]];
  }
  const slips = Math.floor(others.length * SLIPS);
  return [others[slips] ?? Infinity, others[others.length - 1 - slips] ?? -Infinity];
}

/**
 * Holds the references of a push, each once, with those already on the list, against what chance gives. Numbers of six to eight
 * digits look like a date or a BSN now and then; to refuse those would be to refuse the same clients for ever. So the
 * list decides: within the middle nine tenths of the numbers it may have no more than twice as many of them as the
 * numbers there give by chance, and no more than chance gives once in a million lists (Chernoff's bound on the
 * binomial). One that looks like somebody and lies far from all that do not is none of the count, and is refused alone:
 * so is the only row of a change.
 */
export function checkReferences(pushed: readonly string[], list: ReferenceList): ReferenceFinding {
  const { form, held, year } = list;
  if (!mayLookAlike(form)) return NOTHING;
  const fresh = pushed.filter((reference) => !held.has(reference));
  if (fresh.length === 0) return NOTHING;
  const looks = (number: number): boolean => looksLikeSomebody(form, number, year);
  const numbers = numbersOf([...held, ...fresh], form);
  // A list that counts does not hide days of birth that come after it.
  const tooMany = beyondChance(numbers, list) ?? beyondChance(numbersOf(fresh, form), list);
  if (tooMany !== null) return { ...NOTHING, tooMany };
  const [low, high] = spanOfCount(numbers, looks);
  const margin = Math.max(NEXT_NUMBERS, (high - low) / 10);
  const isApart = (reference: string): boolean => {
    const number = counterOf(form, reference);
    return number !== null && looks(number) && !(number >= low - margin && number <= high + margin);
  };
  return { tooMany: null, outliers: new Set(fresh.filter(isApart)) };
}
