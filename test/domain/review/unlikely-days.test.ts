import { corrects, correctsAnswer, declines, does, plansPublication, receivesDraft } from '../acts';
import {
  attempt,
  communications,
  inspector,
  notifies,
  recordsImrRequest,
  refused,
  requestsTerms,
  reviewAfter,
  reviewOver,
  safeguardingLead,
  WINTERBOURNE,
  type Act
} from '../builders';

const unconfirmed = ({ by, step, given }: Act): Act => ({ by, step, given });
const later = { now: '2012-10-01T09:30:00.000Z' };

describe('KP-2: “On receipt of the initiation of an adult SCR the central SCR spreadsheet … should be completed”: days of long ago', () => {
  const begins = (given: Record<string, string>) =>
    refused(attempt(undefined, unconfirmed(notifies(inspector, given))));

  test('a day we were notified more than a year ago is asked about', () => {
    expect(begins({ notifiedOn: '2011-08-07', initiatedOn: '2011-07-30' })).toMatchObject({
      code: 'unlikely',
      fields: { notifiedOn: '7 August 2011 is more than a year ago.' }
    });
    const lastYear = unconfirmed(notifies(inspector, { notifiedOn: '2011-08-10', initiatedOn: '2011-07-30' }));
    expect(attempt(undefined, lastYear).ok).toBe(true);
  });

  test('so is a review initiated more than a year before we were notified', () => {
    expect(begins({ initiatedOn: '2010-07-30' })).toMatchObject({
      fields: {
        initiatedOn: '30 July 2010 is more than a year before we were notified of the review, on 7 August 2012.'
      }
    });
  });

  test.each<[string, Act, string]>([
    [
      'the answer corrected',
      correctsAnswer('notify-adult/1', { notifiedOn: '2011-08-01', initiatedOn: '' }),
      'notifiedOn'
    ],
    ['the entry corrected', unconfirmed(corrects({ notifiedOn: '2011-08-01' })), 'notifiedOn'],
    ['the entry corrected', unconfirmed(corrects({ initiatedOn: '2010-07-30' })), 'initiatedOn'],
    ['the entry completed', does(inspector, 'complete-entry', { initiatedOn: '2010-07-30' }), 'initiatedOn']
  ])('by whichever way it is recorded: %s', (_what, act, field) => {
    const review = reviewAfter([notifies(inspector, { initiatedOn: '' })]);
    expect(refused(attempt(review, act))).toMatchObject({
      code: 'unlikely',
      fields: { [field]: expect.stringContaining('more than a year') }
    });
    expect(attempt(review, { ...act, isConfirmed: true }).ok).toBe(true);
  });

  test('what is recorded already and stays is not asked about again', () => {
    const review = reviewAfter([notifies(inspector, { notifiedOn: '2010-08-07', initiatedOn: '' })]);
    const act = unconfirmed(corrects({ notifiedOn: '2010-08-07', partnershipReference: 'SG/1' }));
    expect(attempt(review, act).ok).toBe(true);
  });
});

describe('a correction asks about what it makes unlikely of what came later', () => {
  const review = reviewOver(
    ['2012-08-07', notifies()],
    ['2012-08-14', recordsImrRequest()],
    ['2012-08-15', { ...requestsTerms(), given: { requestedOn: '2012-08-15' } }],
    ['2012-08-20', receivesDraft('', inspector, '2012-08-17')]
  );

  test('an IMR requested after its terms of reference were', () => {
    expect(
      refused(attempt(review, correctsAnswer('request-imr/2', { askedOn: '2012-08-30' }, safeguardingLead), later))
    ).toMatchObject({
      code: 'unlikely',
      fields: {
        askedOn:
          'Terms of reference requested from the partnership: 15 August 2012 is before the partnership requested the IMR, on 30 August 2012.'
      }
    });
  });

  test.each<[string, Act]>([
    ['the answer', correctsAnswer('notify-adult/1', { notifiedOn: '2012-09-01' }, safeguardingLead)],
    ['the entry', unconfirmed(corrects({ notifiedOn: '2012-09-01' }))]
  ])('a review notified after everything, where %s is corrected', (_what, act) => {
    const { code, fields } = refused(attempt(review, act, later));
    expect(code).toBe('unlikely');
    expect(fields?.['notifiedOn']).toContain(
      'Draft report received: 17 August 2012 is before we were notified of the review, on 1 September 2012.'
    );
  });

  test('nothing where the order stays as it was', () => {
    const act = correctsAnswer('request-imr/2', { askedOn: '2012-08-13' }, safeguardingLead);
    expect(attempt(review, act, later).ok).toBe(true);
  });
});

describe('orders that are asked about', () => {
  const review = reviewAfter([notifies(), declines()]);
  const arranged = {
    authorityAgreedOn: '2012-08-07',
    partnershipAgreedOn: '2012-08-07',
    plannedOn: '2012-09-03',
    arrangements: 'Statements go out at noon.'
  };
  test.each<[string, Act, string, string]>([
    [
      'an invitation declined before it was sent',
      does(inspector, 'decline-panel', { invitedOn: '2012-08-20', declinedOn: '2012-08-15' }),
      'declinedOn',
      '15 August 2012 is before the invitation, on 20 August 2012.'
    ],
    [
      'an invitation before the notification',
      does(inspector, 'decline-panel', { invitedOn: '2012-08-01', declinedOn: '2012-08-15' }),
      'invitedOn',
      '1 August 2012 is before we were notified of the review, on 7 August 2012.'
    ],
    [
      'a membership before the notification',
      does(inspector, 'record-membership', { since: '2012-08-01', reason: 'By mistake.' }),
      'since',
      '1 August 2012 is before'
    ],
    [
      'arrangements agreed before the notification',
      does(communications, 'arrange-publication', { ...arranged, authorityAgreedOn: '2012-08-01' }),
      'authorityAgreedOn',
      '1 August 2012 is before we were notified of the review, on 7 August 2012.'
    ],
    [
      'arrangements for a day that has passed',
      does(communications, 'arrange-publication', arranged),
      'plannedOn',
      '3 September 2012 is in the past.'
    ],
    [
      'publication planned for a day that has passed',
      plansPublication('2012-09-03'),
      'plannedOn',
      '3 September 2012 is in the past.'
    ]
  ])('%s', (_what, act, field, sentence) => {
    const planned = reviewAfter([notifies(), declines(), plansPublication()]);
    const refusal = refused(attempt(act.step === 'arrange-publication' ? planned : review, act, later));
    expect(refusal).toMatchObject({ code: 'unlikely', fields: { [field]: expect.stringContaining(sentence) } });
  });

  test('the day of the notification, and a day that is still to come, are in order', () => {
    expect(attempt(review, plansPublication(later.now.slice(0, 10)), later).ok).toBe(true);
    expect(WINTERBOURNE.notifiedOn).toBe('2012-08-07');
    expect(attempt(reviewAfter([notifies()]), declines()).ok).toBe(true);
  });
});
