'use strict';

const { statSync } = require('node:fs');
const { createRequire, isBuiltin, Module } = require('node:module');
const { join, sep } = require('node:path');
const { compileFunction, constants } = require('node:vm');

const { default: Runtime } = require(require.resolve('jest-runtime', { paths: [require.resolve('jest')] }));
const ProcessEnvironment = require('./environment');

const ROOT = join(__dirname, '..', '..', '..') + sep;
const TESTS = join(ROOT, 'test') + sep;
const TRANSFORM = {
  isInternalModule: false,
  supportsDynamicImport: false,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false
};

/** Of each source that has been loaded: when it was written, and where the map of its lines is. */
const loaded = new Map();
let current;

for (const ending of ['.ts', '.tsx'])
  Module._extensions[ending] = (module, path) => {
    const code = current.transformCache.transform(path, TRANSFORM);
    loaded.set(path, { written: statSync(path).mtimeMs, map: current.getSourceMaps().get(path) });
    module._compile(code, path);
  };

/** While tests are watched, one source that changed makes all of them be loaded again. */
function forgetChanged() {
  if (![...loaded].some(([path, { written }]) => statSync(path, { throwIfNoEntry: false })?.mtimeMs !== written))
    return;
  for (const path of loaded.keys()) delete require.cache[path];
  loaded.clear();
}

/**
 * Loads packages and the product once in a process, and the tests once for each file: most of a file’s time went into
 * loading again what the file before it had loaded. A file that puts something in the place of a module, or that asks
 * for another environment, loads everything itself, as every file does without this.
 */
class LoadedOnce extends Runtime {
  constructor(...args) {
    super(...args);
    const [, environment, , , , , , { watch, watchAll }] = args;
    this.isShared = environment instanceof ProcessEnvironment;
    if (!this.isShared) return;
    if (watch || watchAll) forgetChanged();
    current = this;
    for (const [path, { map }] of loaded) if (map) this.getSourceMaps().set(path, map);
    const { executor } = this;
    executor.compile = (code, filename) =>
      compileFunction(code, executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
      });
  }

  // Node’s own is the right one here, also for what is loaded once.
  installGetBuiltinModule() {
    if (!(this._environment instanceof ProcessEnvironment)) super.installGetBuiltinModule();
  }

  setMock(...args) {
    this.isShared = false;
    return super.setMock(...args);
  }

  requireModuleOrMock(from, name) {
    if (this.isShared && !isBuiltin(name) && !name.startsWith('@jest/')) {
      const require = createRequire(from);
      const path = require.resolve(name);
      if (!path.startsWith(TESTS)) return require(path);
    }
    return super.requireModuleOrMock(from, name);
  }
}

module.exports = LoadedOnce;
