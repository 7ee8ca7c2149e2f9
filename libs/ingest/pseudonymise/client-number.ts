/** Longer than the number of any system. */
const LONGEST = 40;
const NUMBER = /^[A-Z0-9][A-Z0-9._/-]*$/;

/**
 * A client number as it is always the same, however an export writes it: a spreadsheet drops leading zeros and adds
 * `.0`, and people add spaces. Null where it is none. Two numbers that differ in nothing else are one: their rows are
 * refused as the same reference twice.
 * @example clientNumber(' 00 4217 ') === '4217'
 */
export function clientNumber(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=^\d+)[.,]0{1,2}$/, '')
    .toUpperCase();
  if (bare.length > LONGEST || !NUMBER.test(bare) || !/\d/.test(bare)) return null;
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare;
}
