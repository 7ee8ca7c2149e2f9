import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { SCRIPT_BARS } from './script-bars.ts';

const KB = 1000;
const PAGE = /\/src\/pages\/.*?(\w+Page)\.tsx$/;
/** What the pages say in one language. */
const WORDS = /\/words\/\w+\/pages\.ts$/;

/**
 * Adds up the script that each page needs before it shows anything: the first load, which every page shares, with the
 * words in one language (the one that takes most), what the page itself brings, and all that these import statically. Compressed with gzip, in kB of 1,000 bytes; what is
 * loaded when it comes into sight is not in it. The build fails where a page grows past its bar, and where a page has
 * none.
 */
export function scriptBudget(bars: Readonly<Record<string, number>> = SCRIPT_BARS): Plugin {
  return {
    name: 'doorstroom-script-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const sizes = pageSizes(bundle);
      const faults = sizes.flatMap(({ page, kilobytes }) => {
        const bar = bars[page];
        if (bar === undefined) return [`${page}: ${kilobytes.toFixed(1)} kB, and no bar in script-bars.ts`];
        return kilobytes > bar ? [`${page}: ${kilobytes.toFixed(1)} kB, its bar is ${bar}`] : [];
      });
      if (faults.length > 0) throw new Error(`Script of the pages (gzip):\n${faults.join('\n')}`);
      const [first] = sizes;
      const most = sizes.reduce((a, b) => (b.kilobytes > a.kilobytes ? b : a));
      console.log(
        `browser UI: first load ${first?.kilobytes.toFixed(0)} kB of script (gzip), the most with ${most.page}: ${most.kilobytes.toFixed(0)} kB`,
      );
    },
  };
}

interface PageSize {
  readonly page: string;
  readonly kilobytes: number;
}

/** The first load, then the pages by name. */
export function pageSizes(bundle: Rollup.OutputBundle): readonly PageSize[] {
  const chunks = Object.values(bundle).filter((item): item is Rollup.OutputChunk => item.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const reached = (from: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const name of from) {
      const chunk = byName.get(name);
      if (!chunk || seen.has(name)) continue;
      seen.add(name);
      reached(chunk.imports, seen);
    }
    return seen;
  };
  const kilobytes = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0) / KB;
  const [words] = chunks
    .filter(({ facadeModuleId }) => WORDS.test(facadeModuleId ?? ''))
    .map(({ fileName }) => fileName)
    .sort((a, b) => kilobytes([b]) - kilobytes([a]));
  const entries = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  if (words !== undefined) entries.push(words);
  const pages = chunks.flatMap(({ facadeModuleId, fileName, isDynamicEntry }) => {
    const page = isDynamicEntry ? PAGE.exec(facadeModuleId ?? '')?.[1] : undefined;
    return page === undefined ? [] : [{ page, kilobytes: kilobytes(reached([...entries, fileName])) }];
  });
  return [
    { page: 'first', kilobytes: kilobytes(reached(entries)) },
    ...pages.sort((a, b) => (a.page < b.page ? -1 : 1)),
  ];
}
