import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hasForm, readReferenceForm } from '../privacy/reference-form.js';
import { clientNumber } from './client-number.js';
import { keyedReference, type KeyVersion, referenceOf } from './keyed-reference.js';

const keyOf =
  (secret: string) =>
  (text: string): string =>
    createHmac('sha256', secret).update(text).digest('hex');
const ring = (count: number): KeyVersion[] =>
  Array.from({ length: count }, (_, i) => ({ version: i + 1, keyed: keyOf(`key ${i + 1}`) }));
const numbers = fc.integer({ min: 1, max: 99_999_999 }).map(String);
const RANDOM = readReferenceForm('random')!;

describe('a client number', () => {
  it('is the same however an export writes it', () => {
    fc.assert(
      fc.property(numbers, fc.nat(8), (number, zeros) => {
        for (const written of [
          number,
          `${'0'.repeat(zeros)}${number}`,
          ` ${number}  `,
          `${number}.0`,
          `${number},00`,
        ])
          expect(clientNumber(written)).toBe(number);
      }),
    );
    expect(clientNumber('ab-0017')).toBe('AB-0017');
    expect(clientNumber('0')).toBe('0');
  });

  it('is none without a digit, with a sentence in it, or longer than any', () => {
    for (const text of ['', 'Jansen', '12=13', `1${'0'.repeat(40)}2`, 'jan@voorbeeld.nl'])
      expect([text, clientNumber(text)]).toEqual([text, null]);
  });

  it('keeps a point that is no decimal: 1.000 is not 1', () => {
    expect(clientNumber('1.000')).toBe('1.000');
  });
});

describe('the reference of a client', () => {
  it('is always the same, has the form of one drawn by chance, and holds nothing of the number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const reference = keyedReference(keyOf('a'), number);
        expect(keyedReference(keyOf('a'), number)).toBe(reference);
        expect(hasForm(RANDOM, reference, 2026)).toBe(true);
        expect(keyedReference(keyOf('b'), number)).not.toBe(reference);
      }),
    );
  });

  it('is another one for each client', () => {
    const made = Array.from({ length: 20_000 }, (_, i) => keyedReference(keyOf('a'), String(i)));
    expect(new Set(made).size).toBe(made.length);
  });

  it('passes by digits that do not look drawn by chance', () => {
    const given = ['0'.repeat(64), keyOf('a')('x')];
    expect(keyedReference(() => given.shift() ?? '', '1')).toBe(keyOf('a')('x').slice(0, 32));
    expect(() => keyedReference(() => '0'.repeat(64), '1')).toThrow();
  });

  it('stays after any number of rotations for whoever has gone out, and is by the last key for who is new', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(numbers, { minLength: 2, maxLength: 20 }),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
        (clients, pushes) => {
          const gone = new Map<string, string>();
          let keys = 1;
          for (const many of pushes) {
            for (const number of clients.slice(0, many)) {
              const { reference, version } = referenceOf(ring(keys), new Set(gone.values()), number);
              const before = gone.get(number);
              expect(reference).toBe(before ?? keyedReference(keyOf(`key ${keys}`), number));
              if (before === undefined) expect(version).toBe(keys);
              gone.set(number, reference);
            }
            keys++;
          }
          expect(new Set(gone.values()).size).toBe(gone.size);
        },
      ),
    );
  });
});
