/**
 * npm run check:unused: packages that nothing imports, imports that package.json does not name, files that nothing
 * reaches. What is exported and not yet imported is left alone: a room shows at its front door what it is for.
 */
const css = (text) =>
  [...text.matchAll(/@import\s+'([^']+)'/g)].map(([, path]) => `import '${path}';`).join('\n');

export default {
  include: ['dependencies', 'unlisted', 'unresolved', 'files'],
  entry: [
    'src/{main,worker,cli,openapi-document}.ts',
    // Run in threads and processes of their own, by their file.
    'src/matching/thread/*.worker.ts',
    'test/bench/matching/programs/*.ts',
    'test/support/{attack,matching}/*.mjs',
    'test/support/{global-setup,global-teardown,postgres-alone}.mjs',
    'config/run/*.mjs',
    'config/{jest-seed.mjs,jest-summary.cjs}',
    'test/attack/scan.mjs',
    'test/attack/*.drill.ts',
    'config/jest-drill.config.mjs',
    'test/bench/*.bench.ts',
    '**/*.{spec,int-spec,contract-spec,e2e-spec}.ts',
  ],
  project: ['{src,libs,migrations,config,test}/**/*.{ts,tsx,mts,mjs,cjs,css}'],
  ignoreDependencies: [
    '@fontsource/source-sans-3', // its files are read: src/offer/letter/fonts.ts
    'pdfjs-dist', // imported by its path: test/support/pdf.ts
    '@secretlint/secretlint-rule-preset-recommend', // named in .secretlintrc.json
  ],
  compilers: { css },
  vite: { config: 'libs/web/vite.config.ts' },
  eslint: { config: 'config/eslint.config.mjs' },
  jest: { config: 'config/jest.config.mjs' },
};
