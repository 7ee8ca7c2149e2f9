import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { projectRoot } from '../../platform/base/config/index.js';

type Document = InstanceType<typeof PDFDocument>;
type Weight = 400 | 700;
type Subset = 'latin' | 'latin-ext';

const folder = (): string => join(projectRoot(), 'node_modules', '@fontsource', 'source-sans-3', 'files');
/** Read once; a missing file stops the first letter with its path, and not a client's envelope with empty boxes. */
const files = new Map<string, Buffer>();

export const fontFile = (subset: Subset, weight: Weight): string =>
  join(folder(), `source-sans-3-${subset}-${weight}-normal.woff`);

export const fontName = (subset: Subset, weight: Weight): string => `${subset}-${weight}`;

/** The letter carries its letters with it: it looks the same on every machine and can be read aloud. */
export function registerFonts(document: Document): void {
  for (const weight of [400, 700] as const)
    for (const subset of ['latin', 'latin-ext'] as const) {
      const path = fontFile(subset, weight);
      const known = files.get(path) ?? readFileSync(path);
      files.set(path, known);
      document.registerFont(fontName(subset, weight), known);
    }
}

/** What is in the font's first file; the rest of the names of Europe is in its second. Source: the unicode-range of the package. */
const LATIN =
  /[\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/;
const isLatin = (character: string): boolean => character <= '\u00ff' || LATIN.test(character);

export interface Run {
  readonly text: string;
  readonly font: string;
}

/** Cuts a text where another file of the font is needed: a Frisian or Czech name stays a name. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text) {
    const font = fontName(isLatin(character) ? 'latin' : 'latin-ext', weight);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
