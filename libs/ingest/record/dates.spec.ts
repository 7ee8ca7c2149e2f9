import { isDate } from './dates.js';

const two = (value: number): string => String(value).padStart(2, '0');
const byCalendar = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

describe('a day', () => {
  it('is one where the calendar has it, in years that are leap years and in those that are not', () => {
    for (const year of ['0000', '1600', '1900', '1999', '2000', '2024', '2026', '9999'])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`;
          expect([text, isDate(text)]).toEqual([text, byCalendar(text)]);
        }
  });

  it.each(['2026-1-01', '2026-01-1', '26-01-01', '2026/01/01', ' 2026-01-01', '2026-01-01T00:00', ''])(
    'is written in one way: %j',
    (text) => expect(isDate(text)).toBe(false),
  );
});
