import { openDuties } from '../../../src/domain/duties';
import { belongsTo, lineOf } from '../../../src/domain/insight/regional-report/line';
import { availableBeginnings, availableSteps } from '../../../src/domain/review/decide';
import { closedOn } from '../../../src/domain/review/closed-on';
import { tracksShown } from '../../../src/domain/review/tracks-shown';
import { isCounted } from '../../../src/domain/review/is-counted';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { sayIn } from '../../../src/domain/text';
import { completes, corrects, owed, recordsProgress, takesOver, takesOverChild, undoesTakeOver } from '../acts';
import {
  accepted,
  appoints,
  attempt,
  author,
  everybody,
  inspector,
  refused,
  reviewAfter,
  safeguardingLead,
  situationOf,
  TODAY,
  weekdays
} from '../builders';

/**
 * “A regional register of all serious case reviews is to be kept” (KP-2): it begins with what the old one holds, and
 * says no more than that did.
 */

const OLD = { notifiedOn: '2010-03-13', initiatedOn: '2010-02-01' };
const QUARTER = { from: '2012-07-01', until: '2012-09-30' };
const dutiesOf = (...answers: Parameters<typeof takesOver>) =>
  openDuties(reviewAfter([takesOver(...answers)]), weekdays).map(({ duty }) => duty);

describe('a review of the old register', () => {
  test('is where the row says, and nobody has agreed or provided anything here', () => {
    const review = reviewAfter([takesOver({ imr: 'provided', report: 'final', publication: 'published' })]);
    expect(review.tracks).toMatchObject({ imr: 'provided', report: 'final', publication: 'published' });
    expect([review.done['agree-imr'], review.done['provide-imr'], review.versions]).toEqual([undefined, undefined, []]);
  });

  test('an answer that an IMR was agreed cannot be given', () => {
    expect(refused(attempt(undefined, takesOver({ imr: 'agreed' }))).code).toBe('bad-input');
  });

  test('nobody is informed of it, and it is work on the case of nobody', () => {
    const event = accepted(
      attempt(undefined, takesOver({ mentalHealth: 'yes', regulatedService: 'yes', service: 'Oaks' }))
    );
    expect([event.told, event.vacant]).toEqual([[], []]);
    expect(reviewAfter([takesOver()]).workedBy).toEqual([]);
  });

  test('an inspector who is in post becomes its case inspector, and is not independent of it', () => {
    const review = reviewAfter([takesOver({ inspector: inspector.id })]);
    expect([review.inspector?.id, review.workedBy]).toEqual([inspector.id, [inspector.id]]);
  });

  test.each([takesOver, takesOverChild])('is never acknowledged or passed on again', (takes) => {
    const review = reviewAfter([takes()]);
    expect([owed(review, 'acknowledge'), owed(review, 'pass-to-inspector')]).toEqual([undefined, undefined]);
  });

  test('says nothing of the mailbox, of which the old register says nothing', () => {
    expect(tracksShown(reviewAfter([takesOverChild()]))).not.toContain('mailbox');
  });

  test('is offered by no list of steps, neither to begin nor on a review', () => {
    expect(availableBeginnings(safeguardingLead, everybody, `${TODAY}T10:00:00Z`)).toEqual([]);
    const review = reviewAfter([takesOver()]);
    expect(availableSteps({ ...situationOf(review, safeguardingLead), review })).not.toContain('undo-take-over');
  });
});

describe('what is still to do', () => {
  test('begins on the day on which it is taken over, within a period of its own: nothing is overdue then', () => {
    const review = reviewAfter([
      takesOver({ ...OLD, publication: 'intended', plannedOn: '2011-01-10', report: 'final' })
    ]);
    const duties = openDuties(review, weekdays);
    expect(duties.map(({ since }) => since)).toEqual(duties.map(() => TODAY));
    expect(duties.filter(({ due }) => due < weekdays.after(TODAY, { workingDays: 40 }))).toEqual([]);
  });

  test('a day of publication that is still to come is the day by which it is due', () => {
    const review = reviewAfter([takesOver({ publication: 'intended', plannedOn: '2012-12-03', report: 'final' })]);
    expect(owed(review, 'arrange-publication')?.due).toBe('2012-12-03');
  });

  test.each<[Record<string, string>, string, string | undefined]>([
    [{}, 'ask-draft', undefined],
    [{ report: 'received' }, 'send-comments', 'ask-draft'],
    [{ report: 'commented' }, 'establish-publication', 'send-comments'],
    [{ imr: 'requested' }, 'appoint-author', undefined],
    [{ imr: 'provided' }, 'ask-progress', 'appoint-author'],
    [{ report: 'final' }, 'obtain-outcome', 'ask-draft'],
    [{ publication: 'arranged' }, 'record-published', 'arrange-publication'],
    [{ publication: 'published' }, 'obtain-outcome', 'record-published']
  ])('of a row that says %j: %s, and not %s', (answers, is, isNot) => {
    const duties = dutiesOf(answers);
    expect(duties).toContain(is);
    if (isNot) expect(duties).not.toContain(isNot);
  });

  test('a step that is taken afterwards has its usual period', () => {
    const review = reviewAfter([takesOver(), recordsProgress()]);
    expect(owed(review, 'ask-progress')?.due).toBe(weekdays.after(TODAY, { days: 28 }));
  });
});

describe('one that the old register closed', () => {
  const closed = { closed: 'yes', closedOn: '2011-06-14' };

  test('begins closed, with nothing to do, on the day that is known', () => {
    const review = reviewAfter([takesOver({ ...OLD, ...closed })]);
    expect([closedOn(review), openDuties(review, weekdays)]).toEqual(['2011-06-14', []]);
    expect(review.done.close?.given.ending).toBe('not-known');
  });

  test('of which the day is not known is closed on none', () => {
    expect(closedOn(reviewAfter([takesOver({ closed: 'yes' })]))).toBe('');
  });

  test.each(['not-held', 'duplicate'])('and that was %s there is counted in no figure', (ending) => {
    expect(isCounted(reviewAfter([takesOver({ ...closed, ending, sameAs: '23' })]))).toBe(false);
  });
});

describe('the risk report of the quarter in which it is taken over', () => {
  const inQuarter = (answers: Record<string, string>) => {
    const review = reviewAfter([takesOver(answers)]);
    return { review, duties: openDuties(review, weekdays) };
  };
  const say = sayIn(STANDARD_TERMS, 'adult');

  test.each<Record<string, string>>([{}, OLD, { notifiedOn: '2012-07-20' }])(
    'does not say that it was opened in it: %j',
    (answers) => {
      expect(lineOf(inQuarter(answers), QUARTER, { today: TODAY, say })).toMatchObject({
        movement: 'continuing',
        openBefore: true
      });
    }
  );

  test('does not have it where it came closed', () => {
    const { review } = inQuarter({ ...OLD, closed: 'yes', closedOn: '2012-07-20' });
    expect(belongsTo(review, QUARTER)).toBe(false);
  });

  test('says “Not known” where the old register has no day of notification', () => {
    expect(lineOf(inQuarter({}), QUARTER, { today: TODAY, say }).cells.opened).toBe('Not known');
  });
});

describe('a row that was taken over by mistake', () => {
  test('is taken out while nothing else has happened, and counts as no review', () => {
    const review = reviewAfter([takesOver(), undoesTakeOver()]);
    expect([review.tracks.entry, isCounted(review)]).toEqual(['closed', false]);
  });

  test('is taken out where it came closed, too', () => {
    expect(isCounted(reviewAfter([takesOver({ closed: 'yes' }), undoesTakeOver()]))).toBe(false);
  });

  test('stays once something has been recorded', () => {
    expect(refused(attempt(reviewAfter([takesOver(), recordsProgress()]), undoesTakeOver())).code).toBe('guarded');
  });
});

test('who appoints an author is asked about the staff whom the old register names, and may confirm', () => {
  const review = reviewAfter([takesOver({ imr: 'requested', formerPeople: 'JB, J Brown' })]);
  expect(refused(attempt(review, appoints())).fields?.['author']).toMatch(/: JB, J Brown\./);
  expect(accepted(attempt(review, { ...appoints(), isConfirmed: true })).named?.id).toBe(author.id);
  expect(attempt(reviewAfter([takesOver({ imr: 'requested' })]), appoints()).ok).toBe(true);
});

test('one that was initiated after we were notified is completed and corrected like any other', () => {
  const review = reviewAfter([takesOver({ notifiedOn: '2010-03-13', initiatedOn: '2010-05-02' })]);
  expect(attempt(review, completes({ partnershipReference: 'SG/10/3' })).ok).toBe(true);
  expect(attempt(review, { ...corrects({ initiatedOn: '2010-05-03' }), isConfirmed: true }).ok).toBe(true);
});
