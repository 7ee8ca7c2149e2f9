/** About a megabyte at a time: fewer writes than rows, and never one string for a whole country. */
const CHUNK = 1_000_000;

/**
 * A document as JSON with every row of its lists on a line of its own: short enough to read and to compare,
 * and written piece by piece.
 */
export function* jsonRows(document: object): Generator<string> {
  let text = '{';
  let first = true;
  for (const [key, value] of Object.entries(document) as [string, unknown][]) {
    if (value === undefined) continue;
    text += `${first ? '' : ','}\n${JSON.stringify(key)}: `;
    first = false;
    if (!Array.isArray(value) || value.length === 0) {
      text += JSON.stringify(value);
      continue;
    }
    text += '[';
    for (const [n, row] of value.entries()) {
      text += `${n === 0 ? '' : ','}\n${JSON.stringify(row)}`;
      if (text.length > CHUNK) {
        yield text;
        text = '';
      }
    }
    text += '\n]';
  }
  yield `${text}\n}\n`;
}
