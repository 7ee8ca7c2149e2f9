import fc from 'fast-check';
import { jsonFault } from './json-fault.js';

describe('jsonFault', () => {
  it('finds nothing in JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => expect(jsonFault(text)).toBeNull()));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(jsonFault(JSON.stringify(value, null, 2))).toBeNull()),
    );
    expect(jsonFault(' [] \n')).toBeNull();
    expect(jsonFault(`${'['.repeat(1e5)}${']'.repeat(1e5)}`)).toBeNull();
  });

  it('agrees with JSON.parse about everything else', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(jsonFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n}', 3, 1, '"}"'],
    ['{"a" 1}', 1, 6, '"1"'],
    ['[1, 2', 1, 6, 'the end of the text'],
    ['', 1, 1, 'the end of the text'],
    ['{}\n{}', 2, 1, '"{"'],
    ['[01]', 1, 2, '"0"'],
  ])('says where %j stops being JSON', (text, line, column, found) => {
    expect(jsonFault(text)).toEqual({ line, column, found });
  });
});
