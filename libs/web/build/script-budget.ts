import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

const KB = 1000;

/** Prints the script a first visit loads (entry and what it imports statically) and fails the build above the budget. */
export function scriptBudget({ kilobytes }: { kilobytes: number }): Plugin {
  return {
    name: 'doorstroom-script-budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(
        (item): item is Rollup.OutputChunk => item.type === 'chunk',
      );
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const first = new Set<string>();
      const visit = (name: string): void => {
        const chunk = byName.get(name);
        if (!chunk || first.has(name)) return;
        first.add(name);
        chunk.imports.forEach(visit);
      };
      chunks.filter((chunk) => chunk.isEntry).forEach((chunk) => visit(chunk.fileName));
      const sizeOf = (names: Iterable<string>): number =>
        [...names].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0) / KB;
      const size = sizeOf(first);
      const later = sizeOf(chunks.map((chunk) => chunk.fileName).filter((name) => !first.has(name)));
      const line = `browser UI: first load ${size.toFixed(0)} kB of script (gzip), budget ${kilobytes} kB; ${later.toFixed(0)} kB more only where needed`;
      if (size > kilobytes) throw new Error(line);
      console.log(line);
    },
  };
}
