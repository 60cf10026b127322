import JSZip from 'jszip';

/** Where the web part finds its service, as a page or a tab of Teams begins. */
export interface ServiceProperties {
  readonly serviceUrl: string;
  /** The application ID URI. */
  readonly serviceResource: string;
}

const WEB_PART = /\/WebPart_[0-9a-f-]+\.xml$/;

/**
 * The solution of `built` with the service’s addresses in what a web part begins with: a personal tab has no properties to enter them in.
 * Throws where the solution has no web part with these properties, still empty.
 */
export async function solutionFor(built: Uint8Array, properties: ServiceProperties): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(built);
  const file = Object.keys(zip.files).find((path) => WEB_PART.test(path));
  const xml = file === undefined ? undefined : await zip.file(file)?.async('string');
  if (file === undefined || xml === undefined)
    throw new Error('The solution holds no web part. Build it again: npm run build.');
  const filled = Object.entries(properties).reduce((text, [name, value]) => {
    const empty = inAttribute(`"${name}":""`);
    if (!text.includes(empty))
      throw new Error(`The web part of the solution has no empty property ${name}. Build it again: npm run build.`);
    return text.replace(empty, () => inAttribute(`"${name}":${JSON.stringify(value)}`));
  }, xml);
  zip.file(file, filled, { date: zip.file(file)?.date ?? new Date(0) });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const inAttribute = (json: string): string => json.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? character);
