/** Of thirty random hexadecimal digits fewer different ones, or as long a run of one, come once in three million. */
const LEAST_DIFFERENT = 8;
const LONGEST_RUN = 7;

/**
 * Whether hexadecimal digits look as if they had been drawn by chance: a number of somebody that was filled up with
 * zeros does not. Hyphens and case do not count.
 * @param text at least thirty hexadecimal digits
 * @example looksRandom('00000000-0000-4000-8000-000111222333') === false
 */
export function looksRandom(text: string): boolean {
  const digits = text.toLowerCase().replaceAll('-', '');
  if (new Set(digits).size < LEAST_DIFFERENT) return false;
  let run = 0;
  for (let i = 0; i < digits.length; i++) {
    run = i > 0 && digits[i] === digits[i - 1] ? run + 1 : 1;
    if (run > LONGEST_RUN) return false;
  }
  return true;
}
