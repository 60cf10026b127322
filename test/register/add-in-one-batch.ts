/** Adds rows to a list in one request. `items` is the address of the items of the list. */
export async function addInOneBatch(
  siteUrl: string,
  items: string,
  rows: readonly Readonly<Record<string, unknown>>[]
): Promise<void> {
  const part = (cells: unknown): string =>
    [
      '--rows',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST ${items} HTTP/1.1`,
      'Content-Type: application/json',
      '',
      JSON.stringify(cells),
      ''
    ].join('\n');
  const body = [
    '--all',
    'Content-Type: multipart/mixed; boundary="rows"',
    '',
    ...rows.map(part),
    '--rows--',
    '',
    '--all--',
    ''
  ].join('\n');
  const headers = { authorization: 'Bearer service', 'content-type': 'multipart/mixed; boundary=all' };
  const answer = await (await fetch(`${siteUrl}/_api/$batch`, { method: 'POST', headers, body })).text();
  if (answer.split('HTTP/1.1 201').length - 1 !== rows.length) throw new Error(answer);
}
