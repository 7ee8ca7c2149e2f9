import { mondayOf } from '../../kernel/index.js';

export type Language = 'nl' | 'en';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** A week as people read it. @example weekText('2026-W49', 'nl') === 'week 49 (30 nov)' */
export function weekText(week: string, language: Language): string {
  const [, month, day] = mondayOf(week).split('-').map(Number);
  return `week ${Number(week.slice(6))} (${day} ${MONTHS[language][month - 1]})`;
}

/** Thousands with a point in Dutch and a comma in English. */
export const numberText = (n: number, language: Language): string => n.toLocaleString(language);

const counted = (n: number, language: Language, one: string, many: string): string =>
  `${numberText(n, language)} ${n === 1 ? one : many}`;
export const weeksText = (n: number, language: Language): string =>
  language === 'nl' ? counted(n, 'nl', 'week', 'weken') : counted(n, 'en', 'week', 'weeks');
export const minutesText = (n: number, language: Language): string =>
  language === 'nl' ? counted(n, 'nl', 'minuut', 'minuten') : counted(n, 'en', 'minute', 'minutes');
