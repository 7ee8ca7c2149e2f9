import { Slices } from '../time/index.js';

/** Characters that are looked through in one go, some milliseconds of them. */
const PIECE = 256 * 1024;
/** A line that has no end by then is cut, wherever that is: no line of a table is as long. */
const LONGEST_LINE = 1_000_000;

const isLineEnd = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
};

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + PIECE, text.length);
    const most = Math.min(to + LONGEST_LINE, text.length);
    while (to < most && !isLineEnd(text, to - 1)) to++;
    yield text.slice(from, to);
    from = to;
  }
}

/** Looks through a long text in pieces of whole lines, giving others their turn in between. */
export async function inPieces(text: string, look: (piece: string) => void): Promise<void> {
  const slices = new Slices();
  for (const piece of piecesOf(text)) {
    look(piece);
    if (slices.isOver) await slices.rest();
  }
}

/** A long text with something replaced in its lines; the text itself where that changes nothing. */
export async function replacedInLines(
  text: string,
  pattern: RegExp,
  replacement: string | ((match: string, ...groups: string[]) => string),
): Promise<string> {
  const pieces: string[] = [];
  let changed = false;
  await inPieces(text, (piece) => {
    // Both forms of `replace` are one call to the engine, of which TypeScript knows each by itself.
    const replaced =
      typeof replacement === 'string'
        ? piece.replace(pattern, replacement)
        : piece.replace(pattern, replacement);
    changed ||= replaced !== piece;
    pieces.push(replaced);
  });
  return changed ? pieces.join('') : text;
}
