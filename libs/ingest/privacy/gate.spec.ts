import fc from 'fast-check';
import { holdsBsn, passesElfproef } from './bsn.js';
import { isIdentifyingName } from './field-name.js';
import { identifierIn, identifierInText, type IdentifierKind } from './gate.js';

const SEPARATORS = ['', '', '', '.', ' ', '-', '/', '_', ' - ', '\u00a0', '\u2011', '\u200b'];
/** Nine digits that pass the elfproef: eight free ones and the last to make it come out, where one does. */
const bsn = fc
  .stringMatching(/^\d{8}$/)
  .map((head) => {
    const sum = [...head].reduce((total, digit, i) => total + (9 - i) * Number(digit), 0);
    return `${head}${sum % 11}`;
  })
  .filter((digits) => digits.length === 9 && digits !== '000000000');
const letters = fc.stringMatching(/^[A-Za-z]{0,6}$/);
const digit = fc.stringMatching(/^\d{0,4}$/);

describe('elfproef', () => {
  it('knows 111222333 and not its neighbours', () => {
    expect(passesElfproef('111222333')).toBe(true);
    expect(passesElfproef('111222334')).toBe(false);
    expect(passesElfproef('000000000')).toBe(false);
    expect(passesElfproef('11122233')).toBe(false);
  });
});

describe('a BSN-like number never passes', () => {
  it('plain, in longer texts and in longer numbers', () => {
    fc.assert(
      fc.property(bsn, letters, digit, digit, letters, (number, a, b, c, d) => {
        expect(identifierIn(`${a}${b}${number}${c}${d}`)).not.toBeNull();
        expect(holdsBsn(`${a}-${number}-${d}`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('with dots, spaces, dashes or invisible characters between the digits', () => {
    const separators = fc.array(fc.constantFrom(...SEPARATORS), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(bsn, separators, (number, between) => {
        const written = [...number].map((char, i) => char + between[i]).join('');
        expect(identifierIn(written)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('as a number, as a key, inside lists and objects, in digits of another script', () => {
    fc.assert(
      fc.property(bsn, (number) => {
        // A number loses its leading zeros; with two of them gone it is no longer like any BSN.
        if (Number(number) >= 10_000_000) {
          expect(identifierIn(Number(number))).not.toBeNull();
          expect(identifierIn(-Number(number))).not.toBeNull();
        }
        expect(identifierIn({ [number]: 1 })).not.toBeNull();
        expect(identifierIn([[{ a: [number] }]])).not.toBeNull();
        for (const zero of [0x660, 0x966, 0xff10]) {
          const other = [...number].map((char) => String.fromCodePoint(zero + Number(char))).join('');
          expect(identifierIn(other)).not.toBeNull();
        }
      }),
      { numRuns: 1000, examples: [['111222333'], ['012345672']] },
    );
  });

  it('in a UUID, where it stands within one group', () => {
    expect(holdsBsn('00000000-0000-4000-8000-000111222333')).toBe(true);
    expect(holdsBsn('6ba7b811-9dad-41d1-80b4-00c04fd430c8')).toBe(false);
    expect(holdsBsn('a1112223-3300-4000-8000-ffffffffffff')).toBe(false);
  });
});

describe('other identifiers', () => {
  it.each<[string, IdentifierKind]>([
    ['jan@example.nl', 'email-like'],
    ['ref_jan@x', 'email-like'],
    ['0612345670', 'phone-like'],
    ['06-12 34 56 70', 'phone-like'],
    ['050 311 22 30', 'phone-like'],
    ['+31 6 1234 5670', 'phone-like'],
    ['0032470123450', 'phone-like'],
    ['NL91ABNA0417164300', 'iban-like'],
    ['nl91 abna 0417 1643 00', 'iban-like'],
    ['GB82 WEST 1234 5698 7654 32', 'iban-like'],
    ['9711AB', 'postcode-like'],
    ['ref-9711 ab', 'postcode-like'],
    ['C_9711_AB', 'postcode-like'],
    ['1980-05-17', 'birth-date-like'],
    ['17-5-1980', 'birth-date-like'],
    ['C17051980x', 'birth-date-like'],
    ['19800517', 'birth-date-like'],
    ['17 mei 1980', 'birth-date-like'],
  ])('%s', (text, kind) => {
    // Digits that happen to pass the elfproef too are refused for that first.
    expect([kind, 'bsn-like']).toContain(identifierInText(text));
  });

  it.each([
    'C-000123',
    '6ba7b811-9dad-41d1-8000-061234567a00',
    'anx-2026-w49',
    '0014',
    '2026-W49',
    '3311',
    'Angst en stemming 2026 en 2027',
    'Groep 18-65 jaar',
    'e3b0c44298fc1c149afb',
    'iq-below-80',
  ])('lets %s through', (text) => expect(identifierInText(text)).toBeNull());

  it('does not search through a value without end', () => {
    const wide = Array.from({ length: 1_000_000 }, () => 1);
    expect(identifierIn(wide)).toBeNull();
    expect(identifierIn('9'.repeat(5_000_000).replace(/9/g, 'a'))).toBeNull();
  });
});

describe('names of unknown fields', () => {
  it('announce a person', () => {
    expect(['BSN', 'geboorte_datum', 'Voornaam', 'e-mail', 'opmerkingen'].every(isIdentifyingName)).toBe(
      true,
    );
    expect(['zorgvraagtype', 'weeks', 'circuit'].some(isIdentifyingName)).toBe(false);
  });
});
