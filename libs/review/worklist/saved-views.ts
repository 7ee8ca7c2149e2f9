import { ok, refuse, type Result } from '../../kernel/index.js';
import { identifierInText } from '../../ingest/index.js';
import { type ReviewProblem } from '../problems.js';

/** Views that one person keeps for one organisation: a row of chips, not an archive. */
export const MOST_VIEWS = 20;
/** Characters. */
export const LONGEST_LABEL = 40;

/** Letters of Dutch and its neighbours, digits, space and - . , /; the database checks the same. */
const LABEL = /^[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff .,/-]+$/;

/**
 * The label of a saved view as it is kept: composed, spaces joined. A label names filters and never a client, so what
 * looks like an identifier is refused, and so is anything but letters, digits and a little punctuation.
 * @example readLabel('  Angst,  deze week ') // { ok: true, value: 'Angst, deze week' }
 */
export function readLabel(text: string): Result<string, ReviewProblem> {
  const label = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (label === '' || label.length > LONGEST_LABEL || !LABEL.test(label)) return refuse('label-not-usable');
  return identifierInText(label) === null ? ok(label) : refuse('label-with-identifier');
}
