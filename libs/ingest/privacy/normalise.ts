/** Nothing that is allowed anywhere is longer; what is longer is refused for that, so no more of it need be read. */
export const LONGEST_TEXT = 1000;

const NOT_ASCII = /[^\0-\x7f]/;
const DECIMAL_DIGIT = /\p{Nd}/u;
/** Those that have been met; there are some seven hundred. */
const ASCII_DIGITS = new Map<string, string>();

/** Unicode keeps each script's ten digits together and in order, so a digit's value is its place among its neighbours. */
function asciiDigit(digit: string): string {
  const known = ASCII_DIGITS.get(digit);
  if (known !== undefined) return known;
  const at = digit.codePointAt(0) ?? 0;
  let before = at;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(before - 1))) before--;
  const ascii = String((at - before) % 10);
  ASCII_DIGITS.set(digit, ascii);
  return ascii;
}

/**
 * A text as the gate reads it: compatibility forms folded (full-width digits, ligatures) and digits of every
 * script as ASCII, so that an identifier can't pass in other clothes. At most LONGEST_TEXT characters of it.
 */
export function normalise(text: string): string {
  const head = text.slice(0, LONGEST_TEXT);
  if (!NOT_ASCII.test(head)) return head;
  return head.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => (digit <= '9' ? digit : asciiDigit(digit)));
}
