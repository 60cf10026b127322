import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PaperWanted } from '../../../../src/client/papers';
import type { FileResult } from '../../../../src/client/files';
import type { Person } from '../../../../src/domain/people/people';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import {
  appointed,
  asked,
  author,
  director,
  eventsOf,
  inspector,
  reviewOf,
  submitted,
  type StoryStep
} from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const ADDRESS = `https://tenant.example/sites/scr/SCR%20Documents/${REFERENCE}/IMR/IMR%201.0.docx`;
const PAPER: PaperWanted = { reference: REFERENCE, folder: 'imr', name: 'IMR 1.0.docx' };
const given: StoryStep = { ...submitted('1.0'), given: { document: ADDRESS, version: '1.0', independent: 'yes' } };
const SUBMITTED = [asked, appointed, given];
const AGREED: readonly StoryStep[] = [
  ...SUBMITTED,
  { step: 'agree-imr', by: director, on: '2026-11-22', given: { version: '1.0', document: ADDRESS } }
];
const adviser: Person = {
  id: '00000000-0000-4000-8000-00000000000a',
  name: 'Nora Fields',
  holdings: [{ post: 'national-safeguarding-advisor', region: 'England' }]
};

/** The page of the review, where papers open in SharePoint or not; gives what was asked for and what was saved. */
function open(
  person: Person,
  opens: boolean,
  story: readonly StoryStep[] = SUBMITTED,
  answer: FileResult = { ok: true, file: new Blob(['bytes']) }
) {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const wanted: PaperWanted[] = [];
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  draw({
    queries: fakeQueries({
      directory: async () => ({ people: [director, inspector, author, adviser] }),
      region: async () => ({ open: [reviewOf(REFERENCE, story)], closed: [], missing: [], opensPapers: opens }),
      review: async () => reviewOf(REFERENCE, story),
      history: async () => ({ events: eventsOf(REFERENCE, story), offers: [] }),
      documents: async () => ({
        papers: [
          {
            name: PAPER.name,
            kind: 'imr',
            folder: 'imr',
            url: ADDRESS,
            version: '1.0',
            changedAt: '2026-11-20T10:00:00Z'
          }
        ],
        opens: opens && person !== adviser,
        isWithheld: person === adviser && story === SUBMITTED
      })
    }),
    personId: person.id,
    service: { ...fakeService(), fetchPaper: async (paper) => (wanted.push(paper), answer) }
  });
  return { wanted, saved };
}
const part = async (name: string) => within(await screen.findByRole('region', { name }));

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

test('people who may open a paper in SharePoint have links to it: among the documents, to be agreed, and in the history', async () => {
  open(director, true);
  for (const [where, name] of [
    ['Documents', /^IMR 1\.0\.docx/],
    ['What you can do', /^Read version 1\.0/],
    ['History', /SCR%20Documents/]
  ] as const) {
    const link = await (await part(where)).findByRole('link', { name });
    expect([where, link.getAttribute('href')]).toEqual([where, ADDRESS]);
  }
});

test('other people who may see the review get it from the service, under its name', async () => {
  const { wanted, saved } = open(adviser, true, AGREED);
  const papers = await part('Documents');
  fireEvent.click(await papers.findByRole('button', { name: 'Download IMR 1.0.docx' }));
  await waitFor(() => expect(saved).toEqual(['IMR 1.0.docx']));
  fireEvent.click(await (await part('History')).findByRole('button', { name: 'Download IMR 1.0.docx' }));
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(wanted).toEqual([PAPER, PAPER]);
  expect(screen.queryByRole('link', { name: /IMR%201\.0|IMR 1\.0/ })).toBeNull();
});

test('an IMR that is still being written is offered to nobody outside the region', async () => {
  open(adviser, true);
  expect(await (await part('Documents')).findByText(/^The IMR is still being written\./)).toBeTruthy();
  const history = await part('History');
  expect(await history.findByText(ADDRESS)).toBeTruthy();
  expect(history.queryByRole('button', { name: /^Download/ })).toBeNull();
  expect(history.queryByRole('link', { name: /SCR%20Documents/ })).toBeNull();
});

test('where a tenant lets no paper be opened in SharePoint, the director reads it from the service before agreeing', async () => {
  const { wanted, saved } = open(director, false);
  const steps = await part('What you can do');
  fireEvent.click(await steps.findByRole('button', { name: 'Download IMR 1.0.docx' }));
  await waitFor(() => expect(saved).toEqual(['IMR 1.0.docx']));
  expect(wanted).toEqual([PAPER]);
});

test('a paper that does not come says why, and can be asked for again', async () => {
  const sentence =
    'SharePoint cannot give this paper at the moment, because someone has it open. Try again in 10 seconds.';
  const { wanted, saved } = open(adviser, true, AGREED, { ok: false, unreachable: false, sentence });
  const papers = await part('Documents');
  const button = await papers.findByRole('button', { name: 'Download IMR 1.0.docx' });
  fireEvent.click(button);
  expect(await papers.findByText(sentence)).toBeTruthy();
  fireEvent.click(button);
  await waitFor(() => expect(wanted).toHaveLength(2));
  expect(saved).toEqual([]);
});
