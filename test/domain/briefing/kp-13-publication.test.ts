import { availableSteps } from '../../../src/domain/review/decide';
import { NOTICES } from '../../../src/domain/notices';
import {
  arrangesPublication,
  finalises,
  notifiesChild,
  owed,
  plansPublication,
  receivesDraft,
  recordsPublished,
  rulesOutPublication
} from '../acts';
import {
  accepted,
  attempt,
  communications,
  deputy,
  director,
  inspector,
  notifies,
  refused,
  reviewAfter,
  situationOf,
  TODAY,
  toldOf,
  without,
  type Act
} from '../builders';
import { said } from '../in-words';

const child = notifiesChild({ inspector: inspector.id });

describe('KP-13: “The Compliance Inspector/Manager should establish if the local safeguarding partnership intends to publish the SCR report (all children’s SCR’s are now published).”', () => {
  test('when the draft arrives, then establishing it is owed by the inspector of the case', () => {
    expect(owed(reviewAfter([notifies()]), 'establish-publication')).toBeUndefined();
    expect(owed(reviewAfter([notifies(), receivesDraft()]), 'establish-publication')).toEqual({
      duty: 'establish-publication',
      owner: 'case-inspector',
      since: TODAY,
      due: '2012-08-21'
    });
  });

  test.each([
    ['yes, on a day', plansPublication('2012-09-03')],
    ['no', rulesOutPublication()]
  ])('when the answer is %s, then it is established', (_, act) => {
    expect(owed(reviewAfter([notifies(), receivesDraft(), act]), 'establish-publication')).toBeUndefined();
  });

  test('when it will be published and the day is not known yet, then the day is still to be found out', () => {
    expect(owed(reviewAfter([notifies(), receivesDraft(), plansPublication()]), 'establish-publication')?.due).toBe(
      '2012-08-21'
    );
  });

  test('all children’s reviews are published: there is no question whether, only when', () => {
    expect(reviewAfter([child]).tracks.publication).toBe('intended');
    expect(refused(attempt(reviewAfter([child]), rulesOutPublication())).code).toBe('wrong-kind');
    expect(availableSteps(situationOf(reviewAfter([child]), inspector))).not.toContain('rule-out-publication');
    expect(owed(reviewAfter([child, receivesDraft()]), 'establish-publication')).toBeDefined();
    expect(
      owed(reviewAfter([child, receivesDraft(), plansPublication('2012-09-03')]), 'establish-publication')
    ).toBeUndefined();
  });
});

describe('KP-13: “If this is the case then CQC communications should be informed.”', () => {
  test('when an adult review will be published, then communications are told, and on which day', () => {
    const event = accepted(attempt(reviewAfter([notifies()]), plansPublication('2012-09-03')));
    expect(toldOf(event)).toEqual([communications.name]);
    expect(
      said(NOTICES['publication-to-communications'].headline(reviewAfter([notifies(), plansPublication('2012-09-03')])))
    ).toBe(
      'The report will be published on 3 September 2012: agree the arrangements with the local authority’s communications'
    );
  });

  test('of a children’s review they are told from the beginning, and again of the day', () => {
    expect(toldOf(accepted(attempt(undefined, child)), 'communications')).toEqual([communications.name]);
    expect(toldOf(accepted(attempt(reviewAfter([child]), plansPublication('2012-09-03'))))).toEqual([
      communications.name
    ]);
  });

  test('of an adult review that will not be published they are not told; unless they had been told that it will', () => {
    expect(toldOf(accepted(attempt(reviewAfter([notifies()]), rulesOutPublication())))).toEqual([]);
    expect(toldOf(accepted(attempt(reviewAfter([notifies(), plansPublication()]), rulesOutPublication())))).toEqual([
      communications.name
    ]);
  });

  const saidNow = (acts: readonly Act[]) => said(NOTICES['publication-to-communications'].headline(reviewAfter(acts)));
  const planned = [notifies(), plansPublication('2012-09-03')];

  test('when the planned day moves, then they are told from which day to which, and what that means for the arrangements', () => {
    const moved = plansPublication('2012-10-01');
    expect(toldOf(accepted(attempt(reviewAfter(planned), moved)))).toEqual([communications.name]);
    expect(saidNow([...planned, moved])).toBe(
      'Publication has moved from 3 September 2012 to 1 October 2012: agree the arrangements with the local authority’s communications'
    );
    expect(saidNow([...planned, arrangesPublication('2012-09-03'), moved])).toBe(saidNow([...planned, moved]));
    expect(saidNow([...planned, moved, arrangesPublication('2012-10-01')])).toBe(
      'The report will be published on 1 October 2012: the arrangements have been agreed'
    );
    expect(saidNow([...planned, arrangesPublication('2012-10-01')])).toBe(
      'Publication has moved from 3 September 2012 to 1 October 2012: the arrangements have been agreed'
    );
  });

  test('when the day is taken back and no other is known, then they are told that; the same day again has not moved', () => {
    expect(saidNow([...planned, plansPublication()])).toBe(
      'Publication is no longer planned for 3 September 2012: its new day is not yet known'
    );
    expect(saidNow([...planned, plansPublication('2012-09-03')])).toBe(saidNow(planned));
  });

  test.each([
    ['an adult review', planned],
    ['an adult review of which they had not heard', [notifies()]],
    ['a children’s review', [child]]
  ])('when %s has been published and somebody else records it, then they are told', (_, story) => {
    const event = accepted(attempt(reviewAfter(story), recordsPublished(inspector)));
    expect(event.told.map(({ notice, person }) => [notice, person.name])).toEqual([
      ['published-to-communications', communications.name]
    ]);
    expect(
      said(NOTICES['published-to-communications'].headline(reviewAfter([...story, recordsPublished(inspector)])))
    ).toBe('The report has been published');
    expect(toldOf(accepted(attempt(reviewAfter(story), recordsPublished())))).toEqual([]);
  });

  test('when nobody holds the post, then the event says so', () => {
    expect(
      accepted(attempt(reviewAfter([notifies()]), plansPublication(), { directory: without(communications) })).vacant
    ).toEqual(['communications']);
  });
});

describe('KP-13: “CQC communications should liaise with the local authority public communications to ensure that arrangements are mutually agreed with the safeguarding partnership.”', () => {
  test('when it will be published, then the arrangements are owed by communications: within ten working days, or by the planned day', () => {
    expect(owed(reviewAfter([notifies(), plansPublication()]), 'arrange-publication')).toEqual({
      duty: 'arrange-publication',
      owner: 'communications',
      since: TODAY,
      due: '2012-08-21'
    });
    expect(owed(reviewAfter([notifies(), plansPublication('2012-08-15')]), 'arrange-publication')?.due).toBe(
      '2012-08-15'
    );
    expect(owed(reviewAfter([notifies(), rulesOutPublication()]), 'arrange-publication')).toBeUndefined();
  });

  test('of a children’s review they are owed at the latest when the report is final', () => {
    expect(owed(reviewAfter([child, finalises('It was never sent.')]), 'arrange-publication')?.owner).toBe(
      'communications'
    );
    expect(
      owed(reviewAfter([child, arrangesPublication(), finalises('It was never sent.')]), 'arrange-publication')
    ).toBeUndefined();
  });

  test('“mutually agreed”: when they are agreed, then with whom and when is on record, and the inspector and the director are told', () => {
    const planned = reviewAfter([notifies(), plansPublication()]);
    const event = accepted(attempt(planned, arrangesPublication()));
    expect(event.given).toMatchObject({
      authorityAgreedOn: TODAY,
      partnershipAgreedOn: TODAY,
      plannedOn: '2012-09-03',
      arrangements: 'Statements go out at noon.'
    });
    expect(toldOf(event)).toEqual([inspector.name, director.name, deputy.name]);
    for (const field of ['authorityAgreedOn', 'partnershipAgreedOn', 'plannedOn', 'arrangements']) {
      expect(
        refused(attempt(planned, { ...arrangesPublication(), given: { ...arrangesPublication().given, [field]: '' } }))
          .fields?.[field]
      ).toMatch(/^Enter/);
    }
    expect(refused(attempt(planned, arrangesPublication('2012-09-03', inspector))).code).toBe('not-your-role');
  });

  test('then recording the publication is owed on the day that was agreed; when the day is moved, new arrangements are, by the new day', () => {
    const arranged = [notifies(), plansPublication('2012-08-20'), arrangesPublication('2012-09-03')];
    expect(owed(reviewAfter(arranged), 'record-published')).toMatchObject({
      owner: 'communications',
      due: '2012-09-03'
    });
    const moved = reviewAfter([...arranged, plansPublication('2012-10-01')]);
    expect([owed(moved, 'record-published'), owed(moved, 'arrange-publication')?.due]).toEqual([
      undefined,
      '2012-10-01'
    ]);
  });

  test.each([communications, inspector])(
    'when it is published, then $name records it, planned or not, and nothing of it is owed',
    (by) => {
      for (const story of [
        [notifies()],
        [notifies(), rulesOutPublication()],
        [notifies(), plansPublication(), arrangesPublication()],
        [child]
      ]) {
        const review = reviewAfter([...story, finalises('It was never sent.'), recordsPublished(by)]);
        expect(review.tracks.publication).toBe('published');
        for (const duty of ['establish-publication', 'arrange-publication', 'record-published'] as const)
          expect([duty, owed(review, duty)]).toEqual([duty, undefined]);
      }
    }
  );
});
