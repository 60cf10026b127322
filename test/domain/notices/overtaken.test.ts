import { headlineOf } from '../../../src/domain/notices/headline';
import type { NoticeId } from '../../../src/domain/notices';
import {
  correctsAnswer,
  handsOver,
  nudges,
  plansPublication,
  recordsProgress,
  rulesOutPublication,
  stepsDown,
  withdraws
} from '../acts';
import {
  agrees,
  appoints,
  author,
  colleague,
  inspector,
  manager,
  notifies,
  otherAuthor,
  returns,
  reviewAfter,
  submits,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  type Act
} from '../builders';
import { said } from '../in-words';

const headline = (notice: NoticeId, seq: number, acts: readonly Act[]): string =>
  said(headlineOf(notice, reviewAfter(acts), seq));

describe('a message that is delivered or drawn late never names another event than its own', () => {
  const twice = [
    notifies(),
    recordsProgress(),
    recordsProgress(),
    withdraws('record-progress/2'),
    correctsAnswer('record-progress/3', { note: 'In October.' }),
    withdraws('record-progress/3'),
    correctsAnswer('notify-adult/1', { initiatedOn: '2012-07-29' })
  ];

  test.each<[NoticeId, number, readonly Act[], string]>([
    ['withdrawal-to-informed', 6, twice, 'Withdrawn, recorded by mistake: Progress recorded'],
    ['withdrawal-to-informed', 4, twice, 'Something recorded on this review was withdrawn. View the history.'],
    ['correction-to-informed', 7, twice, 'An answer was corrected: New adult review recorded'],
    ['correction-to-informed', 5, twice, 'An answer recorded on this review was corrected. View the history.'],
    [
      'nudge-to-owner',
      2,
      [notifies(), nudges('ask-progress'), nudges('ask-draft')],
      'The safeguarding lead sent a reminder about this review, and has sent another since'
    ],
    [
      'hand-over-to-inspector',
      2,
      [notifies(), handsOver(colleague), handsOver(manager, colleague)],
      'This review was handed over, and has been handed over again since'
    ],
    [
      'hand-over-from-inspector',
      2,
      [notifies(), handsOver(colleague), handsOver(inspector, colleague)],
      'This review was handed over, and has been handed over again since'
    ],
    [
      'appointment-to-author',
      3,
      [...untilAppointed, appoints(otherAuthor)],
      'You were appointed to write the IMR. An author has been appointed again since'
    ],
    [
      'appointment-to-former-author',
      4,
      [...untilAppointed, appoints(otherAuthor), appoints(author)],
      'Another author was appointed. An author has been appointed again since'
    ],
    [
      'appointment-to-inspector',
      3,
      [...untilAppointed, stepsDown()],
      'The IMR author who was appointed has stepped down'
    ],
    [
      'agreement-to-author',
      5,
      [...untilAgreed, submits('2.0'), agrees('2.0')],
      'An earlier version of your IMR was agreed'
    ],
    [
      'return-to-author',
      5,
      [...untilSubmitted, returns(), submits('2.0'), returns('2.0')],
      'An earlier version of your IMR was returned for changes'
    ]
  ])('%s of event %d', (notice, seq, acts, words) => expect(headline(notice, seq, acts)).toBe(words));
});

describe('of what was withdrawn a message says what it was, not what the review is without it', () => {
  test.each<[NoticeId, number, readonly Act[], string]>([
    [
      'publication-to-communications',
      2,
      [notifies(), plansPublication(), withdraws('plan-publication/2')],
      'The partnership intends to publish the report'
    ],
    [
      'no-publication-to-communications',
      3,
      [notifies(), plansPublication(), rulesOutPublication(), withdraws('rule-out-publication/3')],
      'The partnership does not intend to publish the report'
    ],
    ['imr-request-to-director', 2, [...untilAsked, withdraws('request-imr/2')], 'IMR requested by the partnership'],
    [
      'initiation-to-director',
      1,
      [notifies(), withdraws('notify-adult/1')],
      'New adult serious case review: South Gloucestershire'
    ]
  ])('%s of event %d', (notice, seq, acts, words) =>
    expect(headline(notice, seq, acts)).toBe(`Withdrawn, recorded by mistake: ${words}`)
  );
});
