import { existingReviews } from '../../../bot/mail/existing-reviews';
import { understandLetter } from '../../../bot/mail/understand';
import { pastedText } from '../../../src/domain/letters/quoted';
import { addMail } from '../../../src/register/mail/mails';
import { createReview } from '../../../src/register/reviews/reviews';
import { notifiesChild } from '../../domain/acts';
import { aMail } from '../../domain/mail/a-mail';
import { entryAfter, settled } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

/** A mail that belongs to a review that exists: what it is offered as. */

jest.setTimeout(30_000);

const REFERENCE = 'SCR-C-2012-0001';
let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await createReview(
    site.sp,
    settled(entryAfter([notifiesChild({ partnershipReference: 'BR/12', authority: 'Bristol, City of' })], REFERENCE)),
    'the first'
  );
  await addMail(site.sp, {
    ...aMail,
    key: 'recorded',
    stage: 'recorded',
    reference: REFERENCE,
    conversationId: 'the conversation'
  });
});
afterAll(() => site.close());

test.each([
  ['our reference', `Your ref: ${REFERENCE}`, '', 'named'],
  ['a reference of ours that no review has', 'Your ref: SCR-C-2012-0999', '', undefined],
  ['the partnership’s reference, in its authority', 'Our ref: BR/12\nLocal authority: Bristol', '', 'same-reference'],
  ['the same reference of another partnership', 'Our ref: BR/12\nLocal authority: Leeds', '', undefined],
  ['the conversation that was recorded', 'With apologies for the delay.', 'the conversation', 'same-conversation'],
  ['nothing of a review', 'Local authority: Bristol', 'another', undefined]
] as const)('given a mail with %s', async (_, text, conversationId, because) => {
  const understood = await understandLetter(site.sp, pastedText(text), '2012-08-07');
  expect(await existingReviews(site.sp, { key: 'new', conversationId }, understood)).toEqual({
    found: because ? [{ reference: REFERENCE, because }] : [],
    missing: text.includes('0999') ? ['SCR-C-2012-0999'] : []
  });
});
