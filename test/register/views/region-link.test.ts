import { REGIONS } from '../../../src/domain/words';
import { regionHeading, regionInRegister } from '../../../src/register/views/region-link';
import { readFormatter } from '../../../sharepoint/local/formatting/formatter';
import { draw } from '../../../sharepoint/local/formatting/draw';

const SITE = 'https://tenant.sharepoint.example/sites/scr';
const heading = regionHeading('SCR Register', 'OpenByRegion');

test('the heading of a group has neither < nor &, which XML would break on', () => {
  expect(heading).not.toMatch(/[<&]/);
});

test.each(REGIONS)('the heading of %s says how many rows it has, and leads to what “My region” opens', (region) => {
  const { groupProps } = JSON.parse(heading) as { groupProps: { headerFormatter: unknown } };
  const element = readFormatter(JSON.stringify(groupProps.headerFormatter), { place: 'group', columns: new Set() });
  const { text } = draw(element, {
    current: undefined,
    field: () => undefined,
    group: { field: { value: region, displayValue: region }, columnDisplayName: 'Region', count: 12 },
    now: new Date(),
    currentWeb: SITE
  });
  expect(text).toContain(`${region} (12)`);
  const href = /href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&#38;', '&') ?? '';
  // A browser escapes the spaces of an address by itself.
  expect(new URL(href).href).toBe(regionInRegister(SITE, region));
});
