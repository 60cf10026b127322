import { BRIEFING, sentenceOf, sentenceOfNotice, sinceTheBriefing } from '../../../src/domain/briefing';
import { DUTY_IDS } from '../../../src/domain/duties';
import { NOTICES, NOTICE_IDS, type NoticeId } from '../../../src/domain/notices';
import {
  arrangesPublication,
  closes,
  endsMembership,
  nudges,
  plansPublication,
  receivesDraft,
  recordsMembership,
  recordsPublished,
  rulesOutPublication,
  sendsComments,
  settlesMentalHealth,
  stepsDown,
  untilFinal
} from '../acts';
import {
  agrees,
  appoints,
  inspector,
  notifies,
  otherAuthor,
  provides,
  returns,
  reviewAfter,
  submits,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilProvided,
  untilSubmitted,
  type Act
} from '../builders';
import { said } from '../in-words';

const headline = (notice: NoticeId, acts: readonly Act[]): string => said(NOTICES[notice].headline(reviewAfter(acts)));

/** A card stays in the chat, and is drawn again, long after what its notice asked for was done. */
describe('the headline of a notice fits the review as it is now', () => {
  test.each<[NoticeId, readonly Act[], string]>([
    ['imr-request-to-director', untilAsked, 'The partnership has requested an IMR: appoint an independent author'],
    ['imr-request-to-director', untilAppointed, 'The partnership has requested an IMR'],
    ['imr-request-to-director', [...untilAsked, closes()], 'The partnership has requested an IMR'],
    [
      'imr-request-to-deputy',
      untilAppointed,
      'The partnership has requested an IMR and the regional director has a conflict of interest'
    ],
    ['submission-to-director', untilSubmitted, 'Agree or return an IMR: SCR-A-2012-0001'],
    ['submission-to-director', untilAgreed, 'An IMR was submitted for agreement: SCR-A-2012-0001'],
    ['submission-to-director', [...untilSubmitted, returns()], 'An IMR was submitted for agreement: SCR-A-2012-0001'],
    ['agreement-to-inspector', untilAgreed, 'The IMR has been agreed: provide it to the partnership'],
    ['agreement-to-inspector', untilProvided, 'The IMR was agreed, and has been provided to the partnership'],
    [
      'agreement-to-inspector',
      [...untilAgreed, submits('2.0')],
      'The IMR was agreed, but is being changed: do not provide it yet'
    ],
    ['agreement-to-inspector', [...untilAgreed, closes()], 'The IMR has been agreed'],
    ['agreement-to-author', untilProvided, 'The regional director has agreed your IMR'],
    ['agreement-to-author', [...untilAgreed, submits('2.0')], 'An earlier version of your IMR was agreed'],
    ['return-to-author', [...untilSubmitted, returns()], 'The regional director has returned your IMR for changes'],
    [
      'return-to-author',
      [...untilSubmitted, returns(), submits('2.0')],
      'An earlier version of your IMR was returned for changes'
    ],
    ['interest-to-deputy', untilAsked, 'The regional director has declared an interest: you decide on the IMR instead'],
    ['interest-to-deputy', untilProvided, 'The regional director has declared an interest in the case'],
    [
      'stepping-down-to-director',
      [...untilAppointed, stepsDown()],
      'The IMR author has stepped down: appoint another author'
    ],
    [
      'stepping-down-to-director',
      [...untilAppointed, stepsDown(), appoints(otherAuthor)],
      'The IMR author stepped down'
    ],
    [
      'stepping-down-to-inspector',
      [...untilAppointed, stepsDown()],
      'The IMR author has stepped down: do not provide the IMR yet'
    ],
    [
      'stepping-down-to-inspector',
      [...untilAppointed, stepsDown(), appoints(otherAuthor), submits('1.0', otherAuthor), agrees()],
      'The IMR author stepped down. Another author’s IMR has since been agreed'
    ],
    [
      'changed-imr-to-inspector',
      [...untilAgreed, submits('2.0')],
      'The IMR has changed since it was agreed: do not provide it until it is agreed again'
    ],
    [
      'changed-imr-to-inspector',
      [...untilAgreed, submits('2.0'), agrees('2.0'), provides('2.0')],
      'The IMR was changed, and has been agreed again'
    ],
    ['membership-to-lead', [notifies(), recordsMembership()], 'One of our people is on the panel: this must end'],
    [
      'membership-to-director',
      [notifies(), recordsMembership(), endsMembership()],
      'One of our people was on the panel. The membership has ended'
    ],
    [
      'nudge-to-owner',
      [notifies(inspector, { mentalHealth: 'unknown' }), nudges('settle-mental-health')],
      'Reminder from the safeguarding lead: Record mental health involvement'
    ],
    [
      'nudge-to-owner',
      [notifies(inspector, { mentalHealth: 'unknown' }), nudges('settle-mental-health'), settlesMentalHealth('no')],
      'No longer to do: Record mental health involvement'
    ],
    [
      'draft-to-director',
      [notifies(), receivesDraft()],
      'The draft report has arrived, for factual accuracy and comment'
    ],
    ['draft-to-director', [notifies(), receivesDraft(), sendsComments()], 'The draft report arrived'],
    ['draft-to-author', untilFinal, 'The draft report arrived'],
    [
      'publication-to-communications',
      [...untilFinal, plansPublication()],
      'The report will be published: agree the arrangements with the local authority’s communications'
    ],
    [
      'publication-to-communications',
      [...untilFinal, plansPublication(), arrangesPublication('2012-09-03')],
      'The report will be published on 3 September 2012: the arrangements have been agreed'
    ],
    [
      'publication-to-communications',
      [...untilFinal, plansPublication(), arrangesPublication(), recordsPublished()],
      'The report has been published'
    ],
    [
      'publication-to-communications',
      [...untilFinal, plansPublication(), rulesOutPublication()],
      'The report will not be published after all'
    ]
  ])('%s', (notice, acts, words) => expect(headline(notice, acts)).toBe(words));
});

describe('the sentence of the briefing that a notice comes from', () => {
  test.each<[NoticeId, string]>([
    ['initiation-to-director', 'The inspector or manager should inform the Regional Director.'],
    ['imr-request-to-director', 'The regional director should be informed of the request.'],
    ['publication-to-communications', 'If this is the case then CQC communications should be informed.']
  ])('%s', (notice, sentence) => expect(sentenceOfNotice(notice, 'adult').sentence).toBe(sentence));

  test('a children’s review never quotes a sentence about adult reviews, but its own', () => {
    const quoted = [
      ...NOTICE_IDS.map((id) => sentenceOfNotice(id, 'child')),
      ...DUTY_IDS.map((id) => sentenceOf(id, 'child'))
    ];
    for (const { rule, sentence } of quoted) {
      expect(sentence).not.toMatch(/\badult SCR/i);
      expect(BRIEFING[rule]).toContain(sentence);
    }
    const own = {
      rule: 'KP-5',
      sentence:
        'The notifications are sent to a central, dedicated mailbox xxxxxxxxxxxxxxxxxxxx@xxx.xxx.xx, acknowledged on receipt and then passed to inspectors for information as part of the regulatory compliance activity.'
    };
    expect(sentenceOf('complete-entry', 'child')).toEqual(own);
    expect(sentenceOfNotice('hand-over-to-inspector', 'child')).toEqual(own);
    expect(sentenceOf('complete-entry', 'adult').rule).toBe('KP-2');
    expect(sentenceOfNotice('child-initiation-to-communications', 'child').sentence).toContain(
      '(all children’s SCR’s are now published)'
    );
  });

  test('where it names the spreadsheet, readers are told what has replaced it', () => {
    expect(BRIEFING['KP-2'].map(sinceTheBriefing)).toEqual([
      'This register has replaced the spreadsheet: what you record here is in it.',
      'This register has replaced the spreadsheet: what you record here is in it.'
    ]);
    expect(sinceTheBriefing(BRIEFING['KP-11'][0])).toBe('');
  });
});
