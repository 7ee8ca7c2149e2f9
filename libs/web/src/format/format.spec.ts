import { formatter, mondayOfWeek } from './format.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('how the pages write numbers and dates', () => {
  const nl = formatter('nl');
  const en = formatter('en');

  it('writes a week with its Monday', () => {
    expect(plain(nl.week('2026-W49'))).toBe('week 49 (30 nov)');
    expect(plain(en.week('2026-W49'))).toBe('week 49 (30 Nov)');
  });

  it('says the day of a moment as it is where the region is, and a calendar day as it is', () => {
    expect(plain(nl.date('2026-11-29T23:30:00Z'))).toBe('30 nov 2026');
    expect(plain(en.day('2026-06-30T22:00:00.000Z'))).toBe('1 Jul');
    expect(plain(nl.date('2026-11-30'))).toBe('30 nov 2026');
    expect(plain(nl.day('2026-07-01'))).toBe('1 jul');
  });

  it('knows week 53 and a week 1 that begins in the old year', () => {
    expect(mondayOfWeek('2026-W53')?.toISOString().slice(0, 10)).toBe('2026-12-28');
    expect(mondayOfWeek('2026-W01')?.toISOString().slice(0, 10)).toBe('2025-12-29');
  });

  it('shows what is no week as it came', () => {
    expect(nl.week('soon')).toBe('soon');
  });

  it('separates thousands with a point in Dutch and a comma in English', () => {
    expect(nl.number(3012)).toBe('3.012');
    expect(en.number(3012)).toBe('3,012');
  });

  it('leaves an age band open at the top', () => {
    expect(nl.ages([18, 24])).toBe('18–24');
    expect(nl.ages([65, 120])).toBe('65+');
  });

  it('never rounds a share of some down to none', () => {
    expect(nl.percent(0.0016)).toBe('< 1%');
    expect(nl.percent(0)).toBe('0%');
  });

  it('says a day in the words of the page, however the browser writes it, and nothing of what is none', () => {
    expect(formatter('nl').dayInWords('2026-12-11')).toBe('vrijdag 11 december 2026');
    expect(formatter('en').dayInWords('2026-12-11')).toBe('Friday 11 December 2026');
    expect(formatter('en').dayInWords('2026-11-12')).toBe('Thursday 12 November 2026');
    for (const none of ['', '0002-12-11', '11-12-2026']) expect(formatter('nl').dayInWords(none)).toBe('');
  });
});
