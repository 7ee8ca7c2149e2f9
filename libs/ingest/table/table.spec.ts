import { dateCell, digitCodes, findColumns, folded, numberCell, oneOf, textCell } from './index.js';

describe('findColumns', () => {
  const COLUMNS = {
    code: { name: 'Gemeentecodes', aliases: ['Gemeentecode'], required: true },
    remark: { name: 'Opmerking', required: false },
  } as const;

  it('finds columns in any order and case, and by their other names', () => {
    const found = findColumns([' opmerking ', 'GEMEENTECODE', 'Extra'], COLUMNS);
    expect(found.ok && found.value(['  two   blanks ', '0014', 'x'])).toEqual({
      code: '0014',
      remark: 'two blanks',
    });
  });

  it('reads an optional column that is absent as empty, and names a required one', () => {
    const found = findColumns(['Gemeentecodes'], COLUMNS);
    expect(found.ok && found.value(['0014'])).toEqual({ code: '0014', remark: '' });
    expect(findColumns(['Opmerking'], COLUMNS)).toEqual({ ok: false, error: ['Gemeentecodes'] });
  });

  it('reads a letter with its accent apart as one', () => {
    expect(folded('Cliëntenstop')).toBe('cliëntenstop');
  });
});

describe('cells', () => {
  it.each([
    ['2018-02-27', '2018-02-27'],
    ['27-2-2018', '2018-02-27'],
    ['Onbekend', null],
    ['', null],
  ])('reads the date %j', (text, date) => {
    expect(dateCell('d', text, '2018-03-01')).toEqual({ ok: true, value: date });
  });

  it.each([
    ['2018-02-29', 'not-a-date'],
    ['27/2/2018', 'not-a-date'],
    ['43158', 'not-a-date'],
    ['2018-03-02', 'date-in-future'],
  ])('refuses the date %j', (text, code) => {
    expect(dateCell('d', text, '2018-03-01')).toMatchObject({ ok: false, error: { field: 'd', code } });
  });

  it('reads codes joined by a bar, each once', () => {
    expect(digitCodes('c', '0014| 1979|0014', 4)).toEqual({ ok: true, value: ['0014', '1979'] });
    expect(digitCodes('c', 'Onbekend', 4)).toEqual({ ok: true, value: [] });
    expect(digitCodes('c', '14', 4).ok).toBe(false);
    expect(digitCodes('c', '0014|', 4).ok).toBe(false);
  });

  it('reads numbers, codes and texts, or says what is expected without repeating what was there', () => {
    expect(numberCell('n', '52,3', 50, 54)).toEqual({ ok: true, value: 52.3 });
    expect(oneOf('o', ' JEUGD ', { Jeugd: 'youth' })).toEqual({ ok: true, value: 'youth' });
    for (const refused of [
      numberCell('n', 'secret', 0, 1),
      oneOf('o', 'secret', { Jeugd: 'youth' }),
      textCell('t', 'secret'.repeat(50), true),
    ]) {
      expect(refused.ok).toBe(false);
      expect(JSON.stringify(refused)).not.toContain('secret');
    }
  });
});
