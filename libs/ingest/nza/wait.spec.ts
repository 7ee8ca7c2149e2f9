import { fieldSentence } from '../../words/index.js';
import fc from 'fast-check';
import { announcedWeeks } from './wait.js';

const read = (text: string) => announcedWeeks('Aanmeldwachttijd', text);

describe('announcedWeeks', () => {
  it.each([
    ['7', 7],
    ['0', 0],
    ['7.5', 7.5],
    ['7,5', 7.5],
    [' 12.9 ', 12.9],
    ['520', 520],
  ])('reads %j as %d weeks', (text, weeks) => {
    expect(read(text)).toEqual({ ok: true, value: { status: 'known', weeks } });
  });

  it.each(['-', '–', '', '  ', 'Onbekend', 'onbekend', 'N.v.t.', 'n.v.t.'])(
    'reads %j as unknown, not as zero',
    (text) => {
      expect(read(text)).toEqual({ ok: true, value: { status: 'unknown', weeks: null } });
    },
  );

  it.each(['Stop', 'stop', 'STOP', 'Aanmeldstop', 'Cliëntenstop'])(
    'reads %j as a stop, not as weeks',
    (text) => {
      expect(read(text)).toEqual({ ok: true, value: { status: 'stop', weeks: null } });
    },
  );

  it.each(['7 weken', '3-5', '-1', '1.25', '521', '1e2', '0x10', 'Infinity', '7,5,5', 'geen'])(
    'refuses %j and says what is expected, without repeating it',
    (text) => {
      const result = read(text);
      expect(result.ok).toBe(false);
      if (result.ok) return;
      expect(result.error).toMatchObject({ field: 'Aanmeldwachttijd', code: 'not-weeks' });
      expect(fieldSentence(result.error).en).toContain('expected a number of weeks');
      expect(fieldSentence(result.error).nl).toContain('verwacht een aantal weken');
      expect(JSON.stringify(result.error)).not.toContain(`"${text}"`);
    },
  );

  it('never throws and never gives anything but whole tenths of weeks', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = read(text);
        if (result.ok && result.value.weeks !== null)
          expect(Math.round(result.value.weeks * 10)).toBeCloseTo(result.value.weeks * 10, 9);
      }),
    );
  });
});
