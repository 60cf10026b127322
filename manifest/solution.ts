import { createHash } from 'node:crypto';

import JSZip from 'jszip';

import { WEB_PART_ID } from './teams-app';

/** The web part’s properties for its service and its site, at first. */
interface ServiceProperties {
  readonly serviceUrl: string;
  /** The application ID URI. */
  readonly serviceResource: string;
  /** The site of the register: a tab in a channel runs in another. */
  readonly siteUrl: string;
}

const WEB_PART = /\/WebPart_[0-9a-f-]+\.xml$/;

const AS_BUILT = 'Use the solution as it was built: that of the release.';

/**
 * The `built` solution with the addresses of service and site in the web part’s first properties, because a personal
 * tab has no pane to enter them. Throws if the solution has no web part with these properties, still empty.
 */
export async function solutionFor(built: Uint8Array, properties: ServiceProperties): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(built);
  const file = Object.keys(zip.files).find((path) => WEB_PART.test(path));
  const xml = file === undefined ? undefined : await zip.file(file)?.async('string');
  if (file === undefined || xml === undefined) throw new Error(`The solution has no web part. ${AS_BUILT}`);
  const filled = Object.entries(properties).reduce((text, [name, value]) => {
    const empty = inAttribute(`"${name}":""`);
    if (!text.includes(empty))
      throw new Error(`The web part of the solution has no empty property ${name}. ${AS_BUILT}`);
    return text.replace(empty, () => inAttribute(`"${name}":${JSON.stringify(value)}`));
  }, xml);
  zip.file(file, filled, { date: zip.file(file)?.date ?? new Date(0) });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const inAttribute = (json: string): string => json.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? character);

/** A test app beside the one in use. */
interface TestApp {
  /** A GUID: that of the app in Teams. */
  readonly id: string;
  readonly name: string;
  /** The name of the registration in Entra ID whose API its web part asks. */
  readonly serviceApp: string;
}

/** The id of the web part of a test app: always the same, and no other app’s. */
export function webPartIdOf({ id }: Pick<TestApp, 'id'>): string {
  const hex = createHash('sha256').update(`${id} ${WEB_PART_ID}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-'
  );
}

/**
 * The `built` solution as that of a test app: SharePoint keeps it, its web part and their names apart from those in
 * use.
 */
export async function solutionOfTestApp(built: Uint8Array, app: TestApp): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(built);
  const part = webPartIdOf(app);
  const made = new JSZip();
  for (const [path, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    const text = (await file.async('string')).replaceAll(WEB_PART_ID, part);
    const named = path === 'AppManifest.xml' ? manifestOf(text, app) : text;
    made.file(path.replaceAll(WEB_PART_ID, part), titled(named, app), { date: file.date });
  }
  return made.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const manifestOf = (xml: string, { id, name, serviceApp }: TestApp): string =>
  xml
    .replace(/ProductID="[^"]*"/, () => `ProductID="${id}"`)
    .replace(/ Name="[^"]*"/, () => ` Name="${inAttribute(name)}"`)
    .replace(/<Title>[^<]*/, () => `<Title>${inAttribute(name)}`)
    .replace(/ResourceId="[^"]*"/, () => `ResourceId="${inAttribute(serviceApp)}"`);

/** The web part is offered by its title beside that of the app in use. */
const titled = (text: string, { name }: TestApp): string =>
  text.replaceAll(inAttribute('"title":{"default":"Regional risk"}'), () =>
    inAttribute(`"title":{"default":${JSON.stringify(`Regional risk (${name})`)}}`)
  );
