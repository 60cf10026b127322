import { linksOf } from '../../bot/links';

const links = linksOf({
  webPartUrl: 'https://tenant.sharepoint.example/sites/scr/SitePages/Regional-risk.aspx',
  serviceUrl: 'https://scr.example.org',
  siteUrl: 'https://tenant.sharepoint.example/sites/scr'
});

test('the link of a region opens its open reviews in SCR Register', () => {
  expect(links.region('South West')).toBe(
    'https://tenant.sharepoint.example/sites/scr/Lists/SCR%20Register/OpenByRegion.aspx?useFiltersInViewXml=1&FilterField1=Region&FilterValue1=South%20West&FilterType1=Choice'
  );
});

test('the link of a review leads back to its reference', () => {
  expect(links.review('SCR-A-2026-0001')).toBe('https://scr.example.org/r/SCR-A-2026-0001');
  expect(links.page('SCR-A-2026-0001')).toBe(
    'https://tenant.sharepoint.example/sites/scr/SitePages/Regional-risk.aspx?review=SCR-A-2026-0001'
  );
  for (const link of [links.review('SCR-A-2026-0001'), links.page('SCR-A-2026-0001')])
    expect(links.referenceIn(link)).toBe('SCR-A-2026-0001');
});

test('the link of an email names it with its review', () => {
  const link = links.email('SCR-A-2026-0001', 'draft-request');
  expect(link).toMatch(/\.aspx\?review=SCR-A-2026-0001&email=draft-request$/);
  expect(links.referenceIn(link)).toBe('SCR-A-2026-0001');
});

test.each([
  [
    'https://TENANT.sharepoint.example/Sites/SCR/sitepages/regional-risk.aspx?web=1&review=scr-a-2026-0001#top',
    'SCR-A-2026-0001'
  ],
  ['https://tenant.sharepoint.example/sites/scr/SitePages/Regional-risk.aspx', undefined],
  ['https://tenant.sharepoint.example/sites/scr/SitePages/Regional-risk.aspx?review=', undefined],
  ['https://tenant.sharepoint.example/sites/scr/SitePages/Regional-risk.aspx?review=xSCR-A-2026-0001', undefined],
  ['https://tenant.sharepoint.example/sites/scr/SitePages/Regional-risk.aspx?review=%27%20or%201%20eq%201', undefined],
  ['https://tenant.sharepoint.example/sites/other/SitePages/Regional-risk.aspx?review=SCR-A-2026-0001', undefined],
  ['https://attacker.example/sites/scr/SitePages/Regional-risk.aspx?review=SCR-A-2026-0001', undefined],
  ['http://tenant.sharepoint.example/sites/scr/SitePages/Regional-risk.aspx?review=SCR-A-2026-0001', undefined],
  [
    'https://tenant.sharepoint.example@attacker.example/sites/scr/SitePages/Regional-risk.aspx?review=SCR-A-2026-0001',
    undefined
  ],
  ['https://SCR.example.org/r/scr-a-2026-0001?from=mail', 'SCR-A-2026-0001'],
  ['https://scr.example.org/r/', undefined],
  ['https://scr.example.org/api/SCR-A-2026-0001', undefined],
  ['https://attacker.example/r/SCR-A-2026-0001', undefined],
  ['javascript:alert(1)', undefined],
  ['SCR-A-2026-0001', undefined],
  ['', undefined]
])('“%s” is a link to %s', (url, reference) => expect(links.referenceIn(url)).toBe(reference));
