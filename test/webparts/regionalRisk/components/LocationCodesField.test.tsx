import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Location } from '../../../../src/domain/locations/locations';
import { STEPS } from '../../../../src/domain/steps';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { RegisterUnavailable } from '../../../../src/register/client/sharepoint-client';
import type { PageQueries } from '../../../../src/webparts/regionalRisk/hooks/page-queries';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { inspector, reviewOf } from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const WINTERBOURNE: Location = {
  code: '1-101664105',
  name: 'Winterbourne View',
  provider: 'Castlebeck Care Limited',
  providerCode: '1-101647001',
  authority: 'South Gloucestershire',
  authoritySpelling: 'South Gloucestershire',
  region: 'South West',
  closed: true
};

/** Opens the form of the location code, and keeps what the directory was asked for. */
async function openForm(locations: PageQueries['locations']) {
  const asked: Parameters<PageQueries['locations']>[] = [];
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const held = reviewOf(REFERENCE, []);
  draw({
    queries: fakeQueries({
      region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
      review: async () => held,
      history: async () => ({ events: [], offers: [] }),
      locations: (...wanted) => {
        asked.push(wanted);
        return locations(...wanted);
      }
    }),
    personId: inspector.id,
    service: fakeService()
  });
  fireEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: say(STEPS['record-location'].label) })
  );
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Location code/ });
  return { asked, field, type: (value: string) => fireEvent.change(field, { target: { value } }) };
}

const say = sayIn(STANDARD_TERMS);

afterEach(cleanup);

test('a name that is typed finds its service, and choosing it enters its code, which is described at once', async () => {
  const { asked, field, type } = await openForm(async (codes, typed) => ({
    known: { codes, found: codes.includes(WINTERBOURNE.code) ? [WINTERBOURNE] : [], loadedAt: '2026-11-03T09:00:00Z' },
    like: { locations: typed.startsWith('winter') ? [WINTERBOURNE] : [], more: false }
  }));
  for (const typed of ['w', 'wi', 'winterb']) type(typed);
  fireEvent.click(
    await screen.findByRole('button', {
      name: /^Use 1-101664105, Winterbourne View, of Castlebeck Care Limited, in South Gloucestershire \(South West\), closed/
    })
  );
  expect(field.value).toBe(WINTERBOURNE.code);
  expect(
    await screen.findByText(
      (_, element) => element?.tagName === 'LI' && /^1-101664105: Winterbourne View/.test(element.textContent ?? '')
    )
  ).toBeTruthy();
  expect(asked).toEqual([
    [['REF12'], 'REF12'],
    [[], 'winterb'],
    [[WINTERBOURNE.code], WINTERBOURNE.code]
  ]);
});

test('a code that the location list lacks is pointed out and kept', async () => {
  const { field, type } = await openForm(async (codes) => ({
    known: { codes, found: [], loadedAt: '2026-11-03T09:00:00Z' },
    like: { locations: [], more: false }
  }));
  type('1-999999999');
  expect(await screen.findByText(/not in the location list\. You can record it/)).toBeTruthy();
  expect(field.value).toBe('1-999999999');
});

test('where the location list does not load, the page says so and nothing waits for it', async () => {
  const { field, type } = await openForm(async () => {
    throw new RegisterUnavailable('Busy.');
  });
  type('1-999999999');
  await waitFor(() => expect(screen.getByText(/^The location list did not load/)).toBeTruthy());
  expect(field.value).toBe('1-999999999');
});
