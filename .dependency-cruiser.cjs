/** What may import what, checked. What flows where is in the README ("Six stages"). */
const STAGES = ['ingest', 'registry', 'matching', 'review', 'offer', 'insight'];
/** The floors of the platform, from the ground up, each with what it may stand on. Jobs stand beside identity and audit. */
const FLOORS = {
  base: [],
  jobs: ['base'],
  identity: ['base'],
  audit: ['base', 'jobs', 'identity'],
  messaging: ['base', 'jobs', 'identity', 'audit'],
  doctor: ['base', 'jobs', 'audit'],
  metrics: ['base', 'jobs', 'audit', 'messaging'],
  installation: ['base', 'jobs', 'identity'],
  tracing: ['base'],
  backup: ['base', 'audit'],
};
const PLATFORM_DOORS =
  '^src/platform/(?:(?:base|messaging)/[^/]+/index|(?:identity|audit|jobs|doctor|backup|metrics|installation|tracing)(?:/cli)?/index|platform[.]module)[.]ts$';
/** What starts the service and what answers the command line: they put the rooms together. */
const PROGRAMS = '^src/[^/]+[.]ts$';
const any = (names) => `(?:${names.join('|')})`;
const TEST_CODE = '[.](spec|int-spec|contract-spec|e2e-spec|bench)[.]tsx?$';
/** The only doors to third-party solvers. */
const SOLVER_DOORS = '^libs/matching/solvers/(?:highs|javascript-lp-solver)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment: 'libs decides: no framework, no npm, no node:, so that runs can be replayed anywhere.',
      severity: 'error',
      from: { path: '^libs/', pathNot: ['^libs/(?:web|api-client)/', TEST_CODE, SOLVER_DOORS] },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'npm-optional'] },
    },
    {
      name: 'packages-are-declared',
      comment:
        'What is imported stands in package.json; what runs in production is no dependency of development.',
      severity: 'error',
      from: { path: '^(?:src|libs|migrations)/', pathNot: [TEST_CODE, '^libs/(?:web|api-client)/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'core-never-imports-shell', severity: 'error', from: { path: '^libs/' }, to: { path: '^src/' } },
    {
      name: 'one-door-per-solver',
      severity: 'error',
      from: { pathNot: [SOLVER_DOORS, TEST_CODE, '^test/'] },
      to: { path: 'node_modules/(?:highs|javascript-lp-solver)/' },
    },
    {
      name: 'one-door-to-opentelemetry',
      comment: 'What a trace may hold is decided in one folder.',
      severity: 'error',
      from: { path: '^(?:src|libs)/', pathNot: ['^src/platform/tracing/', TEST_CODE] },
      to: { path: 'node_modules/@opentelemetry/' },
    },
    {
      name: 'traces-are-loaded-when-asked-for',
      comment: 'Without the setting nothing of them is in memory.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/tracing/', TEST_CODE] },
      to: { path: '^src/platform/tracing/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    ...STAGES.slice(0, -1).map((stage, i) => ({
      name: `${stage}-never-looks-downstream`,
      comment: 'Data flows ingest → registry → matching → review → offer → insight.',
      severity: 'error',
      from: { path: `^(?:libs|src)/${stage}/` },
      to: { path: `^(?:libs|src)/${any(STAGES.slice(i + 1))}/` },
    })),
    {
      name: 'enter-by-the-front-door',
      severity: 'error',
      from: { path: '^(libs|src)/([^/]+)/', pathNot: TEST_CODE },
      to: {
        path: '^(?:libs|src)/[^/]+/.+',
        pathNot: [
          '^$1/$2/',
          '^(?:libs|src)/[^/]+/index[.]ts$',
          '^src/platform/',
          '^libs/words/(?:pages|refusals)[.]ts$',
        ],
      },
    },
    {
      name: 'enter-the-platform-by-a-front-door',
      comment: 'A floor is entered by its index.ts; base and messaging have one in each of their rooms.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/[^/]+/', TEST_CODE] },
      to: { path: '^src/platform/', pathNot: PLATFORM_DOORS },
    },
    {
      name: 'enter-a-floor-by-its-front-door',
      severity: 'error',
      from: { path: '^src/platform/([^/]+)/', pathNot: TEST_CODE },
      to: { path: '^src/platform/', pathNot: ['^src/platform/$1/', PLATFORM_DOORS] },
    },
    {
      name: 'enter-a-room-of-messaging-by-its-front-door',
      severity: 'error',
      from: { path: '^src/platform/messaging/([^/]+)/', pathNot: TEST_CODE },
      to: { path: '^src/platform/messaging/', pathNot: ['^src/platform/messaging/$1/', PLATFORM_DOORS] },
    },
    ...Object.entries(FLOORS).map(([floor, below]) => ({
      name: `${floor}-stands-on-${below.join('-') || 'nothing'}`,
      comment:
        'No arrow up between the floors of the platform; what a lower floor needs of a higher one is a port it declares.',
      severity: 'error',
      from: { path: `^src/platform/${floor}/`, pathNot: TEST_CODE },
      to: { path: '^src/platform/', pathNot: `^src/platform/${any([floor, ...below])}/` },
    })),
    {
      name: 'platform-knows-no-room',
      comment:
        'The stages, policy, privacy, the demo and the pages stand on the platform, never the other way round.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TEST_CODE },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'policy-stands-on-the-platform',
      comment: 'Policy lies below the stages: all of them follow it.',
      severity: 'error',
      from: { path: '^src/policy/', pathNot: TEST_CODE },
      to: { path: '^src/', pathNot: '^src/(?:policy|platform)/' },
    },
    {
      name: 'privacy-stands-beside-the-stages',
      comment: 'Retention and erasure reach into every stage by its front door; no stage knows of them.',
      severity: 'error',
      from: { path: `^src/(?:platform|policy|${STAGES.join('|')}|web)/`, pathNot: TEST_CODE },
      to: { path: '^src/privacy/' },
    },
    {
      name: 'privacy-knows-no-pages-nor-demo',
      severity: 'error',
      from: { path: '^src/privacy/', pathNot: TEST_CODE },
      to: { path: '^src/', pathNot: `^src/(?:privacy|platform|policy|${STAGES.join('|')})/` },
    },
    {
      name: 'demo-is-for-programs-and-tests',
      comment: 'What makes up a region is never needed by a region that is real.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/demo/', PROGRAMS, TEST_CODE] },
      to: { path: '^src/demo/' },
    },
    {
      name: 'the-command-line-loads-what-it-runs',
      comment:
        'A stage is imported when one of its commands runs: all together they are most of the service.',
      severity: 'error',
      from: { path: '^src/cli(?:-program)?[.]ts$' },
      to: { path: '^(?:src|libs)/', pathNot: '^src/cli-program[.]ts$', dynamic: false },
    },
    {
      name: 'matching-commands-need-no-service',
      comment: 'They run without a database, on any machine, and start at once.',
      severity: 'error',
      from: { path: '^src/matching/cli/', pathNot: TEST_CODE },
      to: { path: 'node_modules/(?:@nestjs|typeorm|pg|oidc-provider)/', reachable: true },
    },
    {
      name: 'web-serves-files',
      comment: 'The built pages, and nothing that a stage knows.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: TEST_CODE },
      to: { path: '^src/', pathNot: '^src/(?:web|platform/base)/' },
    },
    {
      name: 'words-say-nothing-of-their-own',
      comment: 'Words are data for everybody: they know the kernel’s codes and weeks, and nothing else.',
      severity: 'error',
      from: { path: '^libs/words/', pathNot: TEST_CODE },
      to: { path: '^(?:libs|src)/', pathNot: '^libs/(?:words|kernel)/' },
    },
    {
      name: 'only-pages-know-i18next',
      comment: 'The server fills in the same sentences by libs/words/template.ts.',
      severity: 'error',
      from: { path: '^(?:libs|src)/', pathNot: ['^libs/web/', TEST_CODE] },
      to: { path: 'node_modules/(?:i18next|react-i18next)/' },
    },
    {
      name: 'pages-have-words-of-their-own',
      comment:
        'The browser’s door to the words leaves out what only the server says; the server’s leaves out the pages’.',
      severity: 'error',
      from: { path: '^(?:src|libs)/', pathNot: '^libs/(?:web|words)/' },
      to: { path: '^libs/words/(?:pages|refusals)[.]ts$' },
    },
    {
      name: 'platform-knows-no-stage',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: `^(?:src|libs)/${any(STAGES)}/` },
    },
    {
      name: 'insight-only-reads',
      comment: 'Insight reads the SQL views made for it in migrations/, never another stage’s service.',
      severity: 'error',
      from: { path: '^src/insight/' },
      to: { path: `^src/${any(STAGES.slice(0, -1))}/` },
    },
    {
      name: 'browser-talks-http-only',
      comment: 'What a page knows it asked over HTTP. Only its words stand in the catalogue that all share.',
      severity: 'error',
      from: { path: '^libs/web/' },
      to: {
        path: '^(?:src|libs)/',
        pathNot: ['^libs/(?:web|api-client)/', '^libs/words/(?:pages|refusals)[.]ts$'],
      },
    },
    {
      name: 'server-ignores-browser',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^libs/(?:web|api-client)/' },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: '^migrations/', pathNot: TEST_CODE },
      to: { path: '^(?:src|libs)/' },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(?:src|libs|migrations)/', pathNot: TEST_CODE },
      to: { path: ['^test/', TEST_CODE] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|libs/web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
