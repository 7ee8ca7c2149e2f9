import { ok, refuse, type Result } from '../../kernel/index.js';
import { sentencesUnder } from '../../words/index.js';
import { type LetterVoice, type Params } from './voice.js';

/** A language that a region adds to its letters: a voice, its name in that language, and what it lacks. */
export interface FurtherLanguage extends LetterVoice {
  readonly name: string;
  /** Keys of Dutch sentences that it does not have. */
  readonly lacks: readonly string[];
}

const FIELDS = [
  'language',
  'name',
  'direction',
  'months',
  'weekdays',
  'languages',
  'treatments',
  'sentences',
];
const OWN = ['nl', 'en'];
const LONGEST = 1_500;
const MONTHS = 12;
const WEEKDAYS = 7;

type Given = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Visible text on one line; what is in it is written as it stands and never run. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= LONGEST &&
  !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(value);
const isTexts = (value: unknown, length: number): value is readonly string[] =>
  Array.isArray(value) && value.length === length && value.every(isText);

const SLOT = /\{\{\s*([a-zA-Z]+)\s*(?:,\s*[a-z-]+\s*)?\}\}/g;
const slotsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(SLOT)].map(([, name]) => name!))].filter((name) => name !== 'count').sort();
const stemOf = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** The Dutch sentences of the letter, by key below `offer.letter`, and by key without the form of a plural. */
const dutch = (): ReadonlyMap<string, string> => new Map(sentencesUnder('offer.letter.'));

function* flat(tree: Given, path = ''): Generator<readonly [string, unknown]> {
  for (const [key, value] of Object.entries(tree))
    if (isObject(value)) yield* flat(value, `${path}${key}.`);
    else yield [path + key, value];
}

/**
 * Reads a file of a language. Data and nothing else: a sentence is text with the same names between double braces as the
 * Dutch one has, and whatever else stands in it is written as it stands.
 * @returns what is wrong with it, all of it, in English, for whoever runs the service
 */
export function readFurtherLanguage(given: unknown): Result<FurtherLanguage, readonly string[]> {
  if (!isObject(given)) return refuse(['is not a JSON object']);
  const {
    language: code,
    name,
    direction = 'ltr',
    months,
    weekdays,
    languages = {},
    treatments = {},
    sentences,
  } = given;
  const faults = Object.keys(given)
    .filter((field) => !FIELDS.includes(field))
    .map((field) => `${field}: no such part`);
  if (typeof code !== 'string' || !/^[a-z]{2,3}$/.test(code) || OWN.includes(code))
    faults.push('language: expected an ISO 639 code of two or three letters, other than nl and en');
  if (!isText(name)) faults.push('name: expected the name of the language, in that language');
  if (direction !== 'ltr' && direction !== 'rtl') faults.push('direction: expected ltr or rtl');
  if (months !== undefined && !isTexts(months, MONTHS)) faults.push('months: expected twelve names');
  if (weekdays !== undefined && !isTexts(weekdays, WEEKDAYS))
    faults.push('weekdays: expected seven names, Sunday first');
  if (!isObject(languages) || !Object.values(languages).every(isText))
    faults.push('languages: expected names of languages by their codes');
  if (!isObject(treatments) || !Object.values(treatments).every(isText))
    faults.push('treatments: expected names of treatments by their codes');
  if (!isObject(sentences)) faults.push('sentences: expected an object');
  const known = dutch();
  const slots = new Map([...known].map(([key, text]) => [stemOf(key), slotsOf(text)]));
  const said = new Map<string, string>();
  for (const [key, text] of isObject(sentences) ? flat(sentences) : []) {
    const wanted = slots.get(stemOf(key));
    if (wanted === undefined) faults.push(`${key}: the letter has no such sentence`);
    else if (!isText(text)) faults.push(`${key}: expected one line of text`);
    else if (text.replace(SLOT, '').includes('{{') || slotsOf(text).join() !== wanted.join())
      faults.push(`${key}: expected exactly these names between braces: ${wanted.join(', ') || 'none'}`);
    else said.set(key, text);
  }
  if (faults.length > 0) return refuse(faults);
  const names = languages as Readonly<Record<string, string>>;
  const called = treatments as Readonly<Record<string, string>>;
  const dates = datesOf(months as readonly string[] | undefined, weekdays as readonly string[] | undefined);
  const plural = new Intl.PluralRules(code as string);
  const stems = new Set([...said.keys()].map(stemOf));
  return ok({
    code: code as string,
    name: name as string,
    direction: direction as 'ltr' | 'rtl',
    lacks: [...new Set([...known.keys()].map(stemOf))].filter((stem) => !stems.has(stem)),
    date: dates.date,
    nameOf: (language) => names[language] ?? null,
    treatment: (code) => called[code] ?? null,
    say: (key, params) => {
      const count = params['count'];
      const form = typeof count === 'number' ? `_${plural.select(count)}` : '';
      const text = said.get(key + form) ?? said.get(`${key}_other`) ?? said.get(key);
      return text === undefined ? null : filled(text, params, dates.weekday);
    },
  });
}

type WriteDate = (day: string) => string;

/** Days as the language writes them; in figures where it gives no names. */
function datesOf(
  months: readonly string[] | undefined,
  weekdays: readonly string[] | undefined,
): { readonly date: WriteDate; readonly weekday: WriteDate } {
  const date: WriteDate = (day) => {
    const [year = '', month = '', dayOfMonth = ''] = day.slice(0, 10).split('-');
    return months === undefined
      ? `${dayOfMonth}-${month}-${year}`
      : `${Number(dayOfMonth)} ${months[Number(month) - 1]} ${year}`;
  };
  const weekday: WriteDate = (day) => {
    const name = weekdays?.[new Date(`${day}T00:00:00Z`).getUTCDay()];
    return name === undefined ? date(day) : `${name} ${date(day)}`;
  };
  return { date, weekday };
}

const DAYS = ['monday', 'answerBy'];

/** Once over the text: a name that stands in what is filled in is text like any other. */
const filled = (text: string, params: Params, weekday: WriteDate): string =>
  text.replace(SLOT, (_, name: string) => {
    const value = params[name] ?? '';
    if (DAYS.includes(name)) return weekday(String(value));
    return Array.isArray(value) ? value.join(', ') : String(value as string | number);
  });
