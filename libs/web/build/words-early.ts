import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FIRST_WORDS = fileURLToPath(new URL('../src/i18n/first-words.ts', import.meta.url));

/**
 * A script of its own, small and before the others, that asks for the words in the reader's language. Named in the page
 * and not imported: an import would be known only once the script of the pages is there, and the words after that.
 */
export function wordsEarly(): Plugin {
  return {
    name: 'doorstroom-words-early',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: FIRST_WORDS, name: 'first-words' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (one) => one.type === 'chunk' && one.facadeModuleId === FIRST_WORDS,
        );
        if (chunk === undefined) throw new Error(`${FIRST_WORDS} is not in the build`);
        return [
          {
            tag: 'script',
            attrs: { type: 'module', async: true, crossorigin: true, src: `/${chunk.fileName}` },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}
