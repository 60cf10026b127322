import { addressOf, backFrom, FIRST_VIEW, viewIn } from '../../../../src/webparts/regionalRisk/state/view';

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
