import { does, notifiesChild, receivesDraft, sendsComments } from '../acts';
import { accepted, attempt, inspector, notifies, refused, reviewOver, type Act } from '../builders';

describe('what is unlikely is asked about, and recorded once it is confirmed', () => {
  const review = reviewOver(
    ['2012-08-07', notifies()],
    ['2012-08-20', receivesDraft('', inspector, '2012-08-17')],
    ['2012-08-20', does(inspector, 'plan-publication', { extent: 'whole', plannedOn: '2012-10-08' })]
  );
  const cases: readonly (readonly [what: string, act: Act, field: string, sentence: string])[] = [
    [
      'a draft “received” before the review was notified',
      receivesDraft('', inspector, '2012-08-01'),
      'receivedOn',
      '1 August 2012 is before we were notified of the review, on 7 August 2012.'
    ],
    [
      'a publication weeks before its planned day',
      does(inspector, 'record-published', { publishedOn: '2012-09-03' }),
      'publishedOn',
      '3 September 2012 is before the planned day of publication, 8 October 2012.'
    ],
    [
      'a further draft “received” before the one that is there',
      receivesDraft('', inspector, '2012-08-16'),
      'receivedOn',
      '16 August 2012 is before the draft report was received, on 17 August 2012.'
    ],
    [
      'comments before the draft was received',
      does(inspector, 'send-comments', { sentOn: '2012-08-10', accurate: 'yes' }),
      'sentOn',
      '10 August 2012 is before the draft report was received, on 17 August 2012.'
    ],
    [
      'an IMR wanted before it was requested',
      does(inspector, 'request-imr', { askedOn: '2012-08-20', dueOn: '2012-08-02' }),
      'dueOn',
      '2 August 2012 is before 20 August 2012.'
    ],
    [
      'comments wanted before the draft was received',
      receivesDraft('2012-08-17', inspector, '2012-08-20'),
      'commentsDueOn',
      '17 August 2012 is before 20 August 2012.'
    ]
  ];

  test.each(cases)('%s', (_what, act, field, sentence) => {
    const circumstances = { now: '2012-09-10T09:30:00.000Z' };
    const refusal = refused(attempt(review, act, circumstances));
    expect(refusal).toMatchObject({ code: 'unlikely', fields: { [field]: sentence } });
    expect(refusal.sentence).toBe(
      'Check the date. Nothing has been recorded yet. If it is right, record it as entered.'
    );
    const event = accepted(attempt(review, { ...act, isConfirmed: true }, circumstances));
    expect(event.given).toEqual(Object.fromEntries(Object.entries(act.given).filter(([, answer]) => answer !== '')));
  });

  test('a children’s review is no exception, and what follows in order is not asked about', () => {
    const child = reviewOver(['2012-08-07', notifiesChild({ inspector: inspector.id })]);
    expect(refused(attempt(child, receivesDraft('', inspector, '2012-07-01'))).code).toBe('unlikely');
    expect(attempt(child, receivesDraft()).ok).toBe(true);
    expect(attempt(review, sendsComments(), { now: '2012-08-07T09:30:00.000Z' }).ok).toBe(false);
    expect(
      attempt(review, does(inspector, 'record-published', { publishedOn: '2012-10-02' }), {
        now: '2012-10-02T09:30:00.000Z'
      }).ok
    ).toBe(true);
  });
});
