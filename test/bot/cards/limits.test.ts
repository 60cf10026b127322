import { formCard } from '../../../bot/cards/form-card';
import { otherStepsCard } from '../../../bot/cards/other-steps-card';
import { reviewCard } from '../../../bot/cards/review-card';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import { emailCard } from '../../../bot/cards/email-template-card';
import { whatNextCard } from '../../../bot/cards/what-next-card';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { EMAIL_TEMPLATE_IDS, emailFor } from '../../../src/domain/email-templates';
import { complaints } from './parsing';
import { everyReview } from './every-review';
import { worst } from './worst';
import { everyViewer, inspector, REFERENCE, seenBy, TODAY } from './scenes';
import { refusalOf, UNITS, value, withLink } from './longest';
import { say } from '../speaking';

const MAILS = ['1', '2', '3'].map((key) => ({
  key: key.padStart(16, '0'),
  receivedAt: '2012-08-07T10:12:00.000Z',
  organisation: 'a'.repeat(250)
}));

describe.each(UNITS)('with everything as long as it may be, in %j', (unit) => {
  it('the card of a review stays within the limit, in every state and for everybody', () => {
    const sizes = everyReview(withLink(unit)).flatMap((review) =>
      everyViewer.map((viewer) => bytesOf(reviewCard(worst(viewer, review, unit))))
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(CARD_LIMIT);
  });

  it('so do the list of what is owed, every text to send, and everything that can be recorded', () => {
    const reviews = everyReview(withLink(unit));
    const person = { ...inspector, name: unit.repeat(120) };
    const owed = reviews.flatMap((review) =>
      worst(inspector, review, unit).duties.map((open) => ({
        review,
        open,
        alike: 40,
        steps: seenBy(inspector, review).open
      }))
    );
    const cards = [
      whatNextCard({ missing: [], say, owed, today: TODAY, link: 'https://example.org/' }),
      ...reviews.flatMap((review) =>
        EMAIL_TEMPLATE_IDS.map((id) =>
          emailCard({
            ...{ say, review, id, link: 'https://example.org/', mails: MAILS },
            email: emailFor(id, review, person, TODAY)
          })
        )
      ),
      ...reviews.flatMap((review) =>
        everyViewer.map((viewer) =>
          otherStepsCard({
            say,
            review,
            about: unit.repeat(400),
            steps: seenBy(viewer, review).open,
            emails: EMAIL_TEMPLATE_IDS,
            link: 'https://example.org/'
          })
        )
      )
    ];
    expect(Math.max(...cards.map(bytesOf))).toBeLessThanOrEqual(CARD_LIMIT);
    for (const card of cards.slice(0, 60)) expect(complaints(card)).toEqual([]);
  });

  it.each(STEP_IDS.filter((step) => !STEPS[step].isApart))('the refused form of %s keeps every answer', (step) => {
    const given = Object.fromEntries(STEPS[step].fields.map((field) => [field.id, withLink(unit)(field, step)]));
    const refusal = refusalOf(step);
    const card = formCard({ say, step, reference: REFERENCE, key: 'form-1', given, refusal });
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
    for (const { id, type } of STEPS[step].fields)
      if (['line', 'text', 'link'].includes(type)) expect(value(card, id)).toBe(given[id]);
  });
});
