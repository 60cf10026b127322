import fc from 'fast-check';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import type { Person } from '../../../../src/domain/people/people';
import { SECTIONS } from '../../../../src/webparts/regionalRisk/state/view';
import { ADULT, anyTypedRegion, CHILD, lead, typedRegion, type Typed } from '../any-terms';
import { RENAMED } from '../../../domain/renamed';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { director, inspector } from '../region';
import { standardTermsIn } from '../standard-terms';

const refusing = {
  ...fakeService(),
  take: async () => ({ ok: false, unreachable: false, code: 'guarded', sentence: 'Not now.' }) as const
};
/** Opens the page of a region, in place of the one opened before. */
const open = (person: Person, view: string, region: Typed): void => {
  cleanup();
  window.history.replaceState(null, '', `/?${view}`);
  draw({ queries: fakeQueries(typedRegion(region)), personId: person.id, service: refusing });
};

/**
 * Every text on the page and every name for a screen reader. What is quoted from the briefing is quoted to the letter.
 */
function textsOnPage(): readonly string[] {
  const texts = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) for (const name of NAMES) texts.add(node.getAttribute(name) ?? '');
    else if (!QUOTES.includes(node.parentElement?.tagName ?? '')) texts.add(node.nodeValue ?? '');
  }
  return [...texts];
}
const NAMES = ['aria-label', 'title', 'placeholder', 'alt'];
const QUOTES = ['BLOCKQUOTE', 'STYLE'];
const TYPED = /«[^»]*»/g;
const typedOnPage = (): ReadonlySet<string> => new Set(textsOnPage().flatMap((text) => text.match(TYPED) ?? []));

/**
 * No standard term outside what was typed, nothing typed that is not byte for byte as it was typed, and no slot left
 * over.
 */
function expectItsTerms({ typed, earlier }: Typed): void {
  const ours = textsOnPage().map((text) => text.replace(TYPED, ''));
  expect(ours.filter((text) => standardTermsIn(text).length > 0)).toEqual([]);
  expect(ours.filter((text) => /[{}]|\[object/.test(text))).toEqual([]);
  expect([...typedOnPage()].filter((text) => text !== typed && text !== earlier)).toEqual([]);
}

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

// jsdom does not know the margin boxes of a page, and says so.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
beforeEach(() => window.localStorage.clear());
afterEach(cleanup);
jest.setTimeout(300_000);

const RUNS = { seed: 20261128, numRuns: 3, endOnFailure: true };
const forAnyRegion = (check: (region: Typed) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(anyTypedRegion, check), RUNS);

/** A region whose people type nothing but our own terms. */
const EXAMPLE: Typed = {
  terms: RENAMED,
  typed: '«The PCT and the LSCB informed the partnership of a serious case review (SCR)»',
  earlier: '«{partnership}; Safeguarding partnership: {0}»'
};

/** The parts of the page that show something typed. */
const SHOWS_TYPED: readonly string[] = ['patterns', 'actions', 'report'];

test.each(SECTIONS.flatMap((section) => (['adult', 'child'] as const).map((kind) => [section, kind] as const)))(
  'in the terms of any site, the part “%s” (%s) has no other, and what was typed as it was typed',
  (section, kind) =>
    forAnyRegion(async (region) => {
      open(section === 'health' ? lead : director, `section=${section}&kind=${kind}`, region);
      await screen.findByRole('navigation');
      if (section === 'report') await screen.findByRole('article');
      else await screen.findAllByText(/SCR-|«/);
      for (const button of screen.queryAllByRole('button', { name: 'Filter' })) fireEvent.click(button);
      expectItsTerms(region);
      if (SHOWS_TYPED.includes(section)) expect([...typedOnPage()]).toContain(region.typed);
    })
);

test.each([
  ['the director', director],
  ['the lead', lead],
  ['the inspector', inspector]
] as const)('so has a review, its history and any form, for %s', (_who, person) =>
  fc.assert(
    fc.asyncProperty(anyTypedRegion, fc.constantFrom(ADULT, CHILD), async (region, reference) => {
      // The section beneath is drawn again with every form: this one has the least in it.
      open(person, `section=patterns&review=${reference}`, region);
      const history = await screen.findByRole('region', { name: 'History' });
      await within(history).findAllByText((text) => text.includes('«'));
      unfold();
      expectItsTerms(region);
      expect([...typedOnPage()].sort()).toEqual([...new Set([region.typed, region.earlier])].sort());
      for (const name of formsOffered().map(({ textContent }) => textContent)) {
        const button = formsOffered().find(({ textContent }) => textContent === name);
        if (button) fireEvent.click(button);
        const form = await waitFor(
          () => screen.getByRole('dialog').querySelector('form') ?? Promise.reject(new Error(`No form: ${name ?? ''}`))
        );
        fireEvent.submit(form);
        expectItsTerms(region);
      }
    }),
    { ...RUNS, examples: [[EXAMPLE, ADULT]], numRuns: 2 }
  )
);

test('what an entry said before it was corrected has the terms of the site for its labels', () =>
  forAnyRegion(async (region) => {
    open(director, `review=${ADULT}`, region);
    const history = within(await screen.findByRole('region', { name: 'History' }));
    await history.findAllByText((text) => text.includes('«'));
    const label = region.terms['adult-partnership'];
    const before = `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${region.earlier}`;
    expect(textsOnPage()).toContain(before);
  }));

test('in the standard terms, the page has those of the briefing', async () => {
  open(director, 'section=patterns', { terms: STANDARD_TERMS, typed: '«A»', earlier: '«B»' });
  expect(await screen.findByText('Same partnership')).toBeTruthy();
});
