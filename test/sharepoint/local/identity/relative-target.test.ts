import { relativeTarget } from '../../../../sharepoint/local/identity/relative-target';

const HOME = 'http://127.0.0.1:4300';

describe('where a sign-in may lead', () => {
  test.each([
    ['/sites/scr/Lists/SCR%20Register/AllItems.aspx', '/sites/scr/Lists/SCR%20Register/AllItems.aspx'],
    [
      '/sites/scr/SitePages/Regional-risk.aspx?review=SCR-1#imr',
      '/sites/scr/SitePages/Regional-risk.aspx?review=SCR-1#imr'
    ],
    ['/', '/'],
    [undefined, '/'],
    ['', '/'],
    ['/a/../../b', '/b']
  ])('%s is followed', (to, target) => expect(relativeTarget(to, HOME)).toBe(target));

  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'sites/scr',
    '/\t/evil.example',
    '/a\r\nSet-Cookie: x=y',
    '/a\\..\\b',
    ['/a'],
    5,
    null
  ])('%j is refused', (to) => expect(relativeTarget(to, HOME)).toBeUndefined());
});
