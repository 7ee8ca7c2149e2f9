import { type Bilingual } from '../../kernel/index.js';
import { ENTRY_RULES, type EntryRule } from './entry-rules.js';
import { LIST_RULES } from './list-rules.js';
import { PROGRAMME_RULES } from './programme-rules.js';
import { type QualityList, type QualityParams, type QualityWeight } from './quality-list.js';

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

/**
 * What in a delivered list is wrong, or looks so. Every rule is a look at the data as they stand, none changes anything,
 * and none keeps a client from being matched: that is for the rules of eligibility.
 */
export function qualityReport(list: QualityList): QualityReport {
  const programmes = new Map(list.programmes.map((programme) => [programme.id, programme]));
  const beside = { today: list.today, programmes };
  const unsound = new Set<string>();
  const findings: QualityFinding[] = [];
  for (const { code, weight, find } of ENTRY_RULES as readonly (EntryRule & {
    readonly code: QualityCode;
  })[]) {
    const items = list.entries.flatMap((entry) => {
      const found = find(entry, beside);
      if (found === null) return [];
      if (weight !== 'note') unsound.add(entry.reference);
      return [{ reference: entry.reference, why: found.why }];
    });
    if (items.length > 0) findings.push({ code, weight, about: 'clients', items, params: {} });
  }
  for (const { code, weight, find } of LIST_RULES) {
    const params = find(list);
    if (params !== null) findings.push({ code, weight, about: 'list', items: [], params });
  }
  for (const { code, weight, finds } of PROGRAMME_RULES) {
    const items = list.programmes.filter(finds).map(({ reference }) => ({ reference, why: null }));
    if (items.length > 0) findings.push({ code, weight, about: 'programmes', items, params: {} });
  }
  return {
    clients: list.entries.length,
    sound: list.entries.length - unsound.size,
    findings: WEIGHTS.flatMap((weight) => findings.filter((one) => one.weight === weight)),
  };
}
