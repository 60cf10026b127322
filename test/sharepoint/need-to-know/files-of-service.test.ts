import JSZip from 'jszip';
import { papersRoute } from '../../../bot/http/routes/papers';
import { pageRoutes } from '../../../bot/http/routes/page';
import { reportsRoutes } from '../../../bot/http/routes/reports';
import { createPaperFiles } from '../../../bot/papers/paper-file';
import { createPageReads } from '../../../bot/page-reads/page-reads';
import { createReports } from '../../../bot/regional-report/reports';
import { renderReport } from '../../../bot/regional-report/rendering';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import { PATHS } from '../../../src/client/paths';
import { NO_SUCH_REVIEW } from '../../../src/domain/review/decide';
import { silent } from '../../bot/outbox/copies';
import { say } from '../../bot/speaking';
import { ratesRisk } from '../../domain/acts';
import { notifies } from '../../domain/builders';
import { createShown, entryAfter } from '../../register/entries';
import { ALL, openPaperedSite, PEOPLE, saidIn, type Papered, type Persona, type State } from './papered-site';
import { serve } from './serving';

jest.setTimeout(60_000);

const NOW = '2012-08-20T09:00:00.000Z';

/**
 * Who may see a review, and so its papers, and the reports of a region: written from the design. Who holds a post in
 * the region, or for all of England; of one review, open or closed, its inspector and its author too. Nobody else
 * learns that there is any.
 */
const ENGLAND: readonly Persona[] = ['national', 'administrator'];
const SOUTH_WEST: readonly Persona[] = ['inspector', 'director', ...ENGLAND];
const LONDON: readonly Persona[] = ['directorElsewhere', 'caseInspector', ...ENGLAND];
const WITH_PARTS: readonly Persona[] = [...SOUTH_WEST, 'caseInspector', 'author'];
const SEEN_BY: Readonly<Record<State, readonly Persona[]>> = {
  asked: [...SOUTH_WEST, 'caseInspector'],
  writing: WITH_PARTS,
  submitted: WITH_PARTS,
  agreed: WITH_PARTS,
  anotherVersion: WITH_PARTS,
  closed: WITH_PARTS,
  elsewhere: LONDON
};
/** While it is written, the IMR is the region’s, its inspector’s and its author’s. */
const BEING_WRITTEN: readonly State[] = ['writing', 'submitted', 'anotherVersion'];
const isNotYet = (state: State, folder: string, who: Persona): boolean =>
  folder === 'IMR' && BEING_WRITTEN.includes(state) && ENGLAND.includes(who);
const REPORTS = [
  { region: 'South West', readers: SOUTH_WEST, issuers: ['director'] },
  { region: 'London', readers: LONDON, issuers: ['directorElsewhere'] },
  { region: 'West Midlands', readers: ['author', ...ENGLAND], issuers: [] }
] as const satisfies readonly { region: string; readers: readonly Persona[]; issuers: readonly Persona[] }[];
const SPAN = { from: '2012-07-01', until: '2012-08-19' };
const FORMATS = ['xlsx', 'docx'] as const;
/** What was typed as the reason for a rating, in each region. */
const RATIONALE = {
  'South West': 'mark-rationale-south-west-mark',
  London: 'mark-rationale-london-mark'
} as const;

let papered: Papered;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  papered = await openPaperedSite(NOW);
  const { sp } = papered.site;
  const now = (): string => NOW;
  const site = createSiteSettings({ now, log: silent });
  for (const [region, authority, at] of [
    ['South West', 'South Gloucestershire', 21],
    ['London', 'Camden', 22]
  ] as const) {
    const by = region === 'London' ? PEOPLE.directorElsewhere : PEOPLE.director;
    const rating = ratesRisk('red', by);
    const acts = [
      notifies(region === 'London' ? PEOPLE.caseInspector : PEOPLE.inspector, { authority }),
      { ...rating, given: { ...rating.given, rationale: RATIONALE[region] } }
    ];
    await createShown(sp, entryAfter(acts, `SCR-A-2012-00${at}`), `rated ${region}`);
  }
  server = await serve([
    ...reportsRoutes(
      createReports({ sp, site, now }),
      (_person, issued, format) => renderReport(issued, format),
      () => say
    ),
    papersRoute(createPaperFiles({ sp, now })),
    ...pageRoutes(
      createPageReads({ sp, site: createSiteSettings({ now, log: silent }), now, opensPapers: () => true }),
      () => say
    )
  ]);
}, 120_000);
afterAll(async () => {
  await server.close();
  await papered.site.close();
});

const ask = async (who: Persona, path: string, query: Readonly<Record<string, string>>, body?: unknown) => {
  const address = new URL(path, server.url);
  address.search = new URLSearchParams(query).toString();
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${PEOPLE[who].id}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, bytes, text: new TextDecoder().decode(bytes) };
};
const holds = (list: readonly Persona[], who: Persona): boolean => list.includes(who);

describe('papers of a review', () => {
  test.each(ALL)('as %s', async (who) => {
    const unknown = await ask(who, PATHS.papers, { reference: 'SCR-A-2012-0999' });
    for (const paper of papered.papers) {
      const { reference, name, folder, state } = paper;
      const asked = { reference, folder: folder === 'IMR' ? 'imr' : 'partnership', name };
      const [file, listed] = await Promise.all([
        ask(who, PATHS.paperFile, asked),
        ask(who, PATHS.papers, { reference })
      ]);
      if (holds(SEEN_BY[state], who) && isNotYet(state, folder, who)) {
        expect([state, file.status, file.text.includes('still being written')]).toEqual([state, 403, true]);
        expect([listed.status, listed.text.includes(name)]).toEqual([200, false]);
      } else if (holds(SEEN_BY[state], who)) {
        expect([state, file.status, file.text]).toEqual([state, 200, `${saidIn(paper)} version 2`]);
        expect([listed.status, listed.text.includes(name)]).toEqual([200, true]);
      } else {
        const refusal = { refusal: { sentence: NO_SUCH_REVIEW } };
        expect([state, file.status, JSON.parse(file.text)]).toEqual([state, 404, refusal]);
        // Nor do they learn whether there is such a paper.
        const none = await ask(who, PATHS.paperFile, { ...asked, name: 'None.docx' });
        expect([none.status, none.text]).toEqual([file.status, file.text]);
        expect([listed.status, listed.text]).toEqual([unknown.status, unknown.text]);
      }
    }
  });
});

describe('reports of a region', () => {
  test.each(ALL)('are issued by %s only as lead or director', async (who) => {
    for (const { region, readers, issuers } of REPORTS) {
      const { status, text } = await ask(who, PATHS.reports, {}, { region, ...SPAN, key: `${who} ${region}` });
      expect([region, status]).toEqual([region, holds(issuers, who) ? 200 : 403]);
      if (!holds(readers, who)) expect(text).not.toContain('mark-');
    }
  });

  test.each(ALL)('are read by %s as the table says: list, report, preview and files', async (who) => {
    for (const { region, readers, issuers } of REPORTS) {
      const may = holds(readers, who);
      const issued = issuers.length > 0;
      const rationale = region === 'West Midlands' ? undefined : RATIONALE[region];
      const number = { region, number: '1' };
      const list = await ask(who, PATHS.reports, { region });
      expect([region, list.status]).toEqual([region, may ? 200 : 403]);
      for (const [answer, there] of [
        [await ask(who, PATHS.report, number), issued],
        [await ask(who, PATHS.reportPreview, { region, ...SPAN }), true]
      ] as const) {
        expect([region, answer.status === 200]).toEqual([region, may && there]);
        if (rationale) expect([region, answer.text.includes(rationale)]).toEqual([region, may && there]);
      }
      for (const format of FORMATS) {
        const file = await ask(who, PATHS.reportFile, { ...number, format });
        expect([region, format, file.status === 200]).toEqual([region, format, may && issued]);
        const draft = await ask(who, PATHS.reportDraftFile, { region, ...SPAN, format });
        expect([region, format, draft.status === 200]).toEqual([region, format, may]);
        if (draft.status === 200 && format === 'xlsx' && rationale)
          expect(await unzipped(draft.bytes)).toContain(rationale);
        if (draft.status !== 200) expect(draft.text).not.toContain('mark-');
        if (file.status === 200 && format === 'xlsx') expect(await unzipped(file.bytes)).toContain(rationale);
        if (file.status !== 200) expect(file.text).not.toContain('mark-');
      }
    }
  });
});

async function unzipped(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return (await Promise.all(Object.values(zip.files).map((file) => file.async('string')))).join('\n');
}
