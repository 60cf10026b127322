'use strict';

const ofJest = (name) => require(require.resolve(name, { paths: [require.resolve('jest-circus/runner')] }));
const { ModernFakeTimers } = ofJest('@jest/fake-timers');
const { ModuleMocker } = ofJest('jest-mock');

/** What jest-circus keeps of one test file beside its globals. */
const OF_ONE_FILE = new Set([
  'JEST_STATE_SYMBOL',
  'EVENT_HANDLERS',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_IMMEDIATELY',
  'RETRY_TIMES_SETTER',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY'
]);

/**
 * Runs a test file with the globals of the process, as the product runs, instead of copies of its own: so what is
 * loaded once can serve every file. What a file changes of them is put back after it.
 */
module.exports = class ProcessEnvironment {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.fakeTimers = null;
    this.before = { console: globalThis.console, exit: process.exit, variables: { ...process.env } };
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }

  async setup() {
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (OF_ONE_FILE.has(symbol.description)) delete globalThis[symbol];
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    const { console, exit, variables } = this.before;
    globalThis.console = console;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
  }
};
