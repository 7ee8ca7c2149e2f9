import { grouped, type Steps } from '../../kernel/index.js';
import { isIdentifyingName } from '../privacy/field-name.js';
import { identifierInText } from '../privacy/gate.js';
import { dayOf } from './cells.js';
import { type ColumnLook, sampleOf } from './column-look.js';
import { type MappingContext } from './context.js';
import { fits, shareFitting } from './fits.js';
import { exact, likely, open, type Proposal } from './proposal.js';
import { type Target, TARGETS } from './target.js';
import { isOwnTitle, LEFT_OUT, TWO_READINGS } from './target-rules.js';
import { keyAndWords, plain, wordsIn } from './words/plain.js';

interface Named {
  readonly targets: readonly Target[];
  readonly whole: boolean;
}

const NAMES = Object.entries(TARGETS)
  .flatMap(([target, { names }]) => names.map((name) => ({ target, name })))
  .map(({ target, name }, order) => ({ target, order, key: plain(name), words: wordsIn(name) }));

/** Every row of a file could be a header, so its cells are looked up and not held against each name. */
const BY_KEY = grouped(NAMES, ({ key }) => key);
const BY_FIRST_WORD = grouped(
  NAMES.filter(({ key, words }) => key.length > 2 && words.length > 0),
  ({ words }) => words[0],
);

const unique = (targets: readonly Target[]): readonly Target[] => [...new Set(targets)];

const NOTHING_NAMED: Named = Object.freeze({ targets: [], whole: false });

/** Which targets a title names: the whole of it, or else the longest name that it holds. */
function namedBy(title: string): Named {
  const { key, words: said } = keyAndWords(title);
  const whole = BY_KEY.get(key);
  if (whole !== undefined) return { targets: unique(whole.map(({ target }) => target)), whole: true };
  const readings = TWO_READINGS[key];
  if (readings !== undefined) return { targets: readings, whole: false };
  if (!said.some((word) => BY_FIRST_WORD.has(word))) return NOTHING_NAMED;
  const words = new Set(said);
  const held = [...words]
    .flatMap((word) => BY_FIRST_WORD.get(word) ?? [])
    .filter((name) => name.words.every((word) => words.has(word)))
    .sort((a, b) => a.order - b.order);
  const longest = Math.max(0, ...held.map(({ words: { length } }) => length));
  return {
    targets: unique(held.filter((name) => name.words.length === longest).map(({ target }) => target)),
    whole: false,
  };
}

/** A title has letters, and is no sentence. */
const couldBeTitle = (cell: string): boolean => cell.length < 60 && /\p{L}{2}/u.test(cell);

/** Whether a row could be a header: how many of its cells name a target. */
export const titlesNamed = (cells: readonly string[]): number => cells.filter(isTitle).length;

const isTitle = (cell: string): boolean => couldBeTitle(cell) && namedBy(cell).targets.length > 0;

/**
 * Whether at least so many of its cells name a target. Asked of every row of a file, so a row that can't come to so
 * many is left at that: what has no letters first, which costs nothing to see.
 */
export function namesSoMany(cells: readonly string[], atLeast: number): boolean {
  const worded = cells.filter(couldBeTitle);
  let left = worded.length;
  let named = 0;
  for (const cell of worded) {
    if (named + left < atLeast) return false;
    if (namedBy(cell).targets.length > 0) named++;
    if (named >= atLeast) return true;
    left--;
  }
  return named >= atLeast;
}

/** Of a column whose values have a form: most of them should have it. */
const MOST = 0.5;
const NEARLY_ALL = 0.9;

function byTitle(
  { targets, whole }: Named,
  sample: readonly string[],
  context: MappingContext,
): Proposal | null {
  if (targets.length === 0) return null;
  if (targets.length > 1) {
    const fitting = targets.filter((target) => shareFitting(TARGETS[target], sample, context) >= NEARLY_ALL);
    return fitting.length === 1 ? likely(fitting[0], 'holds-name', targets) : open('two-readings', targets);
  }
  const [target] = targets;
  const kind = TARGETS[target];
  const share = shareFitting(kind, sample, context);
  if (kind.generalises === true) return likely(target, 'generalised', [LEFT_OUT]);
  const hasForm = kind.list === undefined && kind.cell !== 'area' && kind.cell !== 'programme';
  if (hasForm && share < MOST) return open('not-in-form', [target, LEFT_OUT]);
  if (whole) return exact(target, 'is-name');
  return share >= MOST ? likely(target, 'holds-name') : open('not-in-form', [target, LEFT_OUT]);
}

/** What somebody would be found by; a date alone may be any date. */
const isPerson = (text: string): boolean => {
  const kind = identifierInText(text);
  return kind !== null && kind !== 'birth-date-like';
};
/** In a column that nobody named, this many of them are no chance. */
const PERSONS = 0.2;

const CODED: readonly Target[] = [
  'diagnosis',
  'insurer',
  'circuit',
  'title',
  'levels',
  'intensities',
  'language',
];
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);
/** Days so far back are of birth and not of a list. */
const CHILDHOOD_YEARS = 12;

function ofDays(sample: readonly string[], { today }: MappingContext): Proposal {
  const limit = String(Number(today.slice(0, 4)) - CHILDHOOD_YEARS);
  const old = sample.filter(
    (text) => (dayOf(text, 'day-month') ?? dayOf(text, 'month-day') ?? today) < limit,
  ).length;
  return old > sample.length / 2
    ? likely('birthDate', 'generalised', [LEFT_OUT])
    : open('two-readings', ['registeredOn', 'referredOn', 'intakeOn', 'clientWishOn', 'birthDate']);
}

/** Of a column without a name that says anything, by what stands in it. */
function byValues(look: ColumnLook, sample: readonly string[], context: MappingContext): Proposal {
  if (sample.length === 0) return open('nothing-known');
  const most = (target: Target): boolean => shareFitting(TARGETS[target], sample, context) >= NEARLY_ALL;
  // A number of somebody may be any number: which column has that of the client is said by its title, or by who knows.
  const isSure = context.ofClientNumbers !== true;
  if (isSure && look.values.size === look.filled && look.filled > 1 && most('reference'))
    return likely('reference', 'looks-like');
  if (sample.filter(isPerson).length >= sample.length * PERSONS)
    return sample.every((text) => /^\d{4}\s?[A-Z]{2}$/i.test(text))
      ? likely('postcode', 'generalised', [LEFT_OUT])
      : likely(LEFT_OUT, 'looks-like-person');
  if (most('registeredOn') && !sample.every((text) => /^\d+$/.test(text))) return ofDays(sample, context);
  const worded = sample.filter(hasLetters);
  if (worded.length < sample.length * NEARLY_ALL) return open('nothing-known');
  const found = [...(most('area') ? ['area'] : []), ...CODED.filter(most)];
  const texts = found.filter((target) =>
    worded.some((text) => text.length > 2 && fits(TARGETS[target], text, context)),
  );
  return texts.length === 1
    ? likely(texts[0], 'looks-like', [LEFT_OUT])
    : open(texts.length > 1 ? 'two-readings' : 'nothing-known', texts);
}

function alone(look: ColumnLook, context: MappingContext): Proposal {
  if (isOwnTitle(look.title)) return exact(LEFT_OUT, 'own-column');
  if (look.filled === 0) return exact(LEFT_OUT, 'empty');
  const sample = sampleOf(look);
  const named = byTitle(namedBy(look.title), sample, context);
  if (named !== null) return named;
  return isIdentifyingName(look.title)
    ? exact(LEFT_OUT, 'identifying-name')
    : byValues(look, sample, context);
}

/** Columns that lead closer to somebody than the ones beside them, which say all that is needed. */
const NOT_BESIDE: Readonly<Record<Target, readonly Target[]>> = {
  postcode: ['area'],
  birthDate: ['age', 'ageFrom'],
  birthYear: ['age', 'ageFrom', 'birthDate'],
};
const SAME_FIELD_IN_PARTS: ReadonlySet<Target> = new Set(['ageFrom', 'ageTo']);

const fieldOf = (target: Target): string =>
  SAME_FIELD_IN_PARTS.has(target) ? target : (TARGETS[target]?.field ?? target);

/** Two columns for one field: the one that is certain counts, the other is asked about; of equal ones both are. */
function withoutRivals(proposals: readonly Proposal[]): readonly Proposal[] {
  const certain = new Set(
    proposals.filter(({ confidence }) => confidence === 'exact').map(({ to }) => to ?? ''),
  );
  const calm = proposals.map((proposal) =>
    (NOT_BESIDE[proposal.to ?? ''] ?? []).some((target) => certain.has(target))
      ? exact(LEFT_OUT, 'identifying-name')
      : proposal,
  );
  return calm.map((proposal, i) => {
    const { to, confidence } = proposal;
    if (to === null || to === LEFT_OUT || TARGETS[to].field === 'flags') return proposal;
    const rivals = calm.filter(
      (other, j) =>
        j !== i && other.to !== null && other.to !== LEFT_OUT && fieldOf(other.to) === fieldOf(to),
    );
    if (rivals.length === 0) return proposal;
    const isFirst = confidence === 'exact' && rivals.every((rival) => rival.confidence !== 'exact');
    return isFirst ? proposal : open('two-columns', [to, LEFT_OUT]);
  });
}

/** What each column of a file is taken for, and how sure that is; column by column. */
export function* proposeColumns(
  looks: readonly ColumnLook[],
  context: MappingContext,
): Steps<readonly Proposal[]> {
  const proposals: Proposal[] = [];
  for (const look of looks) {
    yield;
    proposals.push(alone(look, context));
  }
  return withoutRivals(proposals);
}
