import { ok, refuse, type Result } from '../../kernel/index.js';
import { type AgePolicy, type CrisisPointer } from '../../policy/index.js';
import { type MappingContext } from '../mapping/context.js';
import { RANDOM_FORM } from '../privacy/reference-form.js';
import { type ReadingContext } from '../record/read-field.js';

type Texts = Readonly<Record<string, string>>;

/** What the rows of a list may name, as the API says it: nothing of any client. */
export interface KnownToList {
  readonly provider: string;
  readonly referenceForm: string;
  readonly areas: Texts;
  readonly formerAreas: Texts;
  readonly postcodes: Texts;
  readonly programmes: Texts;
  readonly providers: readonly string[];
  readonly ages: AgePolicy;
  readonly crisis: CrisisPointer | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): value is Texts => isObject(value) && Object.values(value).every(isText);
const isListOf = <T>(value: unknown, test: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.every(test);
const isWhole = (value: unknown): value is number => Number.isInteger(value);

const areAges = (value: unknown): value is AgePolicy =>
  isObject(value) && isWhole(value['bandYears']) && isListOf(value['borders'], isWhole);
const isCrisis = (value: unknown): value is CrisisPointer | null =>
  value === null || (isObject(value) && isText(value['name']) && isText(value['phone']));

const PARTS: Readonly<Record<keyof KnownToList, (value: unknown) => boolean>> = {
  provider: isText,
  referenceForm: isText,
  areas: areTexts,
  formerAreas: areTexts,
  postcodes: areTexts,
  programmes: areTexts,
  providers: (value) => isListOf(value, isText),
  ages: areAges,
  crisis: isCrisis,
};

/** Reads what the API said, or a file of it. @returns which part is missing or has another shape */
export function readKnown(value: unknown): Result<KnownToList, string> {
  const wrong = Object.entries(PARTS).find(([part, test]) => !isObject(value) || !test(value[part]));
  return wrong === undefined ? ok(value as unknown as KnownToList) : refuse(wrong[0]);
}

/** Against what a list is read here, as the service reads it there. */
export interface ContextOfList {
  readonly mapping: MappingContext;
  readonly reading: ReadingContext;
}

/** @param today the day on which it leaves, `YYYY-MM-DD`: ages are of that day */
export function contextOf(known: KnownToList, today: string): ContextOfList {
  const areaNames = new Map(Object.entries(known.areas));
  const formerAreas = new Map(Object.entries(known.formerAreas));
  const programmeNames = new Map(Object.entries(known.programmes));
  const form = { text: RANDOM_FORM, counted: null };
  const { ages, crisis, provider } = known;
  return {
    mapping: {
      ...{ today, areaNames, formerAreas, programmeNames, form, ages },
      postcodes: new Map(Object.entries(known.postcodes)),
      ofClientNumbers: true,
    },
    reading: {
      ...{ today, formerAreas, provider, ages, crisis },
      areas: new Set(areaNames.keys()),
      programmes: new Set(programmeNames.keys()),
      providers: new Set(known.providers),
      words: new Set(),
      references: { form, held: new Set(), year: Number(today.slice(0, 4)) },
    },
  };
}
