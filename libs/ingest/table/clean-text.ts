/**
 * Characters that nobody sees and that make two equal texts differ: zero-width ones, a byte order mark anywhere, soft
 * hyphens, marks of writing direction. None carries meaning in Dutch or English.
 */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/** `="0123"`: how people keep a spreadsheet from dropping a zero; the text between the quotation marks is meant. */
const TEXT_FORMULA = /^="([^"]*)"$/;
/** `'0123`: the same, as it is typed into a cell. Only before digits: a name may begin with an apostrophe. */
const TYPED_AS_TEXT = /^'(\d[\d|.,;/ -]*)$/;

export interface CleanText {
  readonly text: string;
  /** Whether something invisible was taken out. */
  readonly invisible: boolean;
  /** Whether it was protected against a spreadsheet. */
  readonly protectedText: boolean;
}

/** Plain characters with single blanks between them: a code, a number, most texts. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Whether a cell is as it is meant already. @example isClean('12 wkn') === true */
export const isClean = (raw: string): boolean =>
  PLAIN.test(raw) && !raw.startsWith('=') && !raw.startsWith("'");

/**
 * A cell as it is meant: in Unicode normal form C, without what nobody sees, blanks of any kind single and none around
 * it, and out of its protection as text. What it means is not looked at.
 * @example cleanText('\u200b="0623" ').text === '0623'
 */
export function cleanText(raw: string): CleanText {
  if (isClean(raw)) return { text: raw, invisible: false, protectedText: false };
  const visible = raw.replace(INVISIBLE, '');
  const text = visible.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const inner = TEXT_FORMULA.exec(text) ?? TYPED_AS_TEXT.exec(text);
  return {
    text: inner === null ? text : inner[1].trim(),
    invisible: visible.length !== raw.length,
    protectedText: inner !== null,
  };
}

/** Texts compared as people read them: case, surrounding and repeated blanks do not matter. */
export const folded = (text: string): string => cleanText(text).text.toLowerCase();

/**
 * What the sources write where nothing is known: the regulator's dash, a blank, 'Onbekend', 'N.v.t.', what R and
 * spreadsheets write for it. Unknown is never zero.
 */
const UNKNOWN: ReadonlySet<string> = new Set([
  ...[
    '',
    '-',
    '--',
    '–',
    '—',
    'onbekend',
    'unknown',
    'n.v.t.',
    'n.v.t',
    'nvt',
    'n/a',
    'na',
    'n.b.',
    'niet bekend',
  ],
]);

/** Whether a cell says that nothing is known. @example saysUnknown(' N.v.t. ') === true */
export const saysUnknown = (text: string): boolean => UNKNOWN.has(folded(text));
