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

const wrongShapes = [
  { selector: 'ExportAllDeclaration', message: 'Name what leaves a folder: no export *.' },
  {
    selector: "CallExpression[callee.name='forwardRef']",
    message: 'A circular module is a wrong wall.',
  },
];

const WORDS = 'Sentences stand once, in libs/words; say their key and parameters here.';
const TEXT = ':matches(Literal[value=/[a-z] [a-z]/i], TemplateElement[value.raw=/[a-z] ?[a-z]/i])';
/** What no name and no code of ours holds: three words or more, one of them as only Dutch has it. */
const DUTCH =
  '/^(?=(\\S+ ){2})(.* )?(niet|geen|een|het|wordt|worden|voor|naar|zijn|uw|deze|kunt|hebt|heeft|moet|wij|bij)[ .,:?!]/';
/** What one would say in both languages, or in Dutch. */
const wordsBesideCode = [
  {
    selector:
      "Property[key.name='nl'][value.type=/Literal$/][value.value!='nl-NL'] ~ Property[key.name='en'][value.type=/Literal$/]",
    message: WORDS,
  },
  { selector: `Property[key.name='nl']:has(${TEXT}) ~ Property[key.name='en']`, message: WORDS },
  {
    selector:
      "ConditionalExpression[test.type='BinaryExpression'][test.right.value=/^(nl|en)$/]:matches([consequent.type='Literal'], [consequent.type='TemplateLiteral']):not([consequent.value=/^(nl|en)$/])",
    message: WORDS,
  },
  {
    selector: `ConditionalExpression[test.type='BinaryExpression'][test.right.value=/^(nl|en)$/]:matches([consequent.type='ArrayExpression'], [consequent.type='ObjectExpression']):has(${TEXT})`,
    message: WORDS,
  },
  { selector: `Literal[value=${DUTCH}]`, message: WORDS },
  { selector: `TemplateElement[value.raw=${DUTCH}]`, message: WORDS },
];

/**
 * Text that stands with what it is part of. A code list is published in versions, each code with its labels; the words
 * of the NZa's own files are theirs, and those of the providers' own files theirs; the names of a made-up region are data. The engine runs on its own, in threads and
 * at the command line: what it says of a problem file, a constraint or a rule of eligibility is for whoever made the
 * file, and a further constraint or rule stays one folder.
 */
const WORDS_OF_THEIR_OWN = [
  'libs/kernel/codes/**',
  'libs/ingest/nza/vocabulary.ts',
  'libs/ingest/mapping/target.ts',
  'libs/ingest/mapping/words/**',
  'libs/demo/region/**',
  'libs/matching/{constraints,problem,solution,verify,what-if}/**',
  'libs/registry/eligibility/**',
];

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
      'no-duplicate-imports': 'error',
      'no-restricted-syntax': ['error', ...wrongShapes],
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
    files: ['{src,libs}/**/*.{ts,tsx}'],
    ignores: ['libs/words/**', '**/*.{spec,int-spec}.ts', ...WORDS_OF_THEIR_OWN],
    rules: { 'no-restricted-syntax': ['error', ...wrongShapes, ...wordsBesideCode] },
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
        require: 'readonly',
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
