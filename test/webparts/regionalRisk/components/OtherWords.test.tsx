import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as strings from 'RegionalRiskWebPartStrings';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import type { Person } from '../../../../src/domain/people/people';
import { holdsOurWords } from '../../../../src/domain/site-words';
import { SECTIONS } from '../../../../src/webparts/regionalRisk/state/view';
import { oursIn, RENAMED, TYPED } from '../../../domain/renamed';
import { draw } from '../draw';
import { fakeReads, fakeService, type Known } from '../fakes';
import {
  agreed,
  appointed,
  asked,
  author,
  director,
  eventsOf,
  inspector,
  returned,
  reviewOf,
  submitted,
  type Taken
} from '../region';
const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};
const ADULT = 'SCR-A-2026-0001';
const CHILD = 'SCR-C-2026-0001';

/** A story in which whatever can be typed is typed in our words. */
const corrected: Taken = {
  step: 'correct-entry',
  by: lead,
  on: '2026-10-02',
  given: { partnership: TYPED, reason: TYPED, before: `Safeguarding partnership: ${TYPED}` }
};
const planned: Taken = {
  step: 'add-actions',
  by: inspector,
  on: '2026-11-02',
  given: {
    rows: JSON.stringify([
      ['organisation', 'action', 'due', 'regulated'],
      [TYPED, TYPED, '2026-11-01', 'yes']
    ])
  }
};
const heard: Taken = {
  step: 'record-progress',
  by: inspector,
  on: '2026-10-20',
  given: { heardOn: '2026-10-20', source: 'holder', note: TYPED }
};
const termsAsked: Taken = {
  step: 'request-terms',
  by: inspector,
  on: '2026-10-02',
  given: { requestedOn: '2026-10-02' }
};
const rated: Taken = { step: 'set-risk', by: lead, on: '2026-10-06', given: { level: 'red', rationale: TYPED } };
const waived: Taken = { step: 'waive-duty', by: lead, on: '2026-10-07', given: { duty: 'provide-imr', reason: TYPED } };
const told: readonly Taken[] = [
  corrected,
  termsAsked,
  rated,
  waived,
  asked,
  appointed,
  submitted('1.1', '2026-11-19'),
  returned,
  submitted('1.2'),
  agreed,
  heard,
  planned
];
const held = [
  reviewOf(ADULT, told),
  reviewOf('SCR-A-2026-0002', [corrected, asked, appointed, submitted('1.2')]),
  reviewOf('SCR-A-2026-0003', [corrected]),
  reviewOf(CHILD, [corrected, asked, appointed, submitted('1.2'), planned], 'child')
];
const reads: Known = {
  labels: RENAMED,
  directory: async () => ({ people: [director, inspector, author, lead] }),
  region: async () => ({ open: held, closed: [] }),
  review: async (reference) => held.find(({ review }) => review.reference === reference),
  history: async (reference) =>
    eventsOf(
      reference,
      reference === ADULT ? told : [corrected, asked, appointed, submitted('1.2'), planned],
      reference === CHILD ? 'child' : 'adult'
    ),
  reports: async () => []
};
const refusing = {
  ...fakeService(),
  take: async () => ({ ok: false, unreachable: false, code: 'guarded', sentence: 'Not now.' }) as const
};
const open = (person: Person, view: string, known: Known = reads): void => {
  window.history.replaceState(null, '', `/?${view}`);
  draw({ reads: fakeReads(known), personId: person.id, service: refusing });
};

/** Every text on the page and every name that a screen reader says. What is quoted from the briefing is quoted to the letter. */
function said(): readonly string[] {
  const texts: string[] = [];
  for (const element of document.body.querySelectorAll('*:not(blockquote):not(style)')) {
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  }
  return texts;
}
const left = (): readonly string[] => said().filter((text) => oursIn(text).length > 0);
/** The buttons of the panel that open a form. */
const formsOffered = (): readonly Element[] => [
  ...document.querySelectorAll(
    '[role=dialog] section[aria-labelledby=scr-steps] button[aria-expanded=false]:not(dl button)'
  )
];
const unfold = (): void =>
  document.body.querySelectorAll('details').forEach((details) => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });

// The browser of the tests does not know what stands in the margins of a page, and says so.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);
jest.setTimeout(60_000);
test.each(SECTIONS.flatMap((section) => (['adult', 'child'] as const).map((kind) => [section, kind] as const)))(
  'on a site with words of its own none of ours is left in the part “%s” (%s)',
  async (section, kind) => {
    open(section === 'health' ? lead : director, `section=${section}&kind=${kind}`);
    await screen.findByRole('navigation');
    if (section === 'report') await screen.findByRole('article');
    else await screen.findAllByText(new RegExp(`SCR-|${TYPED.replace(/[()]/g, '.')}`));
    for (const button of screen.queryAllByRole('button', { name: 'Filter' })) fireEvent.click(button);
    expect(left()).toEqual([]);
  }
);

/** A form asks everybody the same: whoever may open it first looks at it for all of them. */
const seen = new Set<string>();
test.each([
  ['the director', director],
  ['the lead', lead],
  ['the inspector', inspector]
] as const)(
  'nor on a review, in what has happened, and in any form, for %s; what was typed is as it was typed',
  async (_who, person) => {
    for (const reference of [ADULT, CHILD]) {
      open(person, `review=${reference}`);
      const happened = await screen.findByRole('region', { name: 'What has happened' });
      await within(happened).findAllByText((text) => text.includes(TYPED));
      unfold();
      expect(left()).toEqual([]);
      for (const name of formsOffered().map(({ textContent }) => textContent)) {
        if (seen.has(`${reference} ${name ?? ''}`)) continue;
        seen.add(`${reference} ${name ?? ''}`);
        const button = formsOffered().find(({ textContent }) => textContent === name);
        if (button) fireEvent.click(button);
        const form = await waitFor(
          () => screen.getByRole('dialog').querySelector('form') ?? Promise.reject(new Error(`No form: ${name ?? ''}`))
        );
        fireEvent.submit(form);
        expect(left()).toEqual([]);
      }
      cleanup();
    }
  }
);
test('what happened to a review is told in the words of the site, and the answers in those that were typed', async () => {
  open(director, `review=${ADULT}`);
  const happened = within(await screen.findByRole('region', { name: 'What has happened' }));
  expect(await happened.findByText('Terms of reference requested from the board')).toBeTruthy();
  expect(happened.getByText('The board')).toBeTruthy();
  expect(happened.getByText(`Safeguarding adults board: ${TYPED}`)).toBeTruthy();
  expect(screen.getByText(/^Safeguarding adults review · South West/)).toBeTruthy();
});
test('on a site that calls things as the briefing does, every one of them is as it was', async () => {
  open(director, 'section=patterns', { ...reads, labels: STANDARD_TERMS });
  expect(await screen.findByText('The same partnership')).toBeTruthy();
});
test('every text of the page that holds a word of ours is said in those of the site', () => {
  const root = join(__dirname, '../../../../src/webparts/regionalRisk');
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('loc/'))
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
  const holding = Object.entries(strings).flatMap(([id, text]) => (holdsOurWords(String(text)) ? [id] : []));
  expect(holding.length).toBeGreaterThan(0);
  for (const id of holding)
    for (const { name, text } of files)
      expect([name, text.match(new RegExp(`(?<!words\\()strings\\.${id}\\b`, 'g'))]).toEqual([name, null]);
});
