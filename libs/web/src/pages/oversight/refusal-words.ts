import { type Language, refusals } from '../../../../words/refusals.js';

/** Why something was refused, by the code in the trail: the sentence that was said then; null for a code that is none. */
export function refusalIn(language: Language, code: string): string | null {
  const said: Readonly<Record<string, string>> = refusals[language];
  return Object.hasOwn(said, code) ? (said[code] ?? null) : null;
}
