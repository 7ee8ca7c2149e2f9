import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { inSlices, partsOf as inParts } from '../../time/index.js';
import { safeCell } from './safe-cell.js';

/** A sheet of texts; the first row is its header. */
export interface SheetOfTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// eslint-disable-next-line no-control-regex -- XML can hold none of them
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const xml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** @example columnName(27) === 'AB' */
const columnName = (place: number): string =>
  (place >= 26 ? columnName(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** Texts only, none of them a formula, in cells that are formatted as text: a zero in front stays where it is. */
async function sheetXml(rows: SheetOfTexts['rows']): Promise<readonly string[]> {
  const lines: string[] = [];
  await inSlices(rows.entries(), ([i, cells]) => {
    const filled = cells.map((cell, place) =>
      cell === ''
        ? ''
        : `<c r="${columnName(place)}${i + 1}" s="${i === 0 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${xml(safeCell(cell))}</t></is></c>`,
    );
    lines.push(`<row r="${i + 1}">${filled.join('')}</row>`);
  });
  const widths = (rows[0] ?? []).map((title, place) => {
    const longest = rows
      .slice(0, 50)
      .reduce((most, row) => Math.max(most, (row[place] ?? '').length), title.length);
    return `<col min="${place + 1}" max="${place + 1}" width="${Math.min(60, longest + 3)}" style="1" customWidth="1"/>`;
  });
  const columns = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">${frozen}${columns}<sheetData>`,
    ...lines,
    '</sheetData></worksheet>',
  ];
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function partsOf(sheets: readonly SheetOfTexts[]): Readonly<Record<string, string>> {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, number: i + 1 }));
  const overrides = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (...all: string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${xml(name).slice(0, 31)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...numbered.map(({ number }) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
  };
}

/** A day that is the same in every file: what is written says nothing of when. */
const ALWAYS = new Date('2000-01-01T00:00:00Z');

/** Rows that are packed in one go. */
const ROWS_AT_ONCE = 200;

function* pieces(lines: readonly string[]): Generator<Buffer> {
  for (const part of inParts(lines, ROWS_AT_ONCE)) yield Buffer.from(part.join(''));
}

/** Sheets of texts as an Excel workbook; others get their turn while a long one is made. */
export async function xlsxFile(sheets: readonly SheetOfTexts[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(partsOf(sheets)))
    zip.addBuffer(Buffer.from(content), name, { mtime: ALWAYS });
  for (const [i, { rows }] of sheets.entries()) {
    const lines = await sheetXml(rows);
    zip.addReadStream(Readable.from(pieces(lines)), `xl/worksheets/sheet${i + 1}.xml`, { mtime: ALWAYS });
  }
  zip.end();
  return buffer(zip.outputStream as AsyncIterable<Buffer> & NodeJS.ReadableStream);
}
