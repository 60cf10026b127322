import { cleanup, fireEvent, screen } from '@testing-library/react';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { director } from '../region';

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
});

async function openLink(search: string): Promise<void> {
  window.history.replaceState(null, '', search);
  draw({ queries: fakeQueries({}), personId: director.id, service: fakeService() });
  await screen.findByRole('navigation');
}

test('a link to a region of others says whose reviews are shown instead, until that is put away', async () => {
  await openLink('/?section=reviews&region=London');
  expect(
    screen.getByText('The link is to London, whose reviews are not open to you. This is South West.')
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(/^The link is to/)).toBeNull();
  expect(window.location.search).toContain('region=South');
});

test('a link to a part of the page that the person’s posts do not have says what is shown instead', async () => {
  await openLink('/?section=health');
  expect(
    screen.getByText('The link is to a part of this page that your posts do not have. This is At a glance.')
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(/^The link is to/)).toBeNull();
});

test('a link to what the person may see says nothing', async () => {
  await openLink('/?section=reviews&region=South%20West');
  expect(screen.queryByText(/^The link is to/)).toBeNull();
});
