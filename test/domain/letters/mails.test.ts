import type { LetterField } from '../../../src/domain/letters/label-table';
import { checkFields } from '../../../src/domain/fields';
import { NOTIFICATION } from '../../../src/domain/forms/notification';
import { answersOf } from '../../../src/domain/letters/understand';
import { inShort, letterOf, TODAY, understood } from './letter-made';
import { ADULTS } from './mails/adults';
import { CHILDREN } from './mails/children';
import { DATES } from './mails/dates';
import type { MailCase } from './mails/mail';
import { NOTES } from './mails/notes';
import { ODD } from './mails/odd';
import { REPLIES } from './mails/replies';
import { SEVERAL } from './mails/several';
import { TABLES } from './mails/tables';

const FIELDS: Readonly<Record<string, LetterField>> = {
  P: 'partnership',
  K: 'commissioner',
  A: 'authority',
  I: 'initiatedOn',
  G: 'regulatedService',
  S: 'service',
  C: 'locationCodes',
  H: 'mentalHealth',
  R: 'partnershipReference',
  X: 'initials'
};

/** Every mail of these tables was received on this day, which is the one on which we were notified. */
const RECEIVED = '2026-11-03';

const expected = (says: string): Readonly<Record<string, string>> => ({
  notifiedOn: RECEIVED,
  ...Object.fromEntries(
    says
      .split(' · ')
      .filter((part) => part !== '')
      .map((part) => [FIELDS[part.charAt(0)] ?? part, part.slice(2)])
  )
});

const read = ({ mail, subject, attached = [] }: MailCase) =>
  understood(letterOf(mail, { receivedOn: RECEIVED, attached, ...(subject === undefined ? {} : { subject }) }));

const ALL = { ADULTS, CHILDREN, REPLIES, TABLES, DATES, ODD, NOTES, SEVERAL };

test('there are at least 200 mails, each of its own', () => {
  const mails = Object.values(ALL).flat();
  expect(new Set(mails.map(({ mail }) => mail)).size).toBeGreaterThanOrEqual(200);
});

describe.each(Object.entries(ALL))('%s', (_name, cases) => {
  test.each(cases)('$about: $says', (each) => {
    expect(inShort(read(each))).toEqual(expected(each.says));
  });

  test.each(cases)('$about: the form takes what was filled in', (each) => {
    const answers = answersOf(read(each));
    const fields = NOTIFICATION.child.filter(({ id }) => id in answers);
    expect(checkFields(fields, answers, TODAY)).toEqual({ ok: true, given: answers });
  });
});
