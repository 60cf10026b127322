import { locationListCard, MOST_LOCATIONS } from '../../../bot/cards/location-list-card';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import { complaints, markdownTexts } from './parsing';
import { say } from '../speaking';

const row = (text: string, index: number) =>
  ({
    code: `1-${100000000000 + index}`,
    name: text,
    provider: text,
    providerCode: '',
    authority: '',
    authoritySpelling: text,
    region: 'Yorkshire and The Humber',
    closed: true,
    closedOn: '2011-09-24'
  }) as const;
const full = (text: string) =>
  locationListCard({
    say,
    typed: text,
    found: { locations: Array.from({ length: MOST_LOCATIONS }, (_, index) => row(text, index)), more: true },
    loadedAt: '2026-11-03T09:00:00Z',
    begins: ['notify-child']
  });

it.each(['ł', '😀', '€', '"', '\\'])('stays within the limit with every name as long as it may be, in %j', (unit) => {
  const card = full(unit.repeat(255 / unit.length));
  expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
  expect(complaints(card)).toEqual([]);
});

it('never lets a name from the file be read as markdown', () => {
  const hostile = '[press me](https://evil.example) **bold**';
  expect(markdownTexts(full(hostile)).join()).not.toContain('evil.example');
});

it('is a good card with nothing in it', () => {
  expect(complaints(locationListCard({ say, typed: '', found: { locations: [], more: false }, begins: [] }))).toEqual(
    []
  );
});
