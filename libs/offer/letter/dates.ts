import { mondayOf } from '../../kernel/index.js';
import { type LetterLanguage } from './parts.js';

// Written out here: what a library makes of a date differs between versions, and a letter has to stay the same letter.
const DAYS = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** @example longDate('2026-11-30', 'nl') === '30 november 2026' */
export function longDate(date: string, language: LetterLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** With the day of the week. @example dayAndDate('2026-11-30', 'en') === 'Monday 30 November 2026' */
export const dayAndDate = (date: string, language: LetterLanguage): string =>
  `${DAYS[language][new Date(`${date}T00:00:00Z`).getUTCDay()]} ${longDate(date, language)}`;

/** The Monday says which week. @example weekFrom('2026-W49', 'nl') === 'maandag 30 november 2026' */
export const weekFrom = (week: string, language: LetterLanguage): string =>
  dayAndDate(mondayOf(week), language);
