import JSZip from 'jszip';
import { solutionFor, solutionOfTestApp, webPartIdOf } from '../../manifest/solution';
import { WEB_PART_ID } from '../../manifest/teams-app';
import { BUILT_PART as PART, builtSolution } from './built-solution';

const properties = {
  serviceUrl: 'https://scr.example.org',
  serviceResource: 'api://scr.example.org?a&b',
  siteUrl: 'https://example.sharepoint.com/sites/scr'
};

test('the web part begins with the addresses of the service, and everything else stays', async () => {
  const zip = await JSZip.loadAsync(
    await solutionFor(
      await builtSolution('{"properties":{"serviceUrl":"","serviceResource":"","siteUrl":"","region":""}}'),
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
  await expect(solutionFor(await builtSolution('{"properties":{"region":""}}'), properties)).rejects.toThrow(
    'no empty property serviceUrl'
  );
  await expect(
    solutionFor(await new JSZip().file('AppManifest.xml', '').generateAsync({ type: 'uint8array' }), properties)
  ).rejects.toThrow('has no web part');
});

describe('a test app beside the one in use', () => {
  const app = { id: '9d3f3a1e-8a0b-4a7e-8f5d-2b8f6a1c0d01', name: 'Reviews & test', serviceApp: 'SCR service test' };
  const files: Readonly<Record<string, string>> = {
    'AppManifest.xml':
      '<App Name="Serious case reviews" ProductID="f70d357c-b794-4bde-b28c-56f1ec04673c"><Title>Serious case reviews</Title><Request ResourceId="SCR service"/></App>',
    [PART]: `<P M="{&quot;id&quot;:&quot;${WEB_PART_ID}&quot;,&quot;title&quot;:{&quot;default&quot;:&quot;Regional risk&quot;}}"/>`,
    'ClientSideAssets/main.js': `define("${WEB_PART_ID}_1.2.0", [], function () {})`
  };

  test('SharePoint knows its solution and its web part by ids and names of their own, in every file', async () => {
    const zip = new JSZip();
    for (const [path, text] of Object.entries(files)) zip.file(path, text);
    const made = await JSZip.loadAsync(await solutionOfTestApp(await zip.generateAsync({ type: 'uint8array' }), app));
    const part = webPartIdOf(app);
    const read = async (path: string): Promise<string | undefined> => made.file(path)?.async('string');
    expect(await read('AppManifest.xml')).toBe(
      `<App Name="Reviews &amp; test" ProductID="${app.id}"><Title>Reviews &amp; test</Title><Request ResourceId="SCR service test"/></App>`
    );
    expect(await read(PART.replaceAll(WEB_PART_ID, part))).toBe(
      `<P M="{&quot;id&quot;:&quot;${part}&quot;,&quot;title&quot;:{&quot;default&quot;:&quot;Regional risk (Reviews &amp; test)&quot;}}"/>`
    );
    expect(await read('ClientSideAssets/main.js')).toContain(`define("${part}_1.2.0"`);
  });

  test('the id of its web part is a GUID that only it has, every time', () => {
    expect(webPartIdOf(app)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(webPartIdOf(app)).toBe(webPartIdOf({ ...app }));
    expect(webPartIdOf({ id: '9d3f3a1e-8a0b-4a7e-8f5d-2b8f6a1c0d02' })).not.toBe(webPartIdOf(app));
  });
});
