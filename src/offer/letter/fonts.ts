import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { type Letter } from '../../../libs/offer/index.js';
import { projectRoot } from '../../platform/base/config/index.js';
import { unpackedFont } from './woff.js';

type Document = InstanceType<typeof PDFDocument>;
type Weight = 400 | 700;
type Subset = 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'vietnamese';
const SUBSETS: readonly Subset[] = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

const folder = (): string => join(projectRoot(), 'node_modules', '@fontsource', 'source-sans-3', 'files');
/** Read and unpacked once; a missing file stops the first letter with its path, and not a client's envelope with empty boxes. */
const files = new Map<string, Buffer>();

export const fontFile = (subset: Subset, weight: Weight): string =>
  join(folder(), `source-sans-3-${subset}-${weight}-normal.woff`);

export const fontName = (subset: Subset, weight: Weight): string => `${subset}-${weight}`;

/** The letter carries its letters with it: it looks the same on every machine and can be read aloud. */
export function registerFonts(document: Document): void {
  for (const weight of [400, 700] as const)
    for (const subset of SUBSETS) {
      const path = fontFile(subset, weight);
      const known = files.get(path) ?? unpackedFont(readFileSync(path));
      files.set(path, known);
      document.registerFont(fontName(subset, weight), known);
    }
}

/** What is in the font's first file; the rest of the names of Europe is in its second. Source: the unicode-range of the package. */
const LATIN =
  /[\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/;
const isLatin = (character: string): boolean => character <= '\u00ff' || LATIN.test(character);

/** Scripts in files of their own. Source: the unicode-range of the package. */
const OTHERS: readonly (readonly [Subset, RegExp])[] = [
  ['cyrillic', /[\u0400-\u045f\u0490-\u0491\u04b0-\u04b1\u2116]/],
  ['cyrillic-ext', /[\u0460-\u052f\u1c80-\u1c8a\u20b4\ua640-\ua66e]/],
  ['greek', /[\u0370-\u03ff]/],
  [
    'vietnamese',
    /[\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01a0-\u01a1\u01af-\u01b0\u1ea0-\u1ef9\u20ab]/,
  ],
];
const LATIN_EXT =
  /[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u02ce-\u02d7\u02dd-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/;

const subsetOf = (character: string): Subset => {
  if (isLatin(character)) return 'latin';
  if (LATIN_EXT.test(character)) return 'latin-ext';
  return OTHERS.find(([, letters]) => letters.test(character))?.[0] ?? 'latin-ext';
};

const hasLetter = (character: string): boolean =>
  isLatin(character) || LATIN_EXT.test(character) || OTHERS.some(([, letters]) => letters.test(character));

/**
 * Whether a letter can be drawn: its sentences run from left to right, in scripts that the font has. What cannot is a
 * page, for which the browser has the letters.
 */
export const isOnPaper = ({ direction, title, blocks }: Letter): boolean =>
  direction === 'ltr' &&
  [
    title,
    ...blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => text) : block.text)),
  ].every((text) => [...text].every(hasLetter));

export interface Run {
  readonly text: string;
  readonly font: string;
}

/** Cuts a text where another file of the font is needed: a Frisian or Czech name stays a name. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { text: string; font: string }[] = [];
  for (const character of text) {
    const font = fontName(subsetOf(character), weight);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
