const { availableParallelism } = require('node:os');

const { startingTests } = require('./test/support/starting-tests');

// @pnp/* is published as ES modules only, so it is compiled along with our own sources.
const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true, decorators: true } },
      module: { type: 'commonjs' }
    }
  ]
};
const shared = {
  rootDir: __dirname,
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|jose|valibot)/)'],
  moduleNameMapper: { '\\.module\\.scss$': '<rootDir>/test/webparts/styles.ts' }
};

const inProcess = {
  testEnvironment: '<rootDir>/test/support/loaded-once/environment.js',
  runtime: '<rootDir>/test/support/loaded-once/runtime.js'
};

const FOLDERS = [
  'domain',
  'register',
  'bot',
  'client',
  'sharepoint',
  'manifest',
  'readme',
  'repository',
  'support',
  'bench'
];
const starting = startingTests(FOLDERS);
/** Pure tests that draw or play a great many cases, or whole files: seconds each, which the inner loop does without. */
const EXHAUSTIVE = [
  'domain/properties/*',
  'bot/cards/{limits,renamed-terms,hostile-text,left-out}',
  'bot/exports/*',
  'sharepoint/local/demo/plan',
  'bot/regional-report/{files,printable,shown-reports,svg,type/scripts}'
].map((path) => `test/${path}.test.ts`);
/** What several of these tests begin with is made once in a run. */
const templates = {
  globalSetup: '<rootDir>/test/support/templates.ts',
  globalTeardown: '<rootDir>/test/support/close-templates.ts'
};

module.exports = {
  // Tests that start a service or a browser wait for it; on two processors, two processes more use that time.
  maxWorkers: Math.max(4, availableParallelism()),
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // A test that hangs has to fail; one on a busy machine must not.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      ...inProcess,
      testMatch: [`<rootDir>/test/{${FOLDERS.join()}}/**/*.test.ts`, ...EXHAUSTIVE.map((path) => `!**/${path}`)],
      setupFilesAfterEnv: ['<rootDir>/test/support/starts-nothing.ts'],
      testPathIgnorePatterns: starting.map((path) => `/test/${path.replaceAll('.', '\\.')}$`)
    },
    {
      ...shared,
      displayName: 'exhaustive',
      ...inProcess,
      testMatch: EXHAUSTIVE.map((path) => `<rootDir>/${path}`),
      setupFilesAfterEnv: ['<rootDir>/test/support/starts-nothing.ts']
    },
    {
      ...shared,
      displayName: 'web part',
      testEnvironment: 'jsdom',
      // Fluent's sheets would be matched against every element whose role is asked for. jsdom lays nothing out anyway.
      globals: { FabricConfig: { mergeStyles: { injectionMode: 0 } } },
      testMatch: ['<rootDir>/test/webparts/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^RegionalRiskWebPartStrings$': '<rootDir>/test/webparts/strings.ts'
      }
    },
    {
      ...shared,
      ...templates,
      displayName: 'services',
      ...inProcess,
      testMatch: starting.map((path) => `<rootDir>/test/${path}`)
    },
    {
      ...shared,
      ...templates,
      displayName: 'journeys',
      ...inProcess,
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts']
    },
    {
      ...shared,
      ...templates,
      displayName: 'browser',
      ...inProcess,
      testMatch: ['<rootDir>/test/browser/**/*.test.ts']
    }
  ]
};
