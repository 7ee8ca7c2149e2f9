import { areaOfCode, CODE_LISTS, type CodeListName, grouped } from '../../kernel/index.js';
import { type AgePolicy } from '../../policy/index.js';
import { clientNumber } from '../pseudonymise/client-number.js';
import { hasForm, type ReferenceForm } from '../privacy/reference-form.js';
import { exact, likely, open, type Proposal } from './proposal.js';
import { plain } from './words/plain.js';

/** What a list of this provider may name, by which its columns and values are known. */
export interface MappingContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Names of the region's municipalities, by code. */
  readonly areaNames: ReadonlyMap<string, string>;
  readonly formerAreas: ReadonlyMap<string, string>;
  /** Municipality codes by the four digits of a postcode. */
  readonly postcodes: ReadonlyMap<string, string>;
  /** Names of the own programmes, by reference. */
  readonly programmeNames: ReadonlyMap<string, string>;
  readonly form: ReferenceForm;
  /** What stands in the column of references are numbers of clients: a reference is made of each before anything leaves. */
  readonly ofClientNumbers?: true;
  readonly ages: AgePolicy;
}

interface Names {
  readonly codes: ReadonlySet<string>;
  /** Codes by a name, as people read it. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Codes by a code, as people read it. */
  readonly byCode: ReadonlyMap<string, readonly string[]>;
}

/** Each value of a column is held against the same names: they are made ready once, and go with the names. */
const INDEXES = new WeakMap<ReadonlyMap<string, string>, Names>();

function indexed(names: ReadonlyMap<string, string>): Names {
  const held = INDEXES.get(names);
  if (held !== undefined) return held;
  const codesBy = (key: (entry: readonly [string, string]) => string) =>
    new Map([...grouped([...names], key)].map(([text, entries]) => [text, entries.map(([code]) => code)]));
  const index: Names = {
    codes: new Set(names.keys()),
    byName: codesBy(([, name]) => plain(name)),
    byCode: codesBy(([code]) => plain(code)),
  };
  INDEXES.set(names, index);
  return index;
}

function byName(text: string, names: ReadonlyMap<string, string>): Proposal | null {
  const key = plain(text);
  const found = indexed(names).byName.get(key) ?? [];
  if (key === '' || found.length === 0) return null;
  return found.length === 1 ? exact(found[0], 'is-label') : open('two-readings', found);
}

/** A municipality by its code, with or without its zeros or `GM`, or by its name. */
export function proposeArea(text: string, { areaNames, formerAreas, today }: MappingContext): Proposal {
  const digits = text.replace(/^gm(?=\d{4}$)/i, '').replace(/[.,]0+$/, '');
  if (/^\d{1,4}$/.test(digits)) {
    const code = digits.padStart(4, '0');
    const { codes } = indexed(areaNames);
    const isKnown = formerAreas.has(code) || areaOfCode(code, codes, today).kind !== 'unknown';
    return isKnown ? exact(code, code === digits ? 'is-code' : 'padded') : open('nothing-known');
  }
  return byName(text.replace(/^gemeente /i, ''), areaNames) ?? open('nothing-known');
}

/** An own programme by its reference or its name. */
export function proposeProgramme(text: string, { programmeNames }: MappingContext): Proposal {
  if (programmeNames.has(text)) return exact(text, 'is-code');
  const same = indexed(programmeNames).byCode.get(plain(text)) ?? [];
  if (same.length === 1) return likely(same[0], 'is-name');
  return byName(text, programmeNames) ?? open('nothing-known');
}

/** A reference in the declared form, with the zeros that a spreadsheet dropped where the form is nothing but digits. */
export function referenceIn(
  text: string,
  { form, today, ofClientNumbers }: MappingContext,
): { readonly reference: string; readonly padded: boolean } {
  if (ofClientNumbers === true) return { reference: text, padded: false };
  const { counted } = form;
  const bare = text.replace(/(?<=^\d+)[.,]0+$/, '');
  const isDigits = counted !== null && counted.prefix === '' && !counted.hasYear && /^\d+$/.test(bare);
  if (isDigits && bare.length < counted.digits)
    return { reference: bare.padStart(counted.digits, '0'), padded: true };
  return { reference: hasForm(form, bare, Number(today.slice(0, 4))) ? bare : text, padded: false };
}

export const hasReferenceForm = (text: string, context: MappingContext): boolean =>
  context.ofClientNumbers === true
    ? clientNumber(text) !== null
    : hasForm(context.form, referenceIn(text, context).reference, Number(context.today.slice(0, 4)));

/** The codes that an answer may be, of a list or of what the region and the provider have. */
export function isCodeOf(
  what: { readonly list?: CodeListName | undefined; readonly cell: string },
  code: string,
  context: MappingContext,
): boolean {
  if (what.cell === 'area') return context.areaNames.has(code);
  if (what.cell === 'programme') return context.programmeNames.has(code);
  return what.list !== undefined && CODE_LISTS[what.list].some((one) => one.code === code);
}
