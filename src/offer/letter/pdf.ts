import PDFDocument from 'pdfkit';
import { type Letter, type LetterItem } from '../../../libs/offer/index.js';
import { fontFile, registerFonts, type Run, runsOf } from './fonts.js';

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;

const LOCALES: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Points. A4 with the margins of a letter; below the sender the room for an address in the window of an envelope. */
const MARGIN = 71;
const BOTTOM = 60;
/** Of the pages after the first, which have no sender and no window. */
const TOP_AFTER = 48;
const WINDOW = 84;
const BODY = 11;
const INDENT = 14;
const INK = '#14212e';
const SOFT = '#425160';

/**
 * The letter on paper: tagged (PDF/UA: title, language, headings and lists as such), with its fonts in it, made
 * without a browser.
 * @param on moment of the offer: nothing in the file depends on when it is made, so the same letter is the same bytes
 */
export function letterPdf(letter: Letter, on: Date): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: BOTTOM },
    bufferPages: true,
    pdfVersion: '1.7',
    // The accessible subset, which the types do not know yet.
    subset: 'PDF/UA' as 'PDF/A-1a',
    tagged: true,
    lang: LOCALES[letter.language] ?? letter.language,
    displayTitle: true,
    font: fontFile('latin', 400),
    info: {
      Title: letter.title,
      Author: letter.sender,
      Creator: 'Doorstroom',
      Producer: 'Doorstroom',
      CreationDate: on,
      ModDate: on,
    },
  });
  document.on('pageAdded', () => {
    document.y = TOP_AFTER;
  });
  registerFonts(document);
  const bytes = collect(document);
  draw(document, letter);
  number(document, letter);
  document.end();
  return bytes;
}

function collect(document: Document): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

function draw(document: Document, letter: Letter): void {
  const root = document.struct('Document');
  document.addStructure(root);
  add(document, root, 'P', () => write(document, runsOf(letter.sender, 700), { size: 13 }));
  document.y = Math.max(document.y, MARGIN) + WINDOW;
  for (const { label, text } of letter.head)
    add(document, root, 'P', () =>
      write(document, [...runsOf(`${label ?? ''}: `, 400), ...runsOf(text, 400)], {
        size: 10.5,
        colour: SOFT,
      }),
    );
  document.moveDown(1);
  add(document, root, 'H1', () => write(document, runsOf(letter.title, 700), { size: 19 }));
  document.moveDown(0.35);
  const { blocks, closing } = letter;
  const last = blocks.findLastIndex(({ kind }) => kind === 'heading');
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'list') list(document, root, block.items);
    else if (block.kind === 'heading') {
      // A last page with nothing but a greeting looks like a fault of the printer: whom to call goes with it.
      // And a heading with one point of its list below it looks as if that were all.
      const points = blocks[i + 1]?.kind === 'list' ? 6 : 4;
      const below = i === last ? Math.ceil((blocks.length - i + closing.length) * 1.4) : points;
      heading(document, root, block.text, below);
    } else {
      add(document, root, 'P', () => write(document, runsOf(block.text, 400)));
      document.moveDown(0.35);
    }
  }
  document.moveDown(0.7);
  keepTogether(document, closing.length + 0.5);
  for (const line of closing) {
    add(document, root, 'P', () => write(document, runsOf(line, 400)));
    document.moveDown(0.35);
  }
  root.end();
}

function heading(document: Document, root: Element, text: string, below: number): void {
  document.moveDown(0.5);
  // A heading at the foot of a page says nothing.
  keepTogether(document, below);
  add(document, root, 'H2', () => write(document, runsOf(text, 700), { size: 13 }));
  document.moveDown(0.15);
}

function list(document: Document, root: Element, items: readonly LetterItem[]): void {
  const element = document.struct('L');
  root.add(element);
  for (const { label, text } of items) {
    const one = document.struct('LI');
    element.add(one);
    const runs = label === null ? runsOf(text, 400) : [...runsOf(`${label}: `, 700), ...runsOf(text, 400)];
    keepTogether(document, 2);
    const { y } = document;
    add(document, one, 'Lbl', () => write(document, runsOf('•', 400), { x: MARGIN }));
    document.y = y;
    add(document, one, 'LBody', () => write(document, runs, { x: MARGIN + INDENT }));
    document.moveDown(0.2);
    one.end();
  }
  element.end();
  document.moveDown(0.2);
}

/** Starts a page where fewer lines than this are left. */
function keepTogether(document: Document, lines: number): void {
  const { height } = document.page;
  if (document.y + lines * BODY * 1.4 > height - BOTTOM) document.addPage();
}

function add(document: Document, parent: Element, tag: string, work: () => void): void {
  parent.add(document.struct(tag, {}, [work]));
}

interface Style {
  readonly size?: number;
  readonly colour?: string;
  readonly x?: number;
}

function write(
  document: Document,
  runs: readonly Run[],
  { size = BODY, colour = INK, x = MARGIN }: Style = {},
): void {
  document.fontSize(size).fillColor(colour);
  const options = { width: document.page.width - MARGIN - x, lineGap: size * 0.14 };
  runs.forEach(({ text, font }, i) => {
    const continued = i < runs.length - 1;
    document.font(font);
    if (i === 0) document.text(text, x, document.y, { ...options, continued });
    else document.text(text, { ...options, continued });
  });
}

/** Page numbers are not of the letter: marked so that nobody has them read aloud. One page needs none. */
function number(document: Document, { paging: [page, of] }: Letter): void {
  const { start, count } = document.bufferedPageRange();
  if (count === 1) return;
  for (let i = start; i < start + count; i++) {
    document.switchToPage(i);
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.fontSize(9.5).fillColor(SOFT).font('latin-400');
    document.text(`${page} ${i - start + 1} ${of} ${count}`.trim(), MARGIN, document.page.height - 48, {
      width: document.page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    });
    document.endMarkedContent();
  }
}
