import { EXAMPLE_STATES, readExampleReviews } from '../../../../sharepoint/local/demo/example-reviews';
import file from '../../../../sharepoint/local/demo/reviews.json';
import { stableKey } from '../../../../sharepoint/local/demo/stable-key';
import { ADULT_NOTIFICATION } from '../../../../src/domain/forms/notification';
import { authorityNamed } from '../../../../src/domain/locations/local-authorities';
import { TRACK_STATES } from '../../../../src/domain/words';
import { notificationOf } from '../../../../sharepoint/local/demo/story/published';

const reviews = readExampleReviews(file);

/** What a title may say besides the name of the place, the authority and the organisations. */
const WORDS_OF_TITLES = new Set([
  'a',
  'adult',
  'adults',
  'case',
  'concerning',
  'hospital',
  'mr',
  'ms',
  'on',
  'report',
  'review',
  'safeguarding',
  'scr',
  'serious',
  'summary',
  'the'
]);
const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}’']+/u).filter((word) => word !== '');

describe('the published reviews', () => {
  test('are the sixteen of adults, each once', () => {
    expect(reviews).toHaveLength(16);
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(16);
    expect(new Set(reviews.map(({ id }) => stableKey(id))).size).toBe(16);
  });

  test('say what they are before anything else', () => {
    expect(file.about).toMatch(/facts that have been published.*Everything under example is an example/);
  });

  test('name no person: a title holds the names of places and organisations, initials, and the words of titles', () => {
    const strangers = reviews.flatMap(({ id, title, service, provider, authority }) => {
      const known = new Set(wordsOf(`${service} ${provider} ${authority}`));
      return wordsOf(title)
        .filter((word) => !known.has(word) && !WORDS_OF_TITLES.has(word.toLowerCase()) && !/^\p{Lu}{1,2}$/u.test(word))
        .map((word) => `${id}: ${word}`);
    });
    expect(strangers).toEqual([]);
    for (const { initials } of reviews) expect(initials).toMatch(/^((Mr|Ms) )?\p{Lu}{0,2}$/u);
  });

  test('say at which sites they were published, and no page whose address could hold a name', () => {
    for (const { source } of reviews) expect(source).toMatch(/^[a-z]+(\.[a-z]+)+(, [a-z]+(\.[a-z]+)+)*$/);
  });

  test('are of an authority that the product knows, in the region that the product has for it', () => {
    for (const { authority, region } of reviews)
      expect(authorityNamed(authority)).toMatchObject({ name: authority, region });
  });

  test('are entered as examples, by questions that the product asks, with no location code', () => {
    const asked = new Set<string>(ADULT_NOTIFICATION.map(({ id }) => id));
    for (const review of reviews) {
      const given = notificationOf(review, '2026-11-30');
      expect(Object.keys(given).filter((field) => !asked.has(field))).toEqual([]);
      expect(given).not.toHaveProperty('locationCodes');
      expect(given).not.toHaveProperty('initiatedOn');
      expect(given['partnershipReference']).toBe(`Example: ${review.id}`);
    }
  });

  test('stand between them in every state of an IMR', () => {
    expect([...EXAMPLE_STATES]).toEqual([...TRACK_STATES.imr]);
    expect(new Set(reviews.map(({ example }) => example.imr))).toEqual(new Set(TRACK_STATES.imr));
  });
});

describe('a file of reviews', () => {
  test('with an answer that the product does not know is refused by its place', () => {
    const [first] = file.reviews;
    expect(() => readExampleReviews({ ...file, reviews: [{ ...first, regulatedService: 'perhaps' }] })).toThrow(
      'Correct reviews.json at: reviews.0.regulatedService.'
    );
  });

  test('with a fact that nobody asked for is refused', () => {
    const [first] = file.reviews;
    expect(() => readExampleReviews({ ...file, reviews: [{ ...first, locationCodes: '1-1234567890' }] })).toThrow(
      'reviews.0.locationCodes'
    );
  });
});

test('a key is a UUID, the same for the same name', () => {
  expect(stableKey('PR01')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stableKey('PR01')).toBe(stableKey('PR01'));
});
