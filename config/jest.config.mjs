import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

// These packages ship ES modules only; Jest runs CommonJS, so SWC has to translate them too.
const esmOnly = [
  '@nestjs',
  'jose',
  'openid-client',
  'oauth4webapi',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'oidc-provider',
  'nanoid',
  'quick-lru',
  'csv-parse',
  'got', // and what it stands on: oidc-provider imports it
  '@sindresorhus',
  '@szmarczak',
  'cacheable-lookup',
  'cacheable-request',
  'form-data-encoder',
  'lowercase-keys',
  'mimic-response',
  'normalize-url',
  'p-cancelable',
  'responselike',
  'age-encryption', // and what it stands on
  '@noble',
  '@scure',
];

const common = {
  rootDir,
  testEnvironment: '<rootDir>/config/jest-environment.cjs',
  runtime: join(rootDir, 'config/jest-runtime.cjs'),
  transform: { '^.+\\.m?[tj]s$': ['@swc/jest', swcOptions('commonjs')] },
  setupFiles: ['<rootDir>/config/jest-seed.mjs'],
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.doorstroom'],
};

/** Unit tests need nothing but the code; everything else gets a real PostgreSQL from the global setup. */
export default {
  rootDir,
  // As many files side by side as there are cores, at most four: each worker has a PostgreSQL of its own. (One more gains
  // nothing: measured on two cores, 245 and 244 s for the same fifty files.)
  maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
  // What a file leaves behind in its worker makes every collection of the next ones longer: a fresh one is cheaper.
  workerIdleMemoryLimit: '700MB',
  testSequencer: '<rootDir>/config/jest-sequencer.cjs',
  reporters: ['default', '<rootDir>/config/jest-summary.cjs'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,src,config,test/{support,bench}}/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'database',
      testMatch: [
        '<rootDir>/src/**/*.int-spec.ts',
        '<rootDir>/migrations/**/*.int-spec.ts',
        '<rootDir>/test/**/*.{contract,e2e}-spec.ts',
      ],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
  testTimeout: 60_000,
};
