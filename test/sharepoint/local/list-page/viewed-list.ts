import { fill } from '../rest/lists';
import { startTenant, type Tenant, type Who } from '../rest/tenant';

export const TITLE = 'Tasks';
const COLUMNS = [
  '<Field Type="Choice" DisplayName="Region" Name="Region" Indexed="TRUE"><CHOICES><CHOICE>East</CHOICE><CHOICE>North</CHOICE><CHOICE>West</CHOICE></CHOICES></Field>',
  '<Field Type="Choice" DisplayName="Stage" Name="Stage"><CHOICES><CHOICE>Asked</CHOICE><CHOICE>Written</CHOICE><CHOICE>Agreed</CHOICE></CHOICES></Field>',
  '<Field Type="DateTime" DisplayName="Due on" Name="Due" Format="DateOnly" Indexed="TRUE" />',
  '<Field Type="DateTime" DisplayName="Closed on" Name="Closed" Format="DateOnly" Indexed="TRUE" />',
  '<Field Type="Text" DisplayName="Colour" Name="Colour" />',
  '<Field Type="Number" DisplayName="Size" Name="Size" />',
  '<Field Type="Boolean" DisplayName="Urgent" Name="Urgent" />'
];

export interface ViewedList {
  readonly tenant: Tenant;
  /** Makes a view under the name of its page. */
  view(page: string, o: { readonly fields?: readonly string[]; readonly [setting: string]: unknown }): Promise<void>;
  format(column: string, formatter: unknown): Promise<void>;
  /** A page below the list’s folder as a person sees it, with its text without tags. */
  page(path: string, who?: Who): Promise<{ readonly answer: Response; readonly html: string; readonly text: string }>;
}

/** A list with choices, days, numbers and so many rows, on a real server. */
export async function startViewedList(rows: readonly Readonly<Record<string, unknown>>[]): Promise<ViewedList> {
  const tenant = await startTenant();
  const list = () => tenant.sp('owner').web.lists.getByTitle(TITLE);
  await tenant.sp('owner').web.lists.add(TITLE);
  for (const xml of COLUMNS) await list().fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
  await fill(tenant, TITLE, rows.length, (index) => ({ ...rows[index] }));
  return {
    tenant,
    view: async (page, { fields = [], ...settings }) => {
      await list().views.add(page, false, settings);
      const view = list().views.getByTitle(page);
      await view.fields.removeAll();
      for (const name of fields) await view.fields.add(name);
    },
    format: async (column, formatter) => {
      await list()
        .fields.getByInternalNameOrTitle(column)
        .update({ CustomFormatter: typeof formatter === 'string' ? formatter : JSON.stringify(formatter) });
    },
    page: async (path, who = 'visitor') => {
      const answer = await tenant.ask(`/Lists/${TITLE}/${path}`, { who });
      const html = await answer.text();
      return { answer, html, text: textOf(html) };
    }
  };
}

/** What is said on a page, without its tags. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');
}

/** The addresses that a page leads to. */
export const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    href.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  );
