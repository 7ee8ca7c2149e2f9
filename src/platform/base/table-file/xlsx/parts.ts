import { UnreadableFile } from '../problem.js';
import { type Archive } from './archive.js';
import { formatOf, type NumberFormat } from './formats.js';
import { parseXml } from './xml.js';

/** Bytes of a part unpacked: small ones, and the table of texts. */
const MOST_SMALL = 20e6;
const MOST_TEXTS = 200e6;
/** Characters of all texts together, which are kept. */
const MOST_CHARACTERS = 100e6;

export interface SheetPart {
  /** Its place among the sheets as a spreadsheet shows them, 1-based. */
  readonly number: number;
  /** May be anything; whoever repeats it looks at it first. */
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly since1904: boolean;
  /** Where its texts and formats stand; null where it has none. */
  readonly texts: string | null;
  readonly styles: string | null;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** A target as a name in the archive. @example resolved('xl/workbook.xml', 'worksheets/sheet1.xml') === 'xl/worksheets/sheet1.xml' */
function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`;
  return new URL(path, 'zip:/').pathname.slice(1);
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
  if (!archive.has(name)) return [];
  const relations: Relation[] = [];
  await parseXml(archive.read(name, MOST_SMALL), {
    open: (tag, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (tag !== 'Relationship' || mode === 'External' || !id || !target) return;
      relations.push({ id, kind: (type ?? '').replace(/^.*\//, ''), target: resolved(part, target) });
    },
  });
  return relations;
}

/** What the archive is, where it is no workbook that can be read. */
function refuseOther(archive: Archive): never {
  if (archive.has('xl/workbook.bin')) throw new UnreadableFile('binary-workbook');
  if (archive.has('content.xml') && archive.has('mimetype')) throw new UnreadableFile('open-document');
  throw new UnreadableFile('other-archive');
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = (await relationsOf(archive, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  if (!archive.has(part) || !part.endsWith('.xml')) refuseOther(archive);
  const relations = await relationsOf(archive, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  let since1904 = false;
  let number = 0;
  await parseXml(archive.read(part, MOST_SMALL), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') since1904 = isTrue(attributes['date1904']);
      if (tag !== 'sheet') return;
      number++;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      const relation = byId.get(id ?? '');
      if (relation?.kind === 'worksheet' && archive.has(relation.target))
        sheets.push({
          number,
          name: attributes['name'] ?? '',
          part: relation.target,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
    },
  });
  if (sheets.length === 0) throw new UnreadableFile('no-sheet');
  const partOf = (kind: string): string | null => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target !== undefined && archive.has(target) ? target : null;
  };
  return { sheets, since1904, texts: partOf('sharedStrings'), styles: partOf('styles') };
}

/** `_x000D_` and the like, which a workbook writes for characters that XML can't hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The texts that cells refer to by their number. Of a text in several styles the runs are one; its reading aid is left out. */
export async function readTexts(archive: Archive, part: string | null): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === null) return texts;
  let text = '';
  let characters = 0;
  let inText = false;
  let inAid = false;
  await parseXml(archive.read(part, MOST_TEXTS), {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') inAid = true;
      inText = tag === 't' && !inAid;
    },
    text: (said) => {
      if (inText) text += said;
    },
    close: (tag) => {
      if (tag === 'rPh') inAid = false;
      inText = false;
      if (tag !== 'si') return;
      characters += text.length;
      if (characters > MOST_CHARACTERS) throw new UnreadableFile('too-big-inside');
      texts.push(unescaped(text));
    },
  });
  return texts;
}

/** The format of each style that cells refer to by its number. */
export async function readFormats(archive: Archive, part: string | null): Promise<readonly NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === null) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  await parseXml(archive.read(part, MOST_SMALL), {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (tag === 'cellXfs') inCells = true;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (tag === 'xf' && inCells) formats.push(formatOf(id, codes.get(id)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
