import { formCard } from '../../../bot/cards/form-card';
import { reviewCard } from '../../../bot/cards/review-card';
import type { Card } from '../../../bot/cards/card';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import { replyInWords } from '../../../bot/site-words/reply';
import { wordingOf } from '../../../bot/site-words/wording';
import { STANDARD_TERMS, type Terminology } from '../../../src/domain/terminology';
import { STEP_IDS, STEPS, type StepId } from '../../../src/domain/steps';
import { complaints, texts } from '../cards/parsing';
import { inspector, journey, lead, seenBy, typing } from '../cards/scenes';

const TODAY: Terminology = {
  ...STANDARD_TERMS,
  'adult-review': 'safeguarding adults review',
  'adult-review-short': 'SAR',
  'adult-partnership': 'safeguarding adults board',
  partnership: 'board',
  commissioner: 'integrated care board',
  'commissioner-short': 'ICB'
};

/** Typed by somebody who knows all our words: each piece of it can be found again on a card, whole or cut. */
const HOSTILE =
  'Qz: the PCT told the partnership of a serious case review (SCR), the LSCB and a Safeguarding partnership zQ';
const piecesIn = (card: Card): readonly string[] =>
  texts(card, 'TextRun').flatMap((text) => [...text.matchAll(/Qz:.*?(?:zQ|…|$)/g)].map(([piece]) => piece));
const oursIn = (card: Card): string =>
  [...texts(card, 'TextRun').map((text) => text.replace(/Qz:.*?(?:zQ|…|$)/g, '')), ...texts(card, 'TextBlock')].join(
    '\n'
  );

describe('every card of a review, on a site with words of its own', () => {
  const answers = typing((field) => (HOSTILE.length <= (field.maxLength ?? 255) ? HOSTILE : 'AB'));
  const stages: readonly StepId[] = [
    'notify-adult',
    'record-location',
    'request-imr',
    'request-terms',
    'receive-terms',
    'appoint-author',
    'submit-imr',
    'return-imr',
    'submit-imr',
    'agree-imr',
    'provide-imr',
    'receive-draft',
    'send-comments',
    'record-outcome',
    'add-actions',
    'close'
  ];
  const reviews = stages.map((_stage, index) => journey(stages.slice(0, index + 1), answers));

  it.each([inspector, lead])(
    'says what is ours in those words, and what was typed as it was typed ($name)',
    (viewer) => {
      let pieces = 0;
      for (const review of reviews) {
        const plain = reviewCard(seenBy(viewer, review));
        const card = wordingOf(TODAY, [review]).card(plain);
        expect(piecesIn(card)).toEqual(piecesIn(plain));
        pieces += piecesIn(card).length;
        expect(oursIn(card)).not.toMatch(/serious case review|\bthe partnership\b|\bPCT\b/);
        expect(complaints(card)).toEqual([]);
        expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT + 2_000);
      }
      expect(pieces).toBeGreaterThan(reviews.length);
    }
  );
});

describe('every form', () => {
  it.each(STEP_IDS)('%s asks in the words of the site, and keeps what was typed', (step) => {
    const given = Object.fromEntries(STEPS[step].fields.map(({ id }) => [id, HOSTILE]));
    const plain = formCard({ step, key: 'k', given });
    const card = wordingOf(TODAY, given).card(plain);
    expect(JSON.stringify(card).split(JSON.stringify(HOSTILE).slice(1, -1)).length).toBe(
      JSON.stringify(plain).split(JSON.stringify(HOSTILE).slice(1, -1)).length
    );
    const asked = JSON.stringify(card).replace(/Qz:.*?(?:zQ|…)/g, '');
    expect(asked).not.toMatch(
      /"(label|text|title|placeholder)":"[^"]*(serious case review|[^’]\bpartnership\b|primary care trust)/
    );
  });
});

describe('a site with our own words', () => {
  it('gets every card as it is', () => {
    const card = formCard({ step: 'notify-adult', key: 'k', given: {} });
    expect(wordingOf(STANDARD_TERMS, []).card(card)).toBe(card);
  });
});

describe('an answer of the API', () => {
  it('has the sentences alone in other words, by the kind of the review that was asked about', () => {
    const labels = { ...TODAY, 'child-review': 'child safeguarding practice review' };
    const review = { entry: { partnership: 'Bristol Safeguarding partnership' } };
    const reply = replyInWords(
      labels,
      { status: 200, body: { review, warnings: { a: 'Tell the partnership of this serious case review.' } } },
      { reference: 'SCR-C-2026-0001' }
    );
    expect(reply.body).toEqual({
      review,
      warnings: { a: 'Tell the board of this child safeguarding practice review.' }
    });
  });
});
