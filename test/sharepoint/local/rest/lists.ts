import type { Tenant } from './tenant';

/** A list with an indexed Region, a unique Key, a plain Colour and a Note, made through the API. */
export async function makeList(tenant: Tenant, title: string): Promise<void> {
  const { fields } = (await tenant.sp('owner').web.lists.add(title)) && tenant.sp('owner').web.lists.getByTitle(title);
  for (const xml of [
    '<Field Type="Text" DisplayName="Region" Name="Region" Indexed="TRUE" />',
    '<Field Type="Text" DisplayName="Key" Name="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    '<Field Type="Text" DisplayName="Colour" Name="Colour" />',
    '<Field Type="Note" DisplayName="Notes" Name="Notes" />',
    '<Field Type="Number" DisplayName="Size" Name="Size" />',
    '<Field Type="DateTime" DisplayName="Seen" Name="Seen" Format="DateTime" />',
    '<Field Type="Boolean" DisplayName="Open" Name="Open" />'
  ])
    await fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
}

/** Adds many items quickly, straight through $batch. */
export async function fill(
  tenant: Tenant,
  title: string,
  count: number,
  item: (index: number) => Record<string, unknown>
): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const parts = Array.from(
      { length: Math.min(100, count - from) },
      (_, index) =>
        `--c\nContent-Type: application/http\n\nPOST ${tenant.url}/_api/web/lists/getByTitle('${encodeURIComponent(title)}')/items HTTP/1.1\naccept: application/json;odata=nometadata\n\n${JSON.stringify(item(from + index))}\n`
    );
    const body = `--b\nContent-Type: multipart/mixed; boundary=c\n\n${parts.join('')}--c--\n--b--\n`;
    const answer = await tenant.ask('/_api/$batch', {
      who: 'owner',
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/mixed; boundary=b' }
    });
    if (!answer.ok) throw new Error(await answer.text());
    const refused = /HTTP\/1\.1 [45]\d\d[^\n]*/.exec(await answer.text());
    if (refused) throw new Error(refused[0]);
  }
}
