import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentManifest, entryFile, type ComponentManifest } from './manifest';

/** The SharePoint Framework packages that are AMD modules. The rest is in the loader’s assembly. */
const PACKAGES = ['sp-webpart-base', 'sp-component-base', 'sp-http', 'sp-http-msgraph'] as const;

/** Plain AMD modules of a SharePoint page: name, package, file. */
const LIBRARIES = [
  ['react', 'react/umd', 'react.production.min.js'],
  ['react-dom', 'react-dom/umd', 'react-dom.production.min.js'],
  ['@fluentui/react', '@fluentui/react/dist', 'fluentui-react.umd.js']
] as const;

interface Runtime {
  /** Folders to serve, by the last part of their address. */
  readonly folders: Readonly<Record<string, string>>;
  /** The file of each module, relative to the runtime’s address, and the name in its AMD definition. */
  readonly modules: Readonly<Record<string, { readonly file: string; readonly definedAs?: string }>>;
  /** Component id to module name, for the modules in the loader’s assembly. */
  readonly names: Readonly<Record<string, string>>;
}

/** Finds the SharePoint Framework in `nodeModules`. Throws if a package is missing or has no manifest. */
export function spfxRuntime(nodeModules: string): Runtime {
  const folders: Record<string, string> = {
    loader: join(nodeModules, '@microsoft/sp-loader/dist'),
    requirejs: join(nodeModules, 'requirejs'),
    icons: join(nodeModules, '@fluentui/font-icons-mdl2/fonts')
  };
  const modules: Record<string, { file: string; definedAs?: string }> = {};
  const names: Record<string, string> = {};
  for (const [name, folder, file] of LIBRARIES) {
    const served = name.replace('@fluentui/', 'fluent-');
    folders[served] = join(nodeModules, folder);
    modules[name] = { file: `${served}/${file}` };
  }
  for (const name of PACKAGES) {
    const dist = join(nodeModules, '@microsoft', name, 'dist');
    const manifest = onlyManifest(dist);
    folders[name] = dist;
    modules[`@microsoft/${name}`] = {
      file: `${name}/${entryFile(manifest)}`,
      definedAs: `${manifest.id}_${manifest.version}`
    };
    for (const [module, resource] of Object.entries(manifest.loaderConfig.scriptResources)) {
      if (resource.type === 'component') names[resource.id] = module;
    }
  }
  return { folders, modules, names };
}

function onlyManifest(dist: string): ComponentManifest {
  const file = readdirSync(dist).find((name) => name.endsWith('.manifest.json'));
  if (file === undefined) throw new Error(`${dist} has no manifest. Run npm ci, then npm start.`);
  return componentManifest(readFileSync(join(dist, file), 'utf8'));
}
