/** What is said and written in the Netherlands: a short number (112), a national one, or one with its country. */
const FORM = /^(?:\+[1-9]|0|1)[0-9]*(?:[ -]?[0-9]+)*$/;
const FEWEST = 3;
/** As E.164 has it. */
const MOST = 15;

/**
 * Whether somebody could dial it: digits, single spaces and hyphens between them, at most one + in front.
 * @example isPhoneNumber('050-123 45 67') // true
 */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return text.length <= 2 * MOST && digits >= FEWEST && digits <= MOST && FORM.test(text);
}
