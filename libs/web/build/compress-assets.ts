import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|svg)$/;

/**
 * Writes `.br` and `.gz` beside each text asset, so that the server compresses nothing while serving. From the written
 * files: earlier in the build Vite's own last replacements are still to come.
 */
export function compressAssets(): Plugin {
  return {
    name: 'doorstroom-compress-assets',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name))) {
        const path = join(dir ?? '.', fileName);
        const source = await readFile(path);
        const brotli = brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipSync(source))]);
      }
    },
  };
}
