const SOFT_HYPHEN = '\u00ad';
/** What long words of this field end in, or go on with, in both languages. */
const PARTS = [
  'gerelateerd',
  'stoornis',
  'spectrum',
  'tekort',
  'psycho',
  'therap',
  'behandel',
  'verzeker',
  'geneeskund',
  'gebonden',
  'biologisch',
  'cognitie',
  'specialis',
  'overstijgend',
  'disciplinair',
  'academie',
  'development',
] as const;
/** Shorter words fit any column. */
const LONG = 14;
const BEFORE_PART = new RegExp(`(?<=\\p{L}{3})(?=${PARTS.join('|')})`, 'giu');

/**
 * Where a long word may break in a narrow column. A browser hyphenates by itself only where it has a dictionary, which
 * on many machines it has not, and then breaks anywhere.
 */
export const softHyphens = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => (word.length < LONG ? word : word.replace(BEFORE_PART, SOFT_HYPHEN)));
