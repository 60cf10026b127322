import { openDuties } from '../../../src/domain/duties';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { profileItems } from '../../../src/domain/insight/profile';
import type { Review } from '../../../src/domain/review/review';
import { sayIn, type Say } from '../../../src/domain/text';
import type { Answers } from '../../../src/domain/fields';
import { closes, reopens } from '../acts';
import { inspector, notifies, reviewAfter, weekdays, type Act } from '../builders';
import { said } from '../in-words';

const confirms: Act = {
  by: inspector,
  step: 'confirm-profile',
  given: { capturedOn: '2012-08-07', profileReference: 'QRP 17' }
};
const locates = (locationCodes: string, more: Answers = {}): Act => ({
  by: inspector,
  step: 'record-location',
  given: { service: 'Winterbourne View Hospital', locationCodes, ...more }
});
const itemsOf = (review: Review, say: Say = said) =>
  profileItems(review).map((item) => ({ ...item, text: say(item.text) }));
const owed = (acts: readonly Act[]): boolean =>
  openDuties(reviewAfter(acts), weekdays).some(({ duty }) => duty === 'confirm-profile');

describe('“Completion of the central spreadsheet should ensure that the SCR is captured in the Quality Risk Profile of the relevant service.”', () => {
  it('gives one item for each location that the review names, and nothing of the case itself', () => {
    const items = itemsOf(
      reviewAfter([notifies(undefined, { locationCodes: '1-1434777508, rx3ld', initials: 'QZJX' })])
    );
    expect(items).toEqual(
      ['1-1434777508', 'RX3LD'].map((locationCode) => ({
        locationCode,
        reference: 'SCR-A-2012-0001',
        kind: 'Adult',
        region: 'South West',
        stage: 'Notified',
        text: 'Adult serious case review, of which we were notified on 7 August 2012. Status: Notified. Reviews are held to learn lessons, not to apportion blame.',
        notifiedOn: '2012-08-07',
        capturedOn: ''
      }))
    );
    expect(JSON.stringify(items)).not.toContain('QZJX');
  });

  it('gives none of a review that was recorded twice or never went ahead', () => {
    expect(profileItems(reviewAfter([notifies(), closes('not-held')]))).toEqual([]);
    expect(profileItems(reviewAfter([notifies(), closes('not-held'), reopens()]))).toHaveLength(1);
  });

  it('says what is ours in the words of the site', () => {
    const say = sayIn({ ...STANDARD_TERMS, 'adult-review': 'safeguarding adults review' });
    expect(itemsOf(reviewAfter([notifies()]), say)[0]?.text).toMatch(
      /^Safeguarding adults review, of which we were notified/
    );
  });

  it('gives none where no service is involved', () => {
    expect(
      profileItems(reviewAfter([notifies(undefined, { regulatedService: 'no', service: '', locationCodes: '' })]))
    ).toEqual([]);
  });

  it('is captured only once somebody has confirmed it, and only for the locations that stood there then', () => {
    expect(owed([notifies()])).toBe(true);
    expect(profileItems(reviewAfter([notifies(), confirms])).map(({ capturedOn }) => capturedOn)).toEqual([
      '2012-08-07'
    ]);
    expect(owed([notifies(), confirms])).toBe(false);
    const added = [notifies(), confirms, locates('1-1434777508, RX3LD')];
    expect(profileItems(reviewAfter(added)).map(({ locationCode, capturedOn }) => [locationCode, capturedOn])).toEqual([
      ['1-1434777508', '2012-08-07'],
      ['RX3LD', '']
    ]);
    expect(owed(added)).toBe(true);
    expect(owed([...added, confirms])).toBe(false);
  });

  it('takes the codes that an earlier release recorded from among other words; where there is none, gives none', () => {
    const recorded = (locationCodes: string): Review => {
      const review = reviewAfter([notifies()]);
      return { ...review, entry: { ...review.entry, locationCodes } };
    };
    expect(profileItems(recorded('RX3LD and the closed ward')).map(({ locationCode }) => locationCode)).toEqual([
      'RX3LD'
    ]);
    expect(profileItems(recorded('old code 12'))).toEqual([]);
  });
});
