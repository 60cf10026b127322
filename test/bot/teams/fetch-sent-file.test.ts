import { sentFileFetcher } from '../../../bot/teams/fetch-sent-file';

const fetchSentFile = sentFileFetcher({ siteUrl: 'https://contoso.sharepoint.com/sites/scr' });
const asked = jest.spyOn(globalThis, 'fetch');
beforeEach(() => asked.mockReset().mockImplementation(async () => new Response('bytes')));

test.each([
  'https://contoso-my.sharepoint.com/personal/isla/_layouts/15/download.aspx?tempauth=t',
  'https://contoso.sharepoint.com/sites/team/Shared%20Documents/Draft.docx'
])('%s is of our own organisation', async (url) => {
  expect(Buffer.from((await fetchSentFile(url)) as Uint8Array).toString()).toBe('bytes');
});

test.each([
  'https://contoso-my.sharepoint.com.example.org/x',
  'https://contoso.sharepoint.com@example.org/x',
  'https://fabrikam-my.sharepoint.com/x',
  'https://contoso-my-my.sharepoint.com/x',
  'http://contoso-my.sharepoint.com/x',
  'https://contoso-my.sharepoint.com:8443/x',
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd'
])('%s is not asked', async (url) => {
  expect(await fetchSentFile(url)).toBe('elsewhere');
  expect(asked).not.toHaveBeenCalled();
});

test('nothing is followed elsewhere, and no more is read than a paper may have', async () => {
  const url = 'https://contoso-my.sharepoint.com/x';
  await fetchSentFile(url);
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error' });
  asked.mockImplementation(async () => new Response(new Uint8Array(51 * 1024 * 1024)));
  expect(await fetchSentFile(url)).toBe('too large');
  asked.mockImplementation(async () => new Response('', { status: 404 }));
  expect(await fetchSentFile(url)).toBe('gone');
});
