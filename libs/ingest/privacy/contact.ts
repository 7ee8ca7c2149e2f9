/** Ways to reach somebody. All on normalised text. */
const EMAIL = /[^\s@]@[^\s@]/;
/** With a country code, eight digits or more. */
const PHONE_ABROAD = /(?:\+|(?<!\d)00)\d(?:[\s().\-/]{0,2}\d){7,14}/;
/** A Dutch national number: ten digits, the first a zero and the second none. */
const PHONE = /(?<!\d)0[1-9](?:[\s().\-/]{0,2}\d){8}(?!\d)/;
const DUTCH_IBAN = /NL\s?\d{2}\s?[A-Z]{4}(?:[\s-]?\d){10}/i;
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[\s-]?[A-Z0-9]){11,30}(?![A-Z0-9])/gi;

export const holdsEmail = (text: string): boolean => EMAIL.test(text);
export const holdsPhone = (text: string): boolean => PHONE_ABROAD.test(text) || PHONE.test(text);

/** Check digits of an IBAN. Source: ISO 13616, modulo 97 of the rearranged number. */
function passesModulo97(iban: string): boolean {
  const compact = iban.replace(/[\s-]/g, '').toUpperCase();
  let rest = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Dutch account numbers by their shape, those of other countries by their check digits as well. */
export const holdsIban = (text: string): boolean =>
  DUTCH_IBAN.test(text) || [...text.matchAll(IBAN)].some(([iban]) => passesModulo97(iban));
