import { type PageWords } from '../../../../words/pages.js';

type Words = PageWords['regionPolicy'];
/** A dot would be a step down in the texts. */
export type NumberKey = keyof Words['number'];
export type Group = keyof Words['group'];

interface About {
  readonly unit: keyof Words['unit'];
  readonly whom: keyof Words['whom'];
  readonly group: Group;
}
const about = (unit: About['unit'], whom: About['whom'], group: Group): About => ({ unit, whom, group });

/** Of each number of the policy in which unit it is, who notices it and where on the page it stands. */
export const NUMBERS: Readonly<Record<NumberKey, About>> = {
  matching_norm_intake: about('weeks', 'everybody', 'norm'),
  matching_norm_treatment: about('weeks', 'everybody', 'norm'),
  matching_norm_total: about('weeks', 'everybody', 'norm'),
  matching_severityWeight_1: about('factor', 'matching', 'matching'),
  matching_severityWeight_2: about('factor', 'matching', 'matching'),
  matching_severityWeight_3: about('factor', 'matching', 'matching'),
  matching_minGainWeeks: about('weeks', 'matching', 'matching'),
  matching_weights_breach: about('points', 'matching', 'matching'),
  matching_weights_weeks: about('points', 'matching', 'matching'),
  matching_weights_travel: about('points', 'matching', 'matching'),
  matching_weights_waited: about('points', 'matching', 'matching'),
  matching_longWaitingFloor: about('percent', 'matching', 'matching'),
  matching_familiarMinutes: about('minutes', 'matching', 'matching'),
  matching_softExclusionMinutes: about('minutes', 'matching', 'matching'),
  matching_seed: about('number', 'matching', 'matching'),
  horizonWeeks: about('weeks', 'matching', 'matching'),
  proposalDays: about('days', 'clinicians', 'terms'),
  answerDays: about('days', 'clients', 'terms'),
  leadTimes_sending: about('workingDays', 'clinicians', 'terms'),
  leadTimes_receiving: about('workingDays', 'clinicians', 'terms'),
  leadTimes_answer: about('workingDays', 'clients', 'terms'),
  leadTimes_preparation: about('workingDays', 'clinicians', 'terms'),
  suppressUnder: about('count', 'readers', 'figures'),
  publicationDays: about('days', 'readers', 'figures'),
  whatIfsPerDay: about('count', 'analysts', 'figures'),
  acceptance_decisions: about('count', 'matching', 'matching'),
  acceptance_leastPercent: about('percent', 'matching', 'matching'),
  review_absenceWeeks: about('weeks', 'clinicians', 'terms'),
  caseTable_weeksWithoutNorm: about('weeks', 'table', 'table'),
  wishes_weeks: about('weeks', 'clients', 'terms'),
  wishes_formerProviderDays: about('days', 'clinicians', 'terms'),
  ages_bandYears: about('years', 'stewards', 'pushes'),
  pushes_removedPercent: about('percent', 'stewards', 'pushes'),
  pushes_removedRows: about('count', 'stewards', 'pushes'),
  pushes_mostEntries: about('count', 'stewards', 'pushes'),
  pushes_dueDays: about('days', 'stewards', 'pushes'),
  cleaning_askWeeks: about('weeks', 'stewards', 'pushes'),
  caseTable_refusals: about('count', 'table', 'table'),
  caseTable_weeksBeyondNorm: about('weeks', 'table', 'table'),
  caseTable_queue: about('count', 'table', 'table'),
  caseTable_restWeeks: about('weeks', 'table', 'table'),
  caseTable_actionDays: about('days', 'table', 'table'),
};

/** Null for a number that is newer than these words. */
export const keyOf = (path: string): NumberKey | null => {
  const key = path.replaceAll('.', '_');
  return Object.hasOwn(NUMBERS, key) ? (key as NumberKey) : null;
};

type Document = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), document);

/** The document with another value at a path; the one that was given stays as it is. */
export function withValue(document: Document, path: string, value: unknown): Document {
  const [step = '', ...rest] = path.split('.');
  const inner = document[step];
  return {
    ...document,
    [step]: rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest.join('.'), value),
  };
}

export interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where two documents differ, down to the value; a list counts as one. */
export function changesOf(before: unknown, after: unknown, path = ''): Change[] {
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((step) =>
      changesOf(before[step], after[step], path === '' ? step : `${path}.${step}`),
    );
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}
