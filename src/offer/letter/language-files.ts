import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FurtherLanguage, readFurtherLanguage } from '../../../libs/offer/index.js';

/** Larger is no letter. */
const MOST_BYTES = 200_000;

export interface LanguageFiles {
  readonly languages: readonly FurtherLanguage[];
  /** `pl.json: shared.date: …`, all of them. */
  readonly faults: readonly string[];
}

/** Reads the `*.json` of a folder, by name. They are parsed as JSON and never run. */
export async function readLanguageFiles(folder: string): Promise<LanguageFiles> {
  const languages: FurtherLanguage[] = [];
  const faults: string[] = [];
  const names = await readdir(folder).catch((error: unknown) => {
    faults.push(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    return [];
  });
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const read = readFurtherLanguage(await parsed(join(folder, name)));
    if (!read.ok) faults.push(...read.error.map((fault) => `${name}: ${fault}`));
    else if (languages.some(({ code }) => code === read.value.code))
      faults.push(`${name}: language ${read.value.code} has a file already`);
    else languages.push(read.value);
  }
  return { languages, faults };
}

/** Null for what is no JSON, which no language is. */
async function parsed(path: string): Promise<unknown> {
  const bytes = await readFile(path);
  if (bytes.length > MOST_BYTES) return null;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
