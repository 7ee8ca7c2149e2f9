import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.ts';
import { pruneTokens } from './build/prune-tokens.ts';
import { wordsEarly } from './build/words-early.ts';
import { scriptBudget } from './build/script-budget.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react(), pruneTokens(), wordsEarly(), scriptBudget(), compressAssets()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  // Development only: where `vite` finds the server.
  server: {
    proxy: Object.fromEntries(
      ['/api', '/auth', '/oidc', '/health'].map((path) => [path, 'http://127.0.0.1:3000']),
    ),
  },
});
