import { TERM_IDS, STANDARD_TERMS, type Terminology } from '../../src/domain/terminology';
import { holdsOurWords, siteWords } from '../../src/domain/site-words';
import { STEP_IDS, STEPS } from '../../src/domain/steps';

const TODAY: Terminology = {
  'adult-review': 'safeguarding adults review',
  'adult-review-short': 'SAR',
  'child-review': 'child safeguarding practice review',
  'child-review-short': 'CSPR',
  'adult-partnership': 'safeguarding adults board',
  'child-partnership': 'safeguarding children partnership',
  'child-partnership-short': 'SCP',
  partnership: 'board',
  commissioner: 'integrated care board',
  'commissioner-short': 'ICB'
};
const say = siteWords(TODAY) ?? ((text: string) => text);

test('a site that calls everything as the briefing does gets no words of its own', () => {
  expect(siteWords(STANDARD_TERMS)).toBeUndefined();
  for (const label of TERM_IDS) expect(siteWords({ ...STANDARD_TERMS, [label]: 'x' })).toBeDefined();
});

test.each([
  ['Adult serious case review', 'Safeguarding adults review'],
  ['Children’s serious case review', 'Child safeguarding practice review'],
  ['Children’s serious case reviews', 'Child safeguarding practice reviews'],
  ['New: adult serious case review in Bristol', 'New: safeguarding adults review in Bristol'],
  ['Serious case reviews', 'Safeguarding adults reviews or child safeguarding practice reviews'],
  [
    'Tell me about a new serious case review, and I enter it',
    'Tell me about a new safeguarding adults review or child safeguarding practice review, and I enter it'
  ],
  ['A copy of the draft SCR report', 'A copy of the draft SAR or CSPR report'],
  ['Safeguarding partnership', 'Safeguarding adults board or safeguarding children partnership'],
  ['Ask the partnership, and note the partnership’s deadline', 'Ask the board, and note the board’s deadline'],
  ['Primary care trust that notified us', 'Integrated care board that notified us'],
  ['a primary care trust, A PCT, two PCTs', 'an integrated care board, An ICB, two ICBs'],
  ['The LSCB is a Local Safeguarding Children’s Board', 'The SCP is a Safeguarding children partnership']
])('%s', (ours, theirs) => {
  expect(say(ours)).toBe(theirs);
});

test('of a kind of review, its own words', () => {
  expect(say('This serious case review is held by the safeguarding partnership', 'adult')).toBe(
    'This safeguarding adults review is held by the safeguarding adults board'
  );
  expect(say('This serious case review is held by the safeguarding partnership', 'child')).toBe(
    'This child safeguarding practice review is held by the safeguarding children partnership'
  );
  expect(say('The SCR and other SCRs', 'child')).toBe('The CSPR and other CSPRs');
});

test.each(['SCR-A-2026-0001', 'Open the SCR Directory list', 'Escrow, SCRUM and PCTs2', 'Regional risk'])(
  '%s is left alone',
  (text) => {
    expect(say(text)).toBe(text);
  }
);

test('a label that does not say whose review it is keeps the word that does', () => {
  const plain = siteWords({ ...STANDARD_TERMS, 'adult-review': 'learning review' });
  expect(plain?.('Adult serious case review')).toBe('Adult learning review');
  expect(plain?.('Children’s serious case review')).toBe('Children’s serious case review');
  expect(plain?.('Serious case reviews')).toBe('Learning reviews or serious case reviews');
});

test('what only one label changes, changes nothing else', () => {
  const letters = siteWords({ ...STANDARD_TERMS, 'commissioner-short': 'ICB' });
  expect(letters?.('The primary care trust (PCT) of a serious case review (SCR)')).toBe(
    'The primary care trust (ICB) of a serious case review (SCR)'
  );
});

test('no answer that is chosen is a word that can be renamed: it would be taken for one that was typed', () => {
  const values = STEP_IDS.flatMap((step) =>
    STEPS[step].fields.flatMap((field) => field.choices?.map(({ value }) => value) ?? [])
  );
  expect(values.filter(holdsOurWords)).toEqual([]);
});

describe('what somebody typed', () => {
  const typed =
    'The PCT decided not to hold a serious case review.\nIts partnership agreed, and so did the partnership of Bristol.';
  const besides = siteWords(TODAY, [typed]) ?? ((text: string) => text);

  test.each([
    ['alone', typed, typed],
    [
      'line by line',
      'Its partnership agreed, and so did the partnership of Bristol.',
      'Its partnership agreed, and so did the partnership of Bristol.'
    ],
    ['on one line', typed.replace('\n', ' '), typed.replace('\n', ' ')],
    [
      'cut',
      'The PCT decided not to hold a serious case review.\nIts partn…',
      'The PCT decided not to hold a serious case review.\nIts partn…'
    ],
    [
      'cut right after the word',
      'The PCT decided not to hold a serious case review…',
      'The PCT decided not to hold a serious case review…'
    ],
    [
      'among words of ours',
      `Reason given for the serious case review: ${typed} The PCT is told.`,
      `Reason given for the safeguarding adults review: ${typed} The ICB is told.`
    ],
    [
      'quoted in a sentence of ours',
      `“${typed}” is too long. Ask the partnership.`,
      `“${typed}” is too long. Ask the board.`
    ]
  ])('is left as it is: %s', (_how, ours, theirs) => {
    expect(besides(ours, 'adult')).toBe(theirs);
  });

  test('a sentence of ours with the same words in it is said in those of the site', () => {
    expect(besides('The partnership has to be told of this serious case review.', 'adult')).toBe(
      'The board has to be told of this safeguarding adults review.'
    );
  });

  test('when it is a word of ours and nothing else, that word stays as it is wherever it stands', () => {
    expect(siteWords(TODAY, ['PCT'])?.('The PCT and the primary care trust', 'child')).toBe(
      'The PCT and the integrated care board'
    );
  });
});
