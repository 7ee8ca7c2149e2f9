import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noAmbientState = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'libs has no clock: take the moment as an argument.' },
    { object: 'Math', property: 'random', message: 'libs has no chance: take a seed as an argument.' },
    { object: 'process', property: 'env', message: 'Settings are read once, in src/platform/base/config.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'coverage/**',
      '.doorstroom/**',
      'libs/api-client/schema.d.ts',
      'test/output/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['libs/web/vite.config.ts'] },
        tsconfigRootDir: process.cwd(),
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off', // Nest's injection needs the value imports of injected classes
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what leaves a folder: no export *.' },
        {
          selector: "CallExpression[callee.name='forwardRef']",
          message: 'A circular module is a wrong wall.',
        },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read once, in src/platform/base/config.',
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/web/**', 'libs/api-client/**', '**/*.spec.ts'],
    rules: { ...noAmbientState, 'no-restricted-globals': ['error', 'process', 'setTimeout', 'performance'] },
  },
  {
    files: ['src/platform/base/config/**', 'test/**', 'config/**', '**/*.spec.ts', '**/*.int-spec.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        structuredClone: 'readonly',
        performance: 'readonly',
        globalThis: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
