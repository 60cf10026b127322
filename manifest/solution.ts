import JSZip from 'jszip';

/** The web part’s properties for its service and its site, at first. */
interface ServiceProperties {
  readonly serviceUrl: string;
  /** The application ID URI. */
  readonly serviceResource: string;
  /** The site of the register: a tab in a channel runs in another. */
  readonly siteUrl: string;
}

const WEB_PART = /\/WebPart_[0-9a-f-]+\.xml$/;

/**
 * The `built` solution with the addresses of service and site in the web part’s first properties, because a personal
 * tab has no pane to enter them. Throws if the solution has no web part with these properties, still empty.
 */
export async function solutionFor(built: Uint8Array, properties: ServiceProperties): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(built);
  const file = Object.keys(zip.files).find((path) => WEB_PART.test(path));
  const xml = file === undefined ? undefined : await zip.file(file)?.async('string');
  if (file === undefined || xml === undefined) throw new Error('The solution has no web part. Run npm run build.');
  const filled = Object.entries(properties).reduce((text, [name, value]) => {
    const empty = inAttribute(`"${name}":""`);
    if (!text.includes(empty))
      throw new Error(`The web part of the solution has no empty property ${name}. Run npm run build.`);
    return text.replace(empty, () => inAttribute(`"${name}":${JSON.stringify(value)}`));
  }, xml);
  zip.file(file, filled, { date: zip.file(file)?.date ?? new Date(0) });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const inAttribute = (json: string): string => json.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? character);
