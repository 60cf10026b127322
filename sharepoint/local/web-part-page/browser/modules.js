// The part of SharePoint’s module loader that a page needs: an AMD registry of modules by name.

/** SharePoint’s modules that are in no package; the framework uses little of them. */
const MISSING = {
  '@msinternal/sp-edit-customer-promise': {},
  '@msinternal/sp-idle-web-task': {},
  '@msinternal/sp-safehtml': {},
  // The real one needs the editing page. This one describes the same fields, which nothing draws.
  '@microsoft/sp-property-pane': new Proxy(
    {},
    { get: (_fields, type) => (targetProperty, properties) => ({ type, targetProperty, properties }) }
  )
};

/** Registers the framework, the libraries and the built web part, but loads only the loader’s assembly. */
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
