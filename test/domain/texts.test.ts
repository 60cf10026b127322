import { textFor } from '../../src/domain/texts';
import { notifiesChild } from './acts';
import { intake, reviewAfter, TODAY } from './builders';

test('KP-5: “acknowledged on receipt”: the text says what reached us when, our reference and what follows, and names nobody but who writes', () => {
  const { subject, body, rule } = textFor('acknowledgement', reviewAfter([notifiesChild({ partnershipReference: 'BSCB 7', initials: 'QZJX' })]), intake, TODAY);
  expect(rule).toBe('KP-5');
  expect(subject).toMatch(/^Serious case review BSCB 7 \(our reference SCR-C-\d{4}-\d{4}\): your notification$/);
  expect(body).toMatch(/^Dear colleague,\n\nThank you for your notification of a children’s serious case review, which reached us on 7 August 2012\./);
  expect(body).toContain('for information');
  expect(body).not.toContain('QZJX');
});
