import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableFile } from '../problem.js';

export interface Listener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The name without its prefix: a workbook may give the namespace of its elements any. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * A parser of one part of a workbook. Entities beyond those of XML itself are none, and nothing that a document type
 * could declare is read: a workbook has no document type.
 */
function parserFor(listener: Listener): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new UnreadableFile('document-type');
  });
  parser.on('error', () => {
    throw new UnreadableFile('damaged-workbook');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => listener.open(local(tag.name), tag.attributes));
  if (listener.text !== undefined) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  if (listener.close !== undefined) parser.on('closetag', (tag) => listener.close?.(local(tag.name)));
  return parser;
}

/**
 * Reads a part as it is unpacked; what a chunk says is heard before the next is read.
 * @param before what is done to the text before it is parsed; only whole tags are given to it
 * @param enough asked after each chunk, whether the rest need not be read
 */
export async function parseXml(
  chunks: AsyncIterable<Buffer>,
  listener: Listener,
  { before, enough }: { readonly before?: (text: string) => string; readonly enough?: () => boolean } = {},
): Promise<void> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const whole = before === undefined ? text.length : text.lastIndexOf('>') + 1;
    const head = text.slice(0, whole);
    rest = text.slice(whole);
    // A tag that never ends would have the same text looked through again and again.
    if (rest.length > 1_000_000) throw new UnreadableFile('damaged-workbook');
    parser.write(before === undefined ? head : before(head));
    if (enough?.() === true) return;
  }
  parser.write(rest + decoder.decode());
  parser.close();
}
