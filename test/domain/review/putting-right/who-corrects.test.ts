import { correctableFields } from '../../../../src/domain/review/putting-right/correction';
import { puttingRightOffers } from '../../../../src/domain/review/putting-right/who-puts-right';
import { STEP_IDS } from '../../../../src/domain/steps';
import { correctsAnswer, entersAction, receivesDraft, recordsProgress, withdraws } from '../../acts';
import {
  attempt,
  author,
  colleague,
  director,
  eventsOf,
  inspector,
  notifies,
  refused,
  replay,
  returns,
  reviewAfter,
  safeguardingLead,
  untilAgreed,
  untilAppointed,
  untilSubmitted,
  weekdays,
  type Act
} from '../../builders';

describe('who may', () => {
  test('the same people as withdraw it', () => {
    const review = reviewAfter([...untilSubmitted, returns()]);
    const act = (by: Act['by']) => attempt(review, correctsAnswer('return-imr/5', { reasons: 'Page 4.' }, by));
    expect(act(director).ok).toBe(true);
    expect(refused(act(safeguardingLead)).code).toBe('guarded');
    const progress = reviewAfter([notifies(), recordsProgress()]);
    const wrong = (by: Act['by']) =>
      attempt(progress, correctsAnswer('record-progress/2', { note: 'In October.' }, by));
    expect([inspector, safeguardingLead, colleague].map((by) => wrong(by).ok)).toEqual([true, true, false]);
  });

  test.each<[string, readonly Act[], string, Act['by']]>([
    ['the authority', [notifies()], 'notify-adult/1', inspector],
    ['the location codes', [notifies()], 'notify-adult/1', inspector],
    ['whether mental health operations were involved', [notifies()], 'notify-adult/1', inspector],
    ['the author', untilAppointed, 'appoint-author/3', director],
    ['a version', untilSubmitted, 'submit-imr/4', author]
  ])('nobody corrects %s in this way: there is a step that informs those whom it concerns', (_name, acts, of, by) => {
    const given = {
      authority: 'Camden',
      locationCodes: 'RX3LD',
      mentalHealth: 'yes',
      author: colleague.id,
      version: '9.0'
    };
    expect(refused(attempt(reviewAfter(acts), correctsAnswer(of, given, by))).code).toBe('guarded');
  });

  test('pasted actions are followed up one by one', () => {
    const review = reviewAfter([
      notifies(),
      entersAction({ rows: '[["Castlebeck","Train staff","1/10/2012","yes"]]' })
    ]);
    expect(refused(attempt(review, correctsAnswer('add-actions/2', { action: 'Train all staff' }))).sentence).toBe(
      'Withdraw it, or record it again with the right answers.'
    );
  });

  test('the history offers to each person what they may', () => {
    const events = eventsOf([...untilAgreed, receivesDraft(), withdraws('receive-draft/6')]);
    const offered = (actor: Act['by']) =>
      puttingRightOffers({
        review: replay(events),
        past: { events, clock: weekdays },
        actor,
        directory: { people: [inspector, director, safeguardingLead, author] },
        now: '2012-08-08T09:00:00.000Z'
      }).map(({ of, steps }) => `${of}: ${steps.join()}`);
    expect(offered(inspector)).toEqual(['notify-adult/1: correct-step', 'request-imr/2: withdraw,correct-step']);
    expect(offered(director)).toEqual(['appoint-author/3: withdraw', 'agree-imr/5: withdraw']);
    expect(offered(author)).toEqual(['submit-imr/4: withdraw']);
    expect(offered(colleague)).toEqual([]);
  });
});

test('every step has answers that can be corrected, or another step makes good what was wrong', () => {
  const none = STEP_IDS.filter(
    (step) => correctableFields(step, 'adult').length === 0 && correctableFields(step, 'child').length === 0
  );
  expect(none).toEqual([
    'pass-to-inspector',
    'complete-entry',
    'correct-entry',
    'correct-authority',
    'appoint-author',
    'record-chronology',
    'strike-chronology',
    'make-imr-file',
    'submit-imr',
    'agree-imr',
    'make-comments-file',
    'file-paper',
    'nudge',
    'close',
    'reopen',
    'withdraw',
    'correct-step'
  ]);
});
