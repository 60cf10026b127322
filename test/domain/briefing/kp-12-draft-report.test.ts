import { availableSteps } from '../../../src/domain/review/decide';
import { sheetOf } from '../../../src/domain/comments/sheet';
import {
  addsComments,
  asksForDraft,
  correctsAnswer,
  finalises,
  makesCommentsFile,
  notifiesChild,
  owed,
  receivesDraft,
  sendsComments,
  waives,
  withdraws
} from '../acts';
import {
  accepted,
  attempt,
  author,
  deputy,
  director,
  eventsOf,
  inspector,
  manager,
  notifies,
  refused,
  reviewAfter,
  reviewOver,
  safeguardingLead,
  situationOf,
  TODAY,
  toldOf,
  untilAppointed,
  type Act
} from '../builders';

const bothKinds: readonly (readonly [string, Act])[] = [
  ['an adult', notifies()],
  ['a children’s', notifiesChild({ inspector: inspector.id })]
];

describe('KP-12: “The Compliance Inspector / Manager should ensure that a copy of the draft SCR report is sent to CQC for factual accuracy and comment before the report is finalised.”', () => {
  test.each(bothKinds)(
    'from the notification of %s review on, asking for the draft is owed by the inspector of the case',
    (_, begins) => {
      expect(owed(reviewAfter([begins]), 'ask-draft')).toEqual({
        duty: 'ask-draft',
        owner: 'case-inspector',
        since: TODAY,
        due: '2012-09-04'
      });
      expect(owed(reviewAfter([begins, asksForDraft()]), 'ask-draft')).toBeUndefined();
    }
  );

  test.each([inspector, manager])('it is inspectors and managers who see to it: $name may', (by) => {
    for (const act of [asksForDraft(by), receivesDraft('', by), finalises('It was never sent.', by)])
      expect(attempt(reviewAfter([notifies()]), act).ok).toBe(true);
    expect(refused(attempt(reviewAfter([notifies()]), asksForDraft(safeguardingLead))).code).toBe('not-your-role');
  });

  test('a draft that arrives without having been asked for can be recorded, and need not be asked for any more', () => {
    expect(owed(reviewAfter([notifies(), receivesDraft()]), 'ask-draft')).toBeUndefined();
  });

  test('when it arrives, then the director is told, and the author of our IMR if there is one', () => {
    expect(toldOf(accepted(attempt(reviewAfter([notifies()]), receivesDraft())))).toEqual([director.name, deputy.name]);
    expect(toldOf(accepted(attempt(reviewAfter(untilAppointed), receivesDraft())))).toEqual([
      director.name,
      deputy.name,
      author.name
    ]);
  });
});

describe('KP-12: “This will ensure that the report accurately reflects our role within the process and that we can make a timely response to the findings.”', () => {
  test.each(bothKinds)(
    'when the draft of %s review arrives, then comments are owed within ten working days',
    (_, begins) => {
      expect(owed(reviewAfter([begins, receivesDraft()]), 'send-comments')).toEqual({
        duty: 'send-comments',
        owner: 'case-inspector',
        since: TODAY,
        due: '2012-08-21'
      });
    }
  );

  test('the date that the partnership gave wins over our own, whether it is sooner or later', () => {
    for (const day of ['2012-08-10', '2012-10-01'])
      expect(owed(reviewAfter([notifies(), receivesDraft(day)]), 'send-comments')?.due).toBe(day);
  });

  test('when comments are sent, then whether it was accurate about our role is on record, and nothing is owed', () => {
    const review = reviewAfter([notifies(), receivesDraft(), sendsComments()]);
    expect([owed(review, 'send-comments'), review.done['send-comments']?.given['accurate']]).toEqual([
      undefined,
      'yes'
    ]);
    expect(
      refused(attempt(reviewAfter([notifies(), receivesDraft()]), { ...sendsComments(), given: { sentOn: TODAY } }))
        .fields?.['accurate']
    ).toMatch(/^Select whether the draft was accurate about our role/);
  });

  test('when a further draft arrives, then it is to be commented on again, by its own date', () => {
    const review = reviewOver(
      [TODAY, notifies()],
      [TODAY, receivesDraft('2012-08-10')],
      ['2012-08-09', sendsComments()],
      ['2012-08-20', receivesDraft('', inspector, '2012-08-20')]
    );
    expect(owed(review, 'send-comments')).toMatchObject({ since: '2012-08-20', due: '2012-09-03' });
  });

  test('“before the report is finalised”: a report that became final without our comments is recorded with the reason', () => {
    for (const story of [[notifies()], [notifies(), asksForDraft()], [notifies(), receivesDraft()]]) {
      expect(refused(attempt(reviewAfter(story), finalises())).fields?.['withoutComment']).toBe(
        'Enter why we did not comment on the draft, or record our comments first.'
      );
      const final = reviewAfter([...story, finalises('It was published before we were sent it.')]);
      expect([final.tracks.report, owed(final, 'ask-draft'), owed(final, 'send-comments')]).toEqual([
        'final',
        undefined,
        undefined
      ]);
    }
    expect(accepted(attempt(reviewAfter([notifies(), receivesDraft(), sendsComments()]), finalises())).step).toBe(
      'finalise-report'
    );
  });

  test('a waiver of the comments holds until another draft arrives', () => {
    const waived = [notifies(), receivesDraft(), waives('send-comments')];
    expect(owed(reviewAfter(waived), 'send-comments')).toBeUndefined();
    expect(owed(reviewAfter([...waived, receivesDraft()]), 'send-comments')).toBeDefined();
  });

  test('once it is final there is no draft to comment on', () => {
    const final = reviewAfter([notifies(), finalises('It was never sent.')]);
    expect(
      availableSteps(situationOf(final, inspector)).filter((step) =>
        ['ask-draft', 'receive-draft', 'send-comments', 'finalise-report'].includes(step)
      )
    ).toEqual([]);
  });
});

describe('KP-12: “… sent to CQC for factual accuracy and comment …”: our comments have their words, in a sheet', () => {
  const received = [notifies(), receivesDraft()];
  const commented = [...received, addsComments(), addsComments({ page: '3' })];

  test('a comment says where, what the draft says, what is accurate, and how we know; they are counted', () => {
    const review = reviewAfter(commented);
    expect([review.comments, review.done['add-comments']?.given]).toMatchObject([2, { page: '3' }]);
    for (const [left, field] of [
      ['page', 'page'],
      ['correction', 'correction']
    ] as const)
      expect(Object.keys(refused(attempt(reviewAfter(received), addsComments({ [left]: '' }))).fields ?? {})).toEqual([
        field
      ]);
    for (const left of ['says', 'source'])
      expect(attempt(reviewAfter(received), addsComments({ [left]: '' })).ok).toBe(true);
  });

  test('inspectors and the lead add them, while the draft has not been answered; the IMR author keeps apart', () => {
    for (const by of [inspector, manager, safeguardingLead])
      expect(attempt(reviewAfter(received), addsComments({}, by)).ok).toBe(true);
    expect(refused(attempt(reviewAfter(received), addsComments({}, director))).code).toBe('not-your-role');
    expect(refused(attempt(reviewAfter([...untilAppointed, receivesDraft()]), addsComments({}, author))).code).toBe(
      'not-your-role'
    );
    for (const story of [[notifies()], [...received, sendsComments()]])
      expect(refused(attempt(reviewAfter(story), addsComments())).code).toBe('not-open');
  });

  test('the Word file of them is made once there are any, and is offered then', () => {
    expect(refused(attempt(reviewAfter(received), makesCommentsFile())).sentence).toBe(
      'There are no comments on this draft yet. Select “Add comments on the draft report” first.'
    );
    const offered = (story: readonly Act[]) => availableSteps(situationOf(reviewAfter(story), inspector));
    expect(offered(received)).not.toContain('make-comments-file');
    expect(offered(commented)).toContain('make-comments-file');
    expect(accepted(attempt(reviewAfter(commented), makesCommentsFile())).given).toMatchObject({ comments: '2' });
  });

  test('that they were sent has how many there were; what does not go together is asked about', () => {
    const corrected = sendsComments(inspector, 'corrected');
    expect(accepted(attempt(reviewAfter(commented), corrected)).given).toMatchObject({ comments: '2' });
    expect(refused(attempt(reviewAfter(commented), sendsComments()))).toMatchObject({
      code: 'unlikely',
      sentence: 'Check this answer. Nothing has been recorded yet. If it is right, record it as entered.',
      fields: { accurate: 'The sheet has 2 comments on the draft.' }
    });
    expect(refused(attempt(reviewAfter(received), corrected)).fields).toEqual({
      summary: 'No comments are kept here. Add them to the sheet first, or enter what we sent.'
    });
    const later = [...commented, makesCommentsFile(), addsComments({ page: '40' })];
    const made = [...commented, makesCommentsFile()];
    for (const change of [withdraws('add-comments/3'), correctsAnswer('add-comments/3', { page: '1' }), addsComments()])
      expect(refused(attempt(reviewAfter([...made, change]), corrected)).fields).toEqual({
        summary: 'The comments have changed since the Word file was made. Have it made again if you have not sent it.'
      });
    expect(attempt(reviewAfter(made), corrected).ok).toBe(true);
    expect(attempt(reviewAfter(later), { ...corrected, isConfirmed: true }).ok).toBe(true);
  });

  test('what was sent stays as it was sent', () => {
    const sent = [...commented, sendsComments(inspector, 'corrected')];
    for (const act of [withdraws('add-comments/3'), correctsAnswer('add-comments/3', { page: '1' })])
      expect(refused(attempt(reviewAfter(sent), act)).sentence).toBe(
        'The comments have been sent, so they stay as they were sent. Withdraw “Comments on the draft report sent” first.'
      );
    expect(attempt(reviewAfter([...sent, withdraws('send-comments/5')]), withdraws('add-comments/3')).ok).toBe(true);
  });

  test('a comment that is withdrawn or corrected counts as it is now; another draft has a sheet of its own', () => {
    const withdrawn = [...commented, withdraws('add-comments/3')];
    expect([reviewAfter(withdrawn).comments, pagesIn(withdrawn)]).toEqual([1, ['3']]);
    expect(pagesIn([...commented, correctsAnswer('add-comments/3', { page: '1' })])).toEqual(['1', '3']);
    const again = [...commented, receivesDraft()];
    expect([reviewAfter(again).comments, pagesIn(again)]).toEqual([0, []]);
    expect(pagesIn([...again, addsComments({ page: '7' })])).toEqual(['7']);
  });

  test('the sheet is by page, and what is about the whole report comes first', () => {
    const pages = ['p. 12', '4.2', 'whole report', '12-13', 'page 3'];
    expect(pagesIn([...received, ...pages.map((page) => addsComments({ page }))])).toEqual([
      'whole report',
      'page 3',
      '4.2',
      'p. 12',
      '12-13'
    ]);
  });
});

const pagesIn = (story: readonly Act[]): readonly string[] => sheetOf(eventsOf(story)).map(({ page }) => page);
