// The part of SharePoint's module loader that a page needs: every module under its name, in an AMD registry.

/** Modules that SharePoint has and that no package brings; the framework asks them for very little. */
const MISSING = {
  '@msinternal/sp-edit-customer-promise': {},
  '@msinternal/sp-idle-web-task': {},
  '@msinternal/sp-safehtml': {},
  // The real one wants the editing page round it. This describes the same fields, and nothing draws them.
  '@microsoft/sp-property-pane': new Proxy(
    {},
    { get: (_fields, type) => (targetProperty, properties) => ({ type, targetProperty, properties }) }
  )
};

/** Registers the framework, the libraries and the built web part; nothing is loaded yet but the loader's assembly. */
export function registerModules({ assets, modules, names, bundle }) {
  const paths = {};
  for (const [name, { file, definedAs }] of Object.entries(modules)) {
    paths[definedAs ?? name] = withoutExtension(`${assets}/runtime/${file}`);
    if (definedAs !== undefined) define(name, [definedAs], (module) => module);
  }
  for (const [name, file] of Object.entries(bundle)) paths[name] = withoutExtension(`${assets}/bundle/${file}`);
  requirejs.config({ paths, waitSeconds: 60 });
  for (const [id, , module] of spModuleLoader._assemblyComponents) {
    if (names[id] !== undefined) define(names[id], [], () => module);
  }
  for (const [name, module] of Object.entries(MISSING)) define(name, [], () => module);
  define('React', ['react'], (react) => react);
  define('ReactDOM', ['react-dom'], (reactDom) => reactDom);
}

/** The modules of these names. Rejects with the name of a module that cannot be loaded. */
export const load = (...names) =>
  new Promise((resolve, reject) => {
    requirejs(names, (...loaded) => resolve(loaded), reject);
  });

const withoutExtension = (address) => address.replace(/\.js$/, '');
