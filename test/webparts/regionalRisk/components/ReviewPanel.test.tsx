import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ATTENTION_RULE } from '../../../../src/domain/duties/attention';
import { sentenceOf } from '../../../../src/domain/briefing';
import { DUTIES } from '../../../../src/domain/duties';
import { DIRECTION_LABELS } from '../../../../src/domain/review/risk';
import { STEPS } from '../../../../src/domain/steps';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import type { Person } from '../../../../src/domain/people/people';
import type { ReviewWithDuties } from '../../../../src/domain/review/review-with-duties';
import type { DocumentListed } from '../../../../src/register/documents/document-list';
import { draw } from '../draw';
import { fakeHost, fakeQueries, fakeService } from '../fakes';
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

const say = sayIn(STANDARD_TERMS);
const REFERENCE = 'SCR-A-2026-0001';
const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};
const rated = (level: string, on: string, rationale: string): StoryStep => ({
  step: 'set-risk',
  by: lead,
  on,
  given: { level, rationale }
});
const waived: StoryStep = {
  step: 'waive-duty',
  by: lead,
  on: '2026-10-02',
  given: { duty: 'complete-entry', reason: 'The partnership has been dissolved.' }
};
const planned: StoryStep = {
  step: 'add-actions',
  by: inspector,
  on: '2026-11-02',
  given: {
    rows: JSON.stringify([
      ['organisation', 'action', 'due', 'regulated'],
      ['Atlas homes', 'Train all staff', '2026-11-01', 'yes'],
      ['County Council', 'Publish a guide', '', 'no']
    ])
  }
};
const STORY = [
  asked,
  appointed,
  waived,
  rated('green', '2026-10-06', 'Nothing unusual.'),
  rated('red', '2026-11-06', 'Seven services are named.'),
  planned,
  submitted('1.2')
];

const FILE: DocumentListed = {
  name: 'IMR.docx',
  kind: 'imr',
  folder: 'imr',
  url: 'https://example.org/imr.docx',
  version: '',
  changedAt: '2026-11-20T10:00:00Z'
};

const listed = (...open: readonly ReviewWithDuties[]) => ({ open, closed: [], missing: [], opensPapers: true });
const filed = (file: DocumentListed) => ({ papers: [file], opens: true, isWithheld: false });

function open(person: Person, service: ReturnType<typeof fakeService> | undefined = fakeService(), file = FILE) {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const host = fakeHost();
  const held = reviewOf(REFERENCE, STORY);
  draw({
    queries: fakeQueries({
      directory: async () => ({ people: [director, inspector, author, lead] }),
      region: async () => listed(held, reviewOf('SCR-A-2026-0002', [])),
      review: async () => held,
      history: async () => ({ events: eventsOf(REFERENCE, STORY), offers: [] }),
      documents: async () => filed(file),
      email: async (id) => (id === inspector.id ? 'tomasz@example.org' : undefined)
    }),
    host,
    personId: person.id,
    service
  });
  return { host, service: service ?? fakeService() };
}
const part = async (name: string) => within(await screen.findByRole('region', { name }));
afterEach(cleanup);

test('risk and attention stand side by side: the rating with its reason and what it was before, and the rule of attention', async () => {
  open(director);
  const risk = await part('Risk rating and attention');
  expect(risk.getByText('Seven services are named.')).toBeTruthy();
  expect(risk.getByText(new RegExp(`^${DIRECTION_LABELS.rising}\\. Rated by Lena Hartmann`))).toBeTruthy();
  expect(risk.getByText('Nothing unusual.')).toBeTruthy();
  expect(risk.getByText(ATTENTION_RULE)).toBeTruthy();
});

test('each task has who it is assigned to and the sentence of the briefing it comes from; a waived one its reason and who waived it', async () => {
  open(director);
  const tasks = await part('Tasks');
  expect(tasks.getByText(say(DUTIES['agree-imr'].label))).toBeTruthy();
  expect(tasks.getAllByText(/Ruth Okafor \(regional director\)/).length).toBeGreaterThan(0);
  expect(tasks.getByText((text) => text.includes(sentenceOf('agree-imr', 'adult').sentence))).toBeTruthy();
  const waivers = await part('Waived tasks');
  expect(waivers.getByText('The partnership has been dissolved.')).toBeTruthy();
  expect(await waivers.findByText(/^Lena Hartmann, 2 October 2026/)).toBeTruthy();
});

test('a step that is not available has the sentence it would be refused with', async () => {
  open(director);
  const steps = await part('What you can do');
  expect(steps.getByRole('button', { name: 'I have read version 1.2 and agree it' })).toBeTruthy();
  expect(steps.queryByText(say(STEPS['provide-imr'].label))).toBeNull();
  const more = steps.getByText(/^Not available to you now/);
  const details = more.closest('details');
  if (!details) throw new Error('The steps that are not open unfold.');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect(await steps.findByText(say(STEPS['provide-imr'].label))).toBeTruthy();
  expect(
    steps.getAllByText(/^Only .*compliance inspector or .*compliance manager can do this in South West\./).length
  ).toBeGreaterThan(0);
});

test('without a service there are no buttons, and everything else is there', async () => {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  draw({
    queries: fakeQueries({
      region: async () => listed(reviewOf(REFERENCE, STORY)),
      history: async () => ({ events: [], offers: [] })
    }),
    personId: director.id,
    service: undefined
  });
  const steps = await part('What you can do');
  expect(steps.queryAllByRole('button', { name: /^Agree/ })).toEqual([]);
  expect(await part('Documents')).toBeTruthy();
});

test('an action is updated beside it, without asking which one', async () => {
  const { service } = open(inspector);
  const plan = await part('Actions');
  expect(plan.getAllByRole('button')).toHaveLength(1);
  fireEvent.click(plan.getByRole('button', { name: `${say(STEPS['update-action'].label)}: A1, Atlas homes` }));
  fireEvent.click(await plan.findByRole('radio', { name: 'In progress' }));
  expect(plan.getByRole('textbox', { name: 'Evidence (needed to close the action)' })).toBeTruthy();
  expect(plan.getByLabelText('New due date, if it has changed (optional)')).toBeTruthy();
  expect(plan.queryByRole('combobox')).toBeNull();
  fireEvent.click(within(plan.getByRole('form')).getByRole('button', { name: say(STEPS['update-action'].label) }));
  expect(service.sent).toMatchObject([
    { step: 'update-action', reference: REFERENCE, given: { item: 'A1', state: 'in-progress' } }
  ]);
  await act(async () => service.answer({ ok: true, reference: REFERENCE, warnings: {} }));
  expect(await screen.findByText(`${say(STEPS['update-action'].past)}: ${REFERENCE}.`)).toBeTruthy();
});

test('a location leads to the other reviews about it', async () => {
  open(director);
  const places = await part('Locations');
  fireEvent.click(places.getByRole('button', { name: 'View SCR-A-2026-0002' }));
  expect(window.location.search).toContain('review=SCR-A-2026-0002');
});

test('a chat opens with whom the Directory has an address of, and otherwise it says what to do', async () => {
  const { host } = open(director);
  const people = await part('People');
  expect(people.queryByRole('button', { name: `Chat with ${director.name}` })).toBeNull();
  fireEvent.click(people.getByRole('button', { name: `Chat with ${inspector.name}` }));
  await waitFor(() => expect(host.chats).toEqual(['tomasz@example.org']));
  fireEvent.click(people.getByRole('button', { name: `Chat with ${lead.name}` }));
  expect(await people.findByText(/The Directory has no email address for Lena Hartmann/)).toBeTruthy();
});

test('the papers are links; a link to the review can be copied; and the host’s own button goes back from it', async () => {
  const { host } = open(director);
  expect((await (await part('Documents')).findByRole('link', { name: /IMR\.docx/ })).getAttribute('href')).toBe(
    FILE.url
  );
  const [copy] = within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Copy link' });
  if (copy) fireEvent.click(copy);
  await waitFor(() =>
    expect(host.shared).toMatchObject([{ label: REFERENCE, address: expect.stringContaining(`review=${REFERENCE}`) }])
  );
  act(() => expect(host.goBack()).toBe(true));
  expect(screen.queryByRole('dialog')).toBeNull();
  act(() => expect(host.goBack()).toBe(false));
});

test('a document that has changed since it was submitted says so; one that has not does not', async () => {
  open(director);
  const papers = await part('Documents');
  await papers.findByRole('link');
  expect(papers.queryByText(/has changed/)).toBeNull();
  cleanup();
  open(director, fakeService(), { ...FILE, version: '2.0' });
  expect(
    await (
      await part('Documents')
    ).findByText(
      `The document has changed since version 1.2 was submitted, so it is no longer that version. Ask ${author.name} to submit it as a new version.`
    )
  ).toBeTruthy();
});

test('after a step the papers are read again, so that what was filed with it is not taken for a later change', async () => {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const again: StoryStep = {
    step: 'submit-imr',
    by: author,
    on: '2026-11-23',
    given: { document: FILE.url, version: '1.3', independent: 'yes', libraryVersion: '3.0' }
  };
  const service = fakeService();
  const isSubmittedAgain = (): boolean => service.sent.length > 0;
  draw({
    queries: fakeQueries({
      region: async () => listed(reviewOf(REFERENCE, STORY)),
      review: async () => reviewOf(REFERENCE, isSubmittedAgain() ? [...STORY, again] : STORY),
      history: async () => ({ events: [], offers: [] }),
      documents: async () => filed({ ...FILE, version: isSubmittedAgain() ? '3.0' : '' })
    }),
    personId: author.id,
    service
  });
  const steps = await part('What you can do');
  fireEvent.click(steps.getByRole('button', { name: say(STEPS['submit-imr'].label) }));
  fireEvent.change(await steps.findByRole('textbox', { name: /^Version/ }), { target: { value: '1.3' } });
  fireEvent.click(
    steps.getByRole('radio', {
      name: say(STEPS['submit-imr'].fields.find(({ id }) => id === 'independent')?.choices?.[0]?.title ?? '-')
    })
  );
  fireEvent.click(within(steps.getByRole('form')).getByRole('button', { name: say(STEPS['submit-imr'].label) }));
  await act(async () => service.answer({ ok: true, reference: REFERENCE, warnings: {} }));
  const papers = await part('Documents');
  expect(await papers.findByText(/version 3\.0/)).toBeTruthy();
  expect(papers.queryByText(/has changed/)).toBeNull();
});
