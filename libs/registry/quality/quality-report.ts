import { type Bilingual } from '../../kernel/index.js';
import { ENTRY_RULES, type EntryRule } from './entry-rules.js';
import { LIST_RULES } from './list-rules.js';
import { PROGRAMME_RULES } from './programme-rules.js';
import {
  type QualityEntry,
  type QualityList,
  type QualityParams,
  type QualityWeight,
} from './quality-list.js';

export type QualityCode =
  | (typeof ENTRY_RULES)[number]['code']
  | (typeof LIST_RULES)[number]['code']
  | (typeof PROGRAMME_RULES)[number]['code'];

/** One client or programme that a finding is about. */
export interface QualityItem {
  /** The provider's own. */
  readonly reference: string;
  /** Where the finding has more than one cause. */
  readonly why: Bilingual | null;
}

/** What a rule found; of the whole list where it has no items. */
export interface QualityFinding {
  readonly code: QualityCode;
  readonly weight: QualityWeight;
  readonly about: 'clients' | 'list' | 'programmes';
  readonly items: readonly QualityItem[];
  readonly params: QualityParams;
}

export interface QualityReport {
  /** Who waits. */
  readonly clients: number;
  /** Of these, of whom no rule found an error or has a warning. */
  readonly sound: number;
  /** The gravest first, and within a weight in the order of the rules. */
  readonly findings: readonly QualityFinding[];
}

const WEIGHTS: readonly QualityWeight[] = ['error', 'warning', 'note'];

/** Reads a list client by client, so that whoever asks for the report can rest in between. */
export interface QualityReader {
  read(entry: QualityEntry): void;
  /** Once every client has been read. */
  result(): QualityReport;
}

type CodedRule = EntryRule & { readonly code: QualityCode };

/**
 * What in a delivered list is wrong, or looks so. Every rule is a look at the data as they stand, none changes anything,
 * and none keeps a client from being matched: that is for the rules of eligibility.
 * @param list of which each client is still to be read
 */
export function qualityReader(list: QualityList): QualityReader {
  const programmes = new Map(list.programmes.map((programme) => [programme.id, programme]));
  const beside = { today: list.today, programmes };
  const rules = (ENTRY_RULES as readonly CodedRule[]).map((rule) => ({ rule, items: [] as QualityItem[] }));
  let unsound = 0;
  const read = (entry: QualityEntry): void => {
    let isSound = true;
    for (const { rule, items } of rules) {
      const found = rule.find(entry, beside);
      if (found === null) continue;
      items.push({ reference: entry.reference, why: found.why });
      isSound &&= rule.weight === 'note';
    }
    if (!isSound) unsound++;
  };
  const result = (): QualityReport => {
    const findings = [
      ...rules.map(({ rule: { code, weight, weeks }, items }) =>
        concerning('clients', { code, weight, items }, weeks === undefined ? {} : { weeks }),
      ),
      ...LIST_RULES.flatMap(({ code, weight, find }): QualityFinding[] => {
        const params = find(list);
        return params === null ? [] : [{ code, weight, about: 'list', items: [], params }];
      }),
      ...PROGRAMME_RULES.map(({ code, weight, finds }) => {
        const items = list.programmes.filter(finds).map(({ reference }) => ({ reference, why: null }));
        return concerning('programmes', { code, weight, items });
      }),
    ].filter(({ about, items }) => about === 'list' || items.length > 0);
    return {
      clients: list.entries.length,
      sound: list.entries.length - unsound,
      findings: WEIGHTS.flatMap((weight) => findings.filter((one) => one.weight === weight)),
    };
  };
  return { read, result };
}

const concerning = (
  whom: 'clients' | 'programmes',
  found: Pick<QualityFinding, 'code' | 'weight' | 'items'>,
  params: QualityParams = {},
): QualityFinding => ({ ...found, about: whom, params });
