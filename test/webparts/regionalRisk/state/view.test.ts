import {
  addressOf,
  asItOpens,
  backFrom,
  changed,
  FIRST_VIEW,
  viewIn
} from '../../../../src/webparts/regionalRisk/state/view';

const KEY = '0123456789abcdef';
const searchOf = (search: string): string => addressOf(viewIn(search), new URL('https://page.example/')).search;

test('the link of a message names a mail alone, and leads to it', () => {
  expect(viewIn(`?mail=${KEY}`)).toMatchObject({ section: 'mail', mail: KEY });
  expect(searchOf(`?mail=${KEY}`)).toBe(`?section=mail&mail=${KEY}`);
});

test.each(['', 'x', `${KEY}0`, KEY.toUpperCase(), "' or 1 eq 1"])('%j is the key of no mail', (mail) =>
  expect(viewIn(`?${new URLSearchParams({ mail }).toString()}`)).toEqual(viewIn(''))
);

test('an email to send is opened with its review, and never without', () => {
  const link = '?review=SCR-A-2026-0001&email=draft-request';
  expect(viewIn(link)).toMatchObject({ review: 'SCR-A-2026-0001', email: 'draft-request' });
  expect(searchOf(link)).toBe(link);
  for (const other of [
    '?email=draft-request',
    '?review=x&email=draft-request',
    '?review=SCR-A-2026-0001&email=%3Cb%3E'
  ])
    expect(viewIn(other).email).toBeUndefined();
});

test('the way back leads from a review to the mail below it, from there to the list, and to the first section', () => {
  const review = 'SCR-A-2026-0001';
  const view = viewIn(`?mail=${KEY}&review=${review}`);
  expect(backFrom(view)).toEqual({ review: undefined });
  expect(backFrom({ ...view, review: undefined })).toEqual({ mail: undefined });
  expect(backFrom({ ...view, review: undefined, mail: undefined })).toMatchObject({ section: FIRST_VIEW.section });
});

test('the order of a table and what its columns are filtered by are in the address', () => {
  const link = '?section=actions&sort=-due&column-organisation=Larkmoor&column-state=done';
  expect(viewIn(link)).toMatchObject({
    sort: { by: 'due', down: true },
    columns: { organisation: 'Larkmoor', state: 'done' }
  });
  expect(searchOf(link)).toBe(link);
  expect(searchOf('?section=actions&sort=due')).toBe('?section=actions&sort=due');
});

test('an address without them takes them away, and leaves what belongs to the host page', () => {
  const address = new URL('https://page.example/?id=7&sort=-due&column-state=done&Mode=Edit');
  expect(addressOf(viewIn('?section=actions'), address).search).toBe('?id=7&Mode=Edit&section=actions');
});

test.each(['?sort=-', '?sort=a%20b', '?sort=', '?column-=x', '?column-__proto__=x', '?column-state=%20'])(
  '%s says nothing of a table',
  (search) => {
    const { sort, columns } = viewIn(search);
    expect([sort, columns]).toEqual([undefined, undefined]);
  }
);

test('what is chosen in a table stays while its section does, and goes with it', () => {
  const view = viewIn('?section=actions&sort=due&column-state=done');
  expect(changed(view, { review: 'SCR-A-2026-0001' })).toMatchObject({ sort: view.sort, columns: view.columns });
  for (const next of [changed(view, { section: 'reviews' }), changed(view, asItOpens('actions'))])
    expect([next.sort, next.columns]).toEqual([undefined, undefined]);
});
