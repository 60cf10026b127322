import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const File = v.union([v.string(), v.object({ path: v.string() })]);

const ScriptResource = v.variant('type', [
  v.object({ type: v.literal('component'), id: v.string() }),
  v.object({ type: v.literal('path'), path: File }),
  v.object({ type: v.literal('localizedPath'), paths: v.record(v.string(), File), defaultPath: File })
]);

const Manifest = v.looseObject({
  id: v.pipe(v.string(), v.uuid()),
  alias: v.string(),
  version: v.string(),
  componentType: v.string(),
  preconfiguredEntries: v.optional(v.array(v.looseObject({ title: v.record(v.string(), v.string()) }))),
  loaderConfig: v.looseObject({ entryModuleId: v.string(), scriptResources: v.record(v.string(), ScriptResource) })
});

/** A component as SharePoint's loader knows it. */
export type ComponentManifest = v.InferOutput<typeof Manifest>;
type ScriptResource = v.InferOutput<typeof ScriptResource>;

export const componentManifest = (json: string): ComponentManifest => v.parse(Manifest, JSON.parse(json));

const LOCALE = 'en-GB';

/** The file of one script of a component, in British English where it has that. Undefined for another component. */
export function fileOf(resource: ScriptResource): string | undefined {
  if (resource.type === 'component') return undefined;
  const file = resource.type === 'path' ? resource.path : (resource.paths[LOCALE] ?? resource.defaultPath);
  return typeof file === 'string' ? file : file.path;
}

/** The file a component begins with. */
export function entryFile({ alias, loaderConfig }: ComponentManifest): string {
  const entry = loaderConfig.scriptResources[loaderConfig.entryModuleId];
  const file = entry === undefined ? undefined : fileOf(entry);
  if (file === undefined) throw new Error(`The manifest of ${alias} names no file for its entry module.`);
  return file;
}

/** The web part that the last build left in `dist`; undefined where nothing has been built. Throws on a manifest that is none. */
export async function builtWebPart(dist: string): Promise<ComponentManifest | undefined> {
  if (!existsSync(dist)) return undefined;
  const files = await readdir(dist);
  for (const file of files.filter((name) => name.endsWith('.manifest.json'))) {
    const manifest = componentManifest(await readFile(join(dist, file), 'utf8'));
    if (manifest.componentType === 'WebPart') return manifest;
  }
  return undefined;
}
