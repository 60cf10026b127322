import JSZip from 'jszip';

export const BUILT_PART = '60772a04-bb97-444b-be71-99f72e97c2c4/WebPart_60772a04-bb97-444b-be71-99f72e97c2c4.xml';

/** A solution as the build makes it, whose web part has this JSON as its manifest. */
export async function builtSolution(json: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('AppManifest.xml', '<App/>');
  const manifest = json.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  zip.file(BUILT_PART, `<ClientSideComponent ComponentManifest="${manifest}"/>`);
  return zip.generateAsync({ type: 'uint8array' });
}
