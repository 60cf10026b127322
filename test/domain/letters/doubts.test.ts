import fc from 'fast-check';
import type { FieldRead } from '../../../src/domain/letters/evidence';
import { letterOf, understood } from './letter-made';
import { DOUBTED, HARD_TO_READ, UNDOUBTED } from './mails/doubts';

/** A letter that gives the day, with this above it, and below it. */
const LABELLED = 'Review agreed: 2/11/2026';
const initiated = (written: string, subject?: string): FieldRead | undefined =>
  understood(letterOf(written, subject === undefined ? {} : { subject })).fields.initiatedOn;

const isAsked = (read: FieldRead | undefined): boolean =>
  read?.state === 'question' && read.offers.includes('2026-11-02');

test('there are 60 sentences each way', () => {
  expect(new Set(DOUBTED).size).toBeGreaterThanOrEqual(60);
  expect(new Set(UNDOUBTED).size).toBeGreaterThanOrEqual(60);
});

test.each(DOUBTED)('“%s” leaves the day to the person, above it, below it and in an attachment', (sentence) => {
  expect(initiated(`${sentence}||${LABELLED}`)).toMatchObject({ state: 'question', offers: ['2026-11-02'] });
  expect(initiated(`${LABELLED}||${sentence}`)).toMatchObject({ state: 'question', offers: ['2026-11-02'] });
  expect(initiated(`${LABELLED}§${sentence}`)).toMatchObject({ state: 'question', offers: ['2026-11-02'] });
});

test.each(DOUBTED.filter((sentence) => !/[|‖☐]/.test(sentence)))(
  '“%s” does so as the subject of a mail',
  (sentence) => {
    expect(isAsked(initiated(LABELLED, sentence))).toBe(true);
  }
);

test.each(HARD_TO_READ)('“%s” leaves the day to the person', (sentence) => {
  expect([isAsked(initiated(`${sentence}||${LABELLED}`)), isAsked(initiated(`${LABELLED}||${sentence}`))]).toEqual([
    true,
    true
  ]);
});

test('a sentence about a review with a word that is in none of our tables leaves the day to the person', () => {
  const beginning = fc.constantFrom(
    'The SAR',
    'The request',
    'The Chair’s decision',
    'The panel',
    'The Board agreed a SAR and'
  );
  const word = fc.stringMatching(/^[bcdfgklmnprstvz]{2}[aeiou][bcdfgklmnprstvz]{2}[aeiou][bdgklmnrtz]$/);
  fc.assert(
    fc.property(beginning, word, fc.constantFrom('', ' it', ' on 5 November', ' by the members'), (who, does, rest) => {
      expect([does, isAsked(initiated(`${LABELLED}||${who} ${does}${rest}.`))]).toEqual([does, true]);
    }),
    { numRuns: 500 }
  );
  expect(initiated(`${LABELLED}||The SAR flurbled.`)).toMatchObject({ reason: 'review-unread' });
  expect(initiated('The SAR flurbled.')).toBeUndefined();
});

test.each(UNDOUBTED)('“%s” doubts nothing', (sentence) => {
  expect(initiated(`${sentence}||${LABELLED}`)).toMatchObject({ state: 'value', value: '2026-11-02' });
  expect(initiated(`${LABELLED}||${sentence}`)).toMatchObject({ state: 'value', value: '2026-11-02' });
});

const doubted = fc.constantFrom(...DOUBTED.filter((sentence) => !/[|‖☐:]/.test(sentence)));

test('a doubt counts however its line is broken, spaced or written in capitals', () => {
  fc.assert(
    fc.property(doubted, fc.array(fc.nat(12), { maxLength: 3 }), fc.boolean(), (sentence, breaks, isLoud) => {
      const words = sentence.split(' ');
      const broken = words.map((word, at) => (at > 0 && breaks.includes(at) ? `|${word}` : at > 0 ? ` ${word}` : word));
      const written = isLoud ? broken.join('').toUpperCase() : broken.join('');
      expect(isAsked(initiated(`${written}||${LABELLED}`))).toBe(true);
    })
  );
});

const LABELS = ['Date of Chair’s decision', 'SAR agreed', 'Review initiated'];
const SUBJECTS = ['The request', 'The referral', 'The nomination', 'The decision', 'The SAR', 'It', 'This'];
const REFUSALS = [
  ...[
    'was declined',
    'was rejected',
    'was refused',
    'was deferred',
    'was withdrawn',
    'was not agreed',
    'was cancelled'
  ],
  ...['has not been approved', 'was dismissed', 'has been postponed']
];
const DECIDERS = ['The Chair', 'The panel', 'The Board', 'The Independent Chair', 'The Committee'];
const REFUSING = [
  'declined the request',
  'refused the referral',
  'has not agreed to this',
  'rejected it',
  'deferred it'
];
const REASONS = [
  ...['', ' on the information provided', ' as the email of 10 November explains', ': see the attachment'],
  ...[' after reading the personal records', ' as our records show', ' because the data did not support it'],
  ...[' by the sender', ' on the facts', ', as the message below says', ' by the recipient', ' (confidential)']
];

test('a sentence that refuses does so with any reason, of the small print or not', () => {
  const said = fc.oneof(
    fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...REFUSALS)),
    fc.tuple(fc.constantFrom(...DECIDERS), fc.constantFrom(...REFUSING))
  );
  fc.assert(
    fc.property(fc.constantFrom(...LABELS), said, fc.constantFrom(...REASONS), (label, [who, does], reason) => {
      const written = `${label}: 2/11/2026||${who} ${does}${reason}.`;
      expect([written, isAsked(initiated(written))]).toEqual([written, true]);
    }),
    { numRuns: 1000 }
  );
});

test('a doubt counts among any sentences that doubt nothing', () => {
  const plain = fc.array(fc.constantFrom(...UNDOUBTED), { maxLength: 6 });
  fc.assert(
    fc.property(plain, doubted, plain, (before, sentence, after) => {
      expect(isAsked(initiated([...before, LABELLED, sentence, ...after].join('||')))).toBe(true);
    })
  );
});

test('sentences that doubt nothing doubt nothing together', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...UNDOUBTED), { maxLength: 8 }), (sentences) => {
      expect(initiated([LABELLED, ...sentences].join('||'))?.state).toBe('value');
    })
  );
});

test('the words of the doubt are shown, with their place, and no others', () => {
  expect(initiated('Mary Example is not the subject of an SCR.')).toEqual({
    state: 'question',
    reason: 'not-held',
    why: expect.anything() as unknown,
    quotes: [{ text: '“not … SCR”', place: { line: 1 } }],
    offers: []
  });
  expect(initiated(`${LABELLED}|Perhaps there is a review.`)).toMatchObject({ reason: 'undecided' });
});

describe('an earlier mail', () => {
  const EARLIER = '|From: Jo|Sent: 1 November 2026|To: CQC|Subject: SCR||A review is being considered.';

  test('is over where the new text gives the day', () => {
    expect(initiated(`${LABELLED}|${EARLIER}`)).toMatchObject({ state: 'value' });
  });

  test('counts where an attachment alone does', () => {
    expect(initiated(`FYI|${EARLIER}§${LABELLED}`)).toMatchObject({ reason: 'undecided' });
  });
});
