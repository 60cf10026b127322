import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const FileSchema = v.union([v.string(), v.object({ path: v.string() })]);

const ScriptResourceSchema = v.variant('type', [
  v.object({ type: v.literal('component'), id: v.string() }),
  v.object({ type: v.literal('path'), path: FileSchema }),
  v.object({ type: v.literal('localizedPath'), paths: v.record(v.string(), FileSchema), defaultPath: FileSchema })
]);

const ManifestSchema = v.looseObject({
  id: v.pipe(v.string(), v.uuid()),
  alias: v.string(),
  version: v.string(),
  componentType: v.string(),
  preconfiguredEntries: v.optional(v.array(v.looseObject({ title: v.record(v.string(), v.string()) }))),
  loaderConfig: v.looseObject({
    entryModuleId: v.string(),
    scriptResources: v.record(v.string(), ScriptResourceSchema)
  })
});

/** A component in the terms of SharePoint’s loader. */
export type ComponentManifest = v.InferOutput<typeof ManifestSchema>;
type ScriptResource = v.InferOutput<typeof ScriptResourceSchema>;

export const componentManifest = (json: string): ComponentManifest => v.parse(ManifestSchema, JSON.parse(json));

const LOCALE = 'en-GB';

/** The file of a component’s script, in British English if it has that. Undefined for another component. */
export function fileOf(resource: ScriptResource): string | undefined {
  if (resource.type === 'component') return undefined;
  const file = resource.type === 'path' ? resource.path : (resource.paths[LOCALE] ?? resource.defaultPath);
  return typeof file === 'string' ? file : file.path;
}

/** The file of a component’s entry module. */
export function entryFile({ alias, loaderConfig }: ComponentManifest): string {
  const entry = loaderConfig.scriptResources[loaderConfig.entryModuleId];
  const file = entry === undefined ? undefined : fileOf(entry);
  if (file === undefined) throw new Error(`The manifest of ${alias} names no file for its entry module.`);
  return file;
}

/** The web part of the last build in `dist`, if there was one. Throws if its manifest is not valid. */
export async function builtWebPart(dist: string): Promise<ComponentManifest | undefined> {
  if (!existsSync(dist)) return undefined;
  const files = await readdir(dist);
  for (const file of files.filter((name) => name.endsWith('.manifest.json'))) {
    const manifest = componentManifest(await readFile(join(dist, file), 'utf8'));
    if (manifest.componentType === 'WebPart') return manifest;
  }
  return undefined;
}
