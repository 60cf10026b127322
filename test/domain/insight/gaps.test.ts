import { gapsOf, type ReviewGaps } from '../../../src/domain/insight/gaps';
import { openDuties } from '../../../src/domain/duties';
import type { Review } from '../../../src/domain/review/review';
import { createClock } from '../../../bot/settings/working-days';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import {
  director,
  everybody,
  inspector,
  manager,
  notifies,
  recordsImrRequest,
  reviewAfter,
  safeguardingLead,
  untilAppointed,
  without,
  type Act
} from '../builders';

const clock = createClock(STANDARD_SETTINGS);
const gaps = (reviews: readonly Review[], today: string, directory = everybody): readonly ReviewGaps[] =>
  gapsOf(
    reviews.map((review) => ({ review, duties: openDuties(review, clock) })),
    { directory, today, clock, staleAfter: { days: 28 } }
  );
const said = (found: readonly ReviewGaps[]) =>
  found.flatMap(({ lines }) => lines.map(({ kind, open, fields }) => [kind, open?.duty, ...fields].join(' ')));

/** Everything answered, and told on Tuesday 7 August 2012. */
const complete = notifies();
const unknown = notifies(undefined, {
  criterion: 'unknown',
  initiatedOn: '',
  regulatedService: 'yes',
  locationCodes: '',
  mentalHealth: 'unknown'
});
const nudges = (duty: string): Act => ({ by: safeguardingLead, step: 'nudge', given: { duty } });

describe('“The Regional Safeguarding Lead will monitor the completion and maintenance of the central spreadsheet.”', () => {
  it('a complete entry on which nothing is late is no gap', () => {
    expect(gaps([reviewAfter([complete])], '2012-08-08')).toEqual([]);
  });

  it('what an entry lacks is a gap from the first day, with whoever can fill it', () => {
    const [gap] = gaps([reviewAfter([unknown])], '2012-08-07');
    expect(gap?.lines.map(({ kind, fields, owners }) => [kind, fields, owners.map(({ name }) => name)])).toEqual([
      ['missing', ['criterion'], [inspector.name]],
      ['missing', ['locationCodes'], [inspector.name]],
      ['missing', ['mentalHealth'], [inspector.name]]
    ]);
  });

  it('where nobody knows whether a service is involved, that is what is missing, not its code', () => {
    expect(
      said(
        gaps(
          [reviewAfter([notifies(undefined, { regulatedService: 'unknown', service: '', locationCodes: '' })])],
          '2012-08-07'
        )
      )
    ).toContain('missing record-location regulatedService');
  });

  it('what is late is a gap, and comes before what is missing; the longest late first', () => {
    const asked = reviewAfter([complete, recordsImrRequest()]);
    expect(said(gaps([asked], '2012-08-16'))).toEqual([
      'late request-terms',
      'late confirm-profile',
      'late appoint-author'
    ]);
    expect(gaps([reviewAfter([unknown]), asked], '2012-08-10').map(({ lines: [first] }) => first?.open?.duty)).toEqual([
      'request-terms',
      'complete-entry'
    ]);
  });

  it('a review to which nothing has happened for 28 days is stale, and its inspector is the one to ask', () => {
    const quiet = { ...reviewAfter([complete]), changedAt: '2012-07-01T09:00:00Z' };
    const [gap] = gaps([quiet], '2012-08-08');
    expect(gap?.lines).toMatchObject([
      { kind: 'stale', open: { duty: 'ask-progress' }, owners: [{ name: inspector.name }] }
    ]);
  });

  it('among stale reviews the one comes first to which nothing has happened for longest', () => {
    const quiet = (reference: string, changedAt: string): Review => ({
      ...reviewAfter([complete]),
      reference,
      changedAt
    });
    expect(
      gaps([quiet('B', '2012-07-02T09:00:00Z'), quiet('A', '2012-07-01T09:00:00Z')], '2012-08-08').map(
        ({ review }) => review.reference
      )
    ).toEqual(['A', 'B']);
  });

  it('where the progress of a review has to be asked for already, it is not called stale as well', () => {
    expect(said(gaps([reviewAfter([complete])], '2012-10-01')).filter((line) => line.includes('ask-progress'))).toEqual(
      ['late ask-progress']
    );
  });

  it('says when a lead has asked for it, until it is owed anew', () => {
    const nudged = reviewAfter([unknown, nudges('settle-mental-health')]);
    const lines = gaps([nudged], '2012-08-08')[0]?.lines ?? [];
    expect(lines.map(({ open, nudgedOn }) => [open?.duty, nudgedOn])).toEqual([
      ['complete-entry', undefined],
      ['record-location', undefined],
      ['settle-mental-health', '2012-08-07']
    ]);
  });

  it('what the director or the author owes is theirs to do; where nobody holds a post, the next one up', () => {
    const owners = (directory = everybody) =>
      gaps([reviewAfter([complete, recordsImrRequest()])], '2012-08-16', directory)[0]
        ?.lines.find(({ open }) => open?.duty === 'appoint-author')
        ?.owners.map(({ name }) => name);
    expect(owners()).toContain(director.name);
    expect(
      gaps([reviewAfter(untilAppointed)], '2012-09-30')[0]
        ?.lines.find(({ open }) => open?.duty === 'submit-imr')
        ?.owners.map(({ name }) => name)
    ).toEqual(['Imran Sheikh']);
    expect(
      gaps([reviewAfter([unknown])], '2012-08-07', without(inspector))[0]?.lines[0]?.owners.map(({ name }) => name)
    ).toEqual([manager.name]);
  });

  it('“the lead’s list of late entries”: what was entered late is in it for four weeks, after all else', () => {
    const late = {
      ...reviewAfter([unknown]),
      lateEntries: [{ step: 'notify-adult', enteredOn: '2012-08-07', workingDays: 61 } as const]
    };
    expect(said(gaps([late], '2012-08-07')).at(-1)).toBe('entered-late ');
    expect(gaps([late], '2012-09-03')[0]?.lines.at(-1)).toEqual({
      kind: 'entered-late',
      fields: [],
      owners: [],
      lateEntry: { step: 'notify-adult', enteredOn: '2012-08-07', workingDays: 61 }
    });
    expect(said(gaps([late], '2012-09-04'))).not.toContain('entered-late ');
  });

  it('a closed review has none', () => {
    const { tracks, ...open } = reviewAfter([unknown]);
    expect(gaps([{ ...open, tracks: { ...tracks, entry: 'closed' } }], '2012-12-08')).toEqual([]);
  });
});
