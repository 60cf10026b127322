import JSZip from 'jszip';
import { solutionFor } from '../../manifest/solution';

const PART = '60772a04-bb97-444b-be71-99f72e97c2c4/WebPart_60772a04-bb97-444b-be71-99f72e97c2c4.xml';
const properties = {
  serviceUrl: 'https://scr.example.org',
  serviceResource: 'api://scr.example.org?a&b',
  siteUrl: 'https://example.sharepoint.com/sites/scr'
};

async function built(json: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('AppManifest.xml', '<App/>');
  zip.file(PART, `<ClientSideComponent ComponentManifest="${json.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"/>`);
  return zip.generateAsync({ type: 'uint8array' });
}

test('the web part begins with the addresses of the service, and everything else stays', async () => {
  const zip = await JSZip.loadAsync(
    await solutionFor(
      await built('{"properties":{"serviceUrl":"","serviceResource":"","siteUrl":"","region":""}}'),
      properties
    )
  );
  expect(Object.keys(zip.files)).toEqual(expect.arrayContaining(['AppManifest.xml', PART]));
  const xml = await zip.file(PART)?.async('string');
  expect(xml).toBe(
    '<ClientSideComponent ComponentManifest="{&quot;properties&quot;:{&quot;serviceUrl&quot;:&quot;https://scr.example.org&quot;,&quot;serviceResource&quot;:&quot;api://scr.example.org?a&amp;b&quot;,&quot;siteUrl&quot;:&quot;https://example.sharepoint.com/sites/scr&quot;,&quot;region&quot;:&quot;&quot;}}"/>'
  );
});

test('a solution without these properties is refused: it would ship a web part that finds no service', async () => {
  await expect(solutionFor(await built('{"properties":{"region":""}}'), properties)).rejects.toThrow(
    'no empty property serviceUrl'
  );
  await expect(
    solutionFor(await new JSZip().file('AppManifest.xml', '').generateAsync({ type: 'uint8array' }), properties)
  ).rejects.toThrow('has no web part');
});
