import { type Bilingual, type Language } from '../kernel/index.js';
import { en } from './en/index.js';
import { nl } from './nl/index.js';
import { type Key } from './key.js';
import { templateOf } from './template.js';
import { type ParamNames } from './translation.js';

/**
 * What is said, once for each language: the API, the command line, the mail and the letter take their sentences here,
 * the pages from pages.ts.
 *
 * A topic is a file of plain data, `nl/<stage>/<topic>.ts` and `en/<stage>/<topic>.ts`, in i18next's JSON format:
 * `{{name}}` for a parameter, `{{on, date}}` for one that is written by a format of format.ts, `found_one` and
 * `found_other` for a `count`. The Dutch is written `as const` and the English as `Translation<typeof dutch>`; the
 * stage's index.ts of either language names the topic. Keys are English, camelCase or the code they explain, without
 * dots. Parameters are data (a code, a number, an ISO week, a date), the label of a code in both languages, or another
 * message: never a sentence that was made elsewhere. A parameter called `context` chooses another form of a sentence:
 * with 'position', `malformed-json_position` is said instead of `malformed-json`.
 *
 *     say('nl', 'review.problems.not-qualified')             one language
 *     inBoth('offer.events.accepted', { count: 3 })          { nl, en }
 *     message('matching.explanations.sooner', { weeks: 3 })  data that can be kept, compared, and said later
 */
export type { Key };

/** What may be filled in. A text in both languages takes the language of the sentence around it, and so does a message. */
export type Param = string | number | Bilingual | Message | readonly Param[];
type Params = Readonly<Record<string, Param>>;

/** The parameters of a sentence: none, or all that it names. A plural asks for `count` as well. */
export type ParamsOf<K extends Key> = Readonly<Record<ParamNames<typeof nl, K>, Param>>;
type Args<K extends Key> = [ParamNames<typeof nl, K>] extends [never]
  ? [params?: Params]
  : [params: ParamsOf<K> & Params];

/** The codes explained under a topic; what follows a `_` says which form of the sentence it is, not which code. */
export type CodesOf<T extends string> = Code<Extract<Key, `${T}.${string}`>, T>;
type Code<K extends string, T extends string> = K extends `${T}.${infer C}`
  ? C extends `${string}_${string}` | `${string}.${string}`
    ? never
    : C
  : never;

/** A sentence as data: which one, and what to fill in. */
export interface Message<K extends Key = Key> {
  readonly key: K;
  readonly params?: Params;
}

const PLURALS = { nl: new Intl.PluralRules('nl'), en: new Intl.PluralRules('en') };

function missing(what: string): never {
  throw new RangeError(what);
}

interface Words {
  readonly [key: string]: string | Words;
}
function* sentencesIn(words: Words, path = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(words))
    if (typeof value === 'string') yield [path + key, value];
    else yield* sentencesIn(value, `${path}${key}.`);
}

type Template = string | ReturnType<typeof templateOf>;
/** A sentence without parameters is itself; the others are cut when they are first said. */
const SENTENCES: Readonly<Record<Language, Map<string, Template>>> = {
  nl: new Map(sentencesIn(nl)),
  en: new Map(sentencesIn(en)),
};

const isMessage = (value: Bilingual | Message): value is Message => 'key' in value;

function filled(value: Param, language: Language): string | number | readonly (string | number)[] {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part: Param) => filled(part, language)) as string[];
  const one = value as Bilingual | Message;
  return isMessage(one) ? sentence(language, one.key, one.params) : one[language];
}

function sentence(language: Language, key: string, params: Params | undefined): string {
  const count = params?.['count'];
  const sentences = SENTENCES[language];
  const context = params?.['context'];
  const stem = typeof context === 'string' && sentences.has(`${key}_${context}`) ? `${key}_${context}` : key;
  const form = typeof count === 'number' ? `_${PLURALS[language].select(count)}` : '';
  const found = sentences.has(stem + form) ? stem + form : stem;
  let text = sentences.get(found) ?? missing(`There are no words for ${key}`);
  if (typeof text === 'string') {
    if (!text.includes('{{')) return text;
    sentences.set(found, (text = templateOf(text)));
  }
  const values: Record<string, unknown> = {};
  for (const name in params) values[name] = filled(params[name]!, language);
  return text(values, language);
}

/** One sentence in one language. */
export const say = <K extends Key>(language: Language, key: K, ...[params]: Args<K>): string =>
  sentence(language, key, params);

/** One sentence in both languages. */
export const inBoth = <K extends Key>(key: K, ...[params]: Args<K>): Bilingual => ({
  nl: sentence('nl', key, params),
  en: sentence('en', key, params),
});

/** A sentence as data, with its parameters checked as `say` checks them. */
export const message = <K extends Key>(key: K, ...[params]: Args<K>): Message<K> =>
  params === undefined ? { key } : { key, params };

/** What a message says, in one language. */
export const sayMessage = (language: Language, { key, params }: Message): string =>
  sentence(language, key, params);

/** What a message says, in both. */
export const messageInBoth = ({ key, params }: Message): Bilingual => ({
  nl: sentence('nl', key, params),
  en: sentence('en', key, params),
});

/** What is wrong with one field, by its code of `common.fields`; with the row where it is one of a batch. */
export function fieldSentence(fault: {
  readonly row?: number | undefined;
  /** By its name in the API, or as its column is called. */
  readonly field: string | Bilingual;
  readonly code: string;
  readonly params?: Params | undefined;
}): Bilingual {
  const key = `common.fields.${fault.code}`;
  const { unit, ...params } = fault.params ?? {};
  const what: Message = {
    key: isKey(key) ? key : 'common.fields.otherwise',
    params: { ...params, ...(unit === undefined ? {} : { unit: unitOf(unit) }), field: fault.field },
  };
  return fault.row === undefined ? messageInBoth(what) : inBoth('common.row', { row: fault.row, what });
}

/** A code of `common.units` is said in words; what is none of them stands as it is. */
function unitOf(unit: Param): Param {
  const key = `common.units.${String(unit)}`;
  return isKey(key) ? { key } : unit;
}

/** The Dutch sentences below a path, by what follows it: what a further language has to say. */
export const sentencesUnder = (path: string): readonly (readonly [key: string, text: string])[] =>
  [...sentencesIn(nl)].flatMap(([key, text]) =>
    key.startsWith(path) ? [[key.slice(path.length), text] as const] : [],
  );

/** Whether there are words for a code that comes from outside, such as one stored by a newer version. */
export const isKey = (key: string): key is Key => SENTENCES.nl.has(key) || SENTENCES.nl.has(`${key}_other`);

export { type Bilingual, type Language } from '../kernel/index.js';
export { type AuditAction, type AuditDetail, type AuditGround, type AuditKind } from './audit-codes.js';
export { eventKinds } from './event-kinds.js';
export { CELL_SEPARATORS, longDate, weekdayAndDate } from './format.js';
