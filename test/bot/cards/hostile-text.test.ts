import { FURTHER_LINKS } from '../../../src/domain/people/further-links';
import { formCard } from '../../../bot/cards/form-card';
import { otherStepsCard } from '../../../bot/cards/other-steps-card';
import { emailCard } from '../../../bot/cards/email-template-card';
import { whatNextCard } from '../../../bot/cards/what-next-card';
import { helloCard } from '../../../bot/cards/hello-card';
import { reviewCard } from '../../../bot/cards/review-card';
import { reviewListCard } from '../../../bot/cards/review-list-card';
import { sentenceCard } from '../../../bot/cards/sentence-card';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { emailFor } from '../../../src/domain/email-templates';
import { complaints, markdownTexts, ofType, textOf, texts } from './parsing';
import { everyReview } from './every-review';
import { director, journey, offering, REFERENCE, seenBy, TODAY, typing } from './scenes';
import { say } from '../speaking';

const HOSTILE = [
  '<script>alert(1)</script>',
  '[x](http://evil)',
  '**bold**',
  '😀👩‍👩‍👧',
  'Tŷ Llŵyd',
  'Łódź żółć',
  "'; drop table --",
  '=HYPERLINK("http://evil")'
];

describe.each(HOSTILE)('%s', (text) => {
  const answers = typing((field) => (field.id === 'version' ? text.slice(0, 20) : text));

  it('is shown exactly on the card of a review, and never as markdown', () => {
    for (const review of everyReview(answers)) {
      const person = { ...director, name: text };
      const card = reviewCard(
        seenBy(person, review, {
          warnings: [text],
          messages: [
            { name: text, role: 'communications', seq: 1, of: 'the new review', when: 'waits', insteadOf: text }
          ],
          headline: { text, rule: 'KP-1', sentence: 'The inspector should inform.', insteadOf: text, seenAt: '' },
          banner: { text, tone: 'attention' }
        })
      );
      expect(texts(card, 'TextRun').filter((run) => run === text).length).toBeGreaterThanOrEqual(6);
      expect(markdownTexts(card).filter((block) => block.includes(text))).toEqual([]);
      expect(card['fallbackText']).not.toContain(text);
      expect(complaints(card)).toEqual([]);
    }
  });

  it.each(STEP_IDS)('comes back exactly in the inputs of %s', (step) => {
    const given = Object.fromEntries(STEPS[step].fields.map((field) => [field.id, text]));
    const fields = Object.fromEntries(STEPS[step].fields.map((field) => [field.id, `Wrong: ${text}`]));
    const card = formCard({
      say,
      step,
      reference: REFERENCE,
      key: 'form-1',
      given,
      about: text,
      banner: text,
      offers: offering(STEPS[step].fields, [{ value: 'a', title: text }], text),
      refusal: { code: 'bad-input', rule: 'KP-1', sentence: text, fields }
    });
    for (const { id } of STEPS[step].fields.filter(({ type }) =>
      ['line', 'text', 'link', 'location-codes', 'initials'].includes(type)
    )) {
      expect(ofType(card, 'Input.Text').find((found) => found['id'] === id)?.['value']).toBe(text);
    }
    expect(texts(card, 'TextRun')).toContain(text);
    expect(markdownTexts(card).filter((block) => block.includes(text))).toEqual([]);
    expect(complaints(card)).toEqual([]);
  });

  it('is no markdown on the other cards', () => {
    const review = journey(['notify-adult'], answers);
    const named = { ...director, name: text };
    const cards = [
      whatNextCard({
        missing: [],
        say,
        owed: seenBy(director, review).duties.map((open) => ({ review, open, alike: 0, steps: [] })),
        today: TODAY,
        link: 'https://example.org/'
      }),
      otherStepsCard({ say, review, about: text, steps: [], emails: [], link: 'https://example.org/' }),
      helloCard({
        say,
        person: { ...director, name: text },
        posts: director.holdings,
        begins: [],
        watches: true,
        managesDirectory: true,
        link: 'https://example.org/',
        ownRegions: [],
        furtherLinks: FURTHER_LINKS,
        support: [{ name: text, role: 'regional-safeguarding-lead' }]
      }),
      sentenceCard({
        say,
        title: 'Not recorded',
        sentence: text,
        buttons: [{ title: 'View my reviews', verb: 'my-reviews' }]
      }),
      reviewListCard({
        missing: [],
        say,
        title: 'Reviews found',
        about: text,
        more: 0,
        link: 'https://example.org/',
        rows: [{ reference: REFERENCE, authority: text, service: text, stage: text, nextDuty: text, late: false }]
      })
    ];
    const letter = emailCard({
      say,
      review,
      link: 'https://example.org/',
      id: 'progress-request',
      mails: [],
      email: emailFor('progress-request', review, named, TODAY)
    });
    expect(
      ofType(letter, 'Input.Text')
        .map(({ value }) => textOf(value))
        .join()
    ).toContain(text);
    expect(markdownTexts(letter).filter((block) => block.includes(text))).toEqual([]);
    for (const card of cards) {
      if (card !== cards[0]) expect(texts(card, 'TextRun').join()).toContain(text);
      expect(markdownTexts(card).filter((block) => block.includes(text))).toEqual([]);
      expect(complaints(card)).toEqual([]);
    }
  });
});
