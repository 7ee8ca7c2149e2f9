import { CODE_LISTS, type CodeListName, DIAGNOSES } from '../../kernel/index.js';
import { saysUnknown } from '../table/clean-text.js';
import { groupOfIcd } from './words/diagnosis-codes.js';
import { plain, stem } from './words/plain.js';
import { NONE_OF_THEM, SYNONYMS } from './words/synonyms.js';
import { exact, likely, open, type Proposal } from './proposal.js';

/** How a list is asked: which codes a text may stand for, by how it is written. */
interface Index {
  readonly codes: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

class Many extends Map<string, readonly string[]> {
  put(key: string, code: string): void {
    const held = this.get(key) ?? [];
    if (key !== '' && !held.includes(code)) this.set(key, [...held, code]);
  }
}

/** The year that a label of an older list ends in is not what people write. */
const withoutYear = (label: string): string => label.replace(/,? ?\(?2018\)$/, '').replace(/ \($/, '');

function indexOf(list: CodeListName): Index {
  const codes = new Map<string, string>();
  const [labels, synonyms, stems] = [new Many(), new Many(), new Many()];
  for (const { code, nl, en } of CODE_LISTS[list]) {
    codes.set(code.toLowerCase(), code);
    for (const label of [nl, en]) {
      for (const name of [
        label,
        withoutYear(label),
        label.replace(/ \(.*\)$/, ''),
        /\((\w+)\)$/.exec(label)?.[1] ?? '',
      ])
        if (!/^\d*$/.test(name)) labels.put(plain(name), code);
      stems.put(stem(withoutYear(label)), code);
    }
    for (const word of SYNONYMS[list]?.[code] ?? []) {
      synonyms.put(plain(word), code);
      stems.put(stem(word), code);
    }
  }
  return { codes, labels, synonyms, stems };
}

const INDEXES = new Map<CodeListName, Index>();
function indexed(list: CodeListName): Index {
  const held = INDEXES.get(list) ?? indexOf(list);
  INDEXES.set(list, held);
  return held;
}

const NEWEST: ReadonlySet<string> = new Set(
  DIAGNOSES.filter(({ version }) => version === '2022').map(({ code }) => code),
);

/** Of a name that is in two versions of the list: the newest is meant by a list of today, unless the file writes the older one. */
function ofVersions(found: readonly string[], olderInUse: boolean): Proposal {
  const newest = found.filter((code) => NEWEST.has(code));
  if (newest.length === 1 && found.length > 1)
    return olderInUse
      ? likely(
          newest[0],
          'two-readings',
          found.filter((code) => code !== newest[0]),
        )
      : exact(newest[0], 'is-label');
  if (newest.length === 0 && found.length === 1) return likely(found[0], 'older-list');
  return found.length === 1 ? exact(found[0], 'is-label') : open('two-readings', found);
}

/** A number of a list whose zeros a spreadsheet dropped. */
function padded(list: CodeListName, text: string): string | null {
  const digits = CODE_LISTS[list].every(({ code }) => /^\d{4}$/.test(code)) ? 4 : 0;
  const bare = text.replace(/[.,]0+$/, '');
  if (digits === 0 || !/^\d{3,4}$/.test(bare)) return null;
  return indexed(list).codes.get(bare.padStart(digits, '0')) ?? null;
}

/**
 * Which code of a list a text stands for. Codes and labels are exact; words that people use for one are proposals, and
 * what has two readings is a question.
 * @param olderInUse whether other values of the same column are of the list of 2018 only
 * @example proposeCode('diagnoses', 'aandachtstekort').to === 'dsm5-adhd'
 */
export function proposeCode(list: CodeListName, text: string, olderInUse = false): Proposal {
  const { codes, labels, synonyms, stems } = indexed(list);
  const code = codes.get(text.trim().toLowerCase()) ?? codes.get(text.trim().replace(/[.,]0+$/, ''));
  if (code !== undefined) return exact(code, 'is-code');
  const key = plain(text);
  const label = labels.get(key);
  if (label !== undefined)
    return list === 'diagnoses' ? ofVersions(label, olderInUse) : one(label, 'exact', 'is-label');
  const filled = padded(list, text.trim());
  if (filled !== null) return exact(filled, 'padded');
  const said = synonyms.get(key === '' ? text.trim() : key);
  if (said !== undefined) return one(said, 'likely', 'synonym');
  if (saysUnknown(text)) return exact('', 'says-unknown');
  const group = list === 'diagnoses' ? groupOfIcd(text) : null;
  if (group !== null) return likely(group, 'icd-code');
  const alike = stems.get(stem(text));
  if (alike !== undefined && stem(text).length > 2) {
    const newest = list === 'diagnoses' ? alike.filter((one) => NEWEST.has(one)) : alike;
    return one(newest.length > 0 ? newest : alike, 'likely', 'same-stem');
  }
  return open('nothing-known');
}

const one = (
  found: readonly string[],
  confidence: 'exact' | 'likely',
  reason: Proposal['reason'],
): Proposal =>
  found.length > 1
    ? open('two-readings', found)
    : confidence === 'exact'
      ? exact(found[0], reason)
      : likely(found[0], reason);

/** Whether a text is of the list of 2018 and of no newer one. */
export const isOlderOnly = (text: string): boolean => {
  const found = indexed('diagnoses').labels.get(plain(text)) ?? [];
  return found.length > 0 && !found.some((code) => NEWEST.has(code));
};

/** That none of a list holds, in a list of which that is an answer. */
export const saysNone = (text: string): boolean => NONE_OF_THEM.has(plain(text)) || saysUnknown(text);

/** Between several codes in one cell. */
const BETWEEN = /\s*[|;,\n]\s*|\s+\+\s+/;

/** The parts of a cell that may hold several codes: the whole, where that is one. */
export function partsOfCell(list: CodeListName, text: string): readonly string[] {
  if (proposeCode(list, text).confidence === 'exact') return [text];
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 1 ? parts : [text];
}

/** Texts of which the parts are kept; a column of codes has far fewer. */
const MOST_KEPT = 2_000;

/** The same for the cells of one file: texts of a column of codes come again and again. */
export function partsOfCells(): typeof partsOfCell {
  const known = new Map<string, readonly string[]>();
  return (list, text) => {
    const key = `${list} ${text}`;
    const held = known.get(key) ?? partsOfCell(list, text);
    if (known.size < MOST_KEPT) known.set(key, held);
    return held;
  };
}
