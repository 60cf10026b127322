import { openDuties } from '../../../src/domain/duties';
import { profileItems } from '../../../src/domain/insight/profile';
import { availableSteps } from '../../../src/domain/review/decide';
import { registerCells } from '../../../src/register/projections/register-cells';
import { confirmsProfile, does, entersAction, notifiesChild, owed as owedOn } from '../acts';
import {
  accepted,
  attempt,
  inspector,
  notifies,
  recordsLocation,
  refused,
  reviewAfter,
  safeguardingLead,
  situationOf,
  TODAY,
  weekdays
} from '../builders';

const owed = (...story: Parameters<typeof reviewAfter>[0]) =>
  openDuties(reviewAfter(story), weekdays).map(({ duty }) => duty);
const duty = (story: Parameters<typeof reviewAfter>[0], id: Parameters<typeof owedOn>[1]) =>
  owedOn(reviewAfter(story), id);
const withoutCode = notifies(inspector, { locationCodes: '' });

describe('KP-3: “Completion of the central spreadsheet should ensure that the SCR is captured in the Quality Risk Profile of the relevant service. Please ensure that where relevant the location code is captured when completing the spreadsheet.”', () => {
  test('when a regulated service is involved and its code is not known yet, then the inspector of the case owes it', () => {
    expect(openDuties(reviewAfter([withoutCode]), weekdays)).toContainEqual({
      duty: 'record-location',
      owner: 'case-inspector',
      since: TODAY,
      due: '2012-08-14'
    });
  });

  test.each([inspector, safeguardingLead])('when $name records the code, then it is owed no longer', (by) => {
    expect(owed(withoutCode, recordsLocation(by))).not.toContain('record-location');
    expect(reviewAfter([withoutCode, recordsLocation(by)]).done['record-location']?.given).toHaveProperty(
      'locationCodes',
      'RX3LD'
    );
  });

  test('when the code came with the notification, then it is not owed', () => {
    expect(owed(notifies())).not.toContain('record-location');
  });

  test('“no regulated service involved” is an answer: no code is owed', () => {
    expect(owed(notifies(inspector, { regulatedService: 'no', service: '', locationCodes: '' }))).not.toContain(
      'record-location'
    );
  });

  test('whether a regulated service is involved may not stay empty', () => {
    const refusal = refused(attempt(undefined, notifies(inspector, { regulatedService: '' })));
    expect(refusal.fields).toEqual({
      regulatedService: 'Select whether a service that we regulate is involved: yes, no or not yet known.'
    });
  });

  test('when a regulated service is involved, then its name is asked for', () => {
    const refusal = refused(attempt(undefined, notifies(inspector, { service: '' })));
    expect(refusal.fields?.['service']).toBe('Enter the name of the service that we regulate.');
  });

  test.each(['', ' '])(
    'an answer that is empty, “%s”, is refused: the code is asked for, or why there is none',
    (typed) => {
      expect(refused(attempt(reviewAfter([withoutCode]), recordsLocation(inspector, typed))).fields).toEqual({
        locationCodes: 'Enter the location code, or why there is none.'
      });
    }
  );

  describe('“not a code at all” was accepted, ended the duty, and became five locations', () => {
    const said = (word: string) =>
      `Enter location codes only, for example 1-1434777508 or RX3LD: “${word}” is not one. Where there is no code, leave it empty.`;

    test.each(['not a code at all', 'TBC', 'not known'])('“%s” is refused with an example, on every form', (typed) => {
      const fields = { locationCodes: said(typed) };
      expect(refused(attempt(reviewAfter([withoutCode]), recordsLocation(inspector, typed))).fields).toEqual(fields);
      expect(refused(attempt(undefined, notifies(inspector, { locationCodes: typed }))).fields).toEqual(fields);
      expect(refused(attempt(undefined, notifiesChild({ locationCodes: typed }))).fields).toEqual(fields);
    });

    test('nor is it taken for the location of an action, typed or pasted', () => {
      const review = reviewAfter([notifies()]);
      expect(refused(attempt(review, entersAction({ locationCode: 'TBC' }))).fields).toEqual({
        locationCode: said('TBC')
      });
      const rows = JSON.stringify([
        ['Organisation', 'Action', 'Regulated', 'Location code'],
        ['Castlebeck', 'Review every placement', 'yes', 'RX3LD'],
        ['Castlebeck', 'Train all staff', 'yes', 'not known']
      ]);
      expect(refused(attempt(review, does(inspector, 'add-actions', { rows }))).fields).toEqual({
        rows: `Row 3: e${said('not known').slice(1)}`
      });
    });

    test('where an earlier release recorded it, it is no location: the code is owed again, and no profile is confirmed', () => {
      const recorded = reviewAfter([notifies()]);
      const before = { ...recorded, entry: { ...recorded.entry, locationCodes: 'not a code at all' } };
      expect(owedOn(before, 'record-location')).toBeDefined();
      expect(owedOn(before, 'confirm-profile')).toBeUndefined();
      expect(profileItems(before)).toEqual([]);
      expect(availableSteps(situationOf(before, inspector))).not.toContain('confirm-profile');
      // The words may say more than everyone with a post may know.
      expect(registerCells({ review: before, duties: [] })).toMatchObject({ LocationCodes: null });
    });
  });

  test('“the register shows what is in the quality and risk profile”', () => {
    const cell = (...story: Parameters<typeof reviewAfter>[0]) =>
      registerCells({ review: reviewAfter(story), duties: [] }).Profile;
    expect(cell(notifies())).toBe('Not confirmed yet');
    expect(cell(notifies(), confirmsProfile())).toBe('Confirmed on 7 August 2012');
    expect(cell(notifies(), confirmsProfile(), recordsLocation(inspector, '1-1434777508, RX3LD'))).toBe(
      '1 of 2 locations confirmed'
    );
    expect(cell(notifies(inspector, { regulatedService: 'no', service: '', locationCodes: '' }))).toBeNull();
  });

  test('a code can be put right later', () => {
    const review = reviewAfter([notifies(), recordsLocation(inspector, 'RX3LD')]);
    expect(accepted(attempt(review, recordsLocation(inspector, '1-1434777508'))).given).toHaveProperty(
      'locationCodes',
      '1-1434777508'
    );
  });

  test('a service that has no code is recorded with why, and owed no longer; the reason goes when the code is found', () => {
    const without = {
      ...recordsLocation(),
      given: { service: 'Castlebeck, the whole company', withoutCode: 'The review is of a whole company' }
    };
    expect(owed(withoutCode, without)).not.toContain('record-location');
    expect(reviewAfter([withoutCode, without, recordsLocation()]).entry).toMatchObject({
      locationCodes: 'RX3LD',
      withoutCode: ''
    });
  });

  test('several locations can be named', () => {
    expect(reviewAfter([notifies(inspector, { locationCodes: '1-1434777508; rx3ld' })]).entry['locationCodes']).toBe(
      '1-1434777508, RX3LD'
    );
  });

  test('when it turns out that no regulated service is involved, then the codes go, and the history keeps them', () => {
    const event = accepted(
      attempt(reviewAfter([notifies()]), { ...recordsLocation(), given: { regulatedService: 'no' } })
    );
    expect(event.given).toEqual({
      regulatedService: 'no',
      before: 'Name of the service: Winterbourne View Hospital; Location code: 1-1434777508'
    });
    expect(reviewAfter([notifies(), { ...recordsLocation(), given: { regulatedService: 'no' } }]).entry).toMatchObject({
      regulatedService: 'no',
      service: '',
      locationCodes: ''
    });
  });

  test('“captured in the Quality Risk Profile”: somebody has to confirm it, within five working days of the code', () => {
    expect(duty([notifies()], 'confirm-profile')).toMatchObject({ owner: 'case-inspector', due: '2012-08-14' });
    expect(duty([withoutCode], 'confirm-profile')).toBeUndefined();
    expect(duty([notifies(), confirmsProfile()], 'confirm-profile')).toBeUndefined();
    expect(refused(attempt(reviewAfter([withoutCode]), confirmsProfile())).sentence).toBe(
      'Record the location code first: the quality and risk profile is kept by location.'
    );
  });

  test('when another location is recorded later, then its profile is to be confirmed, too; the same location again is not', () => {
    expect(
      duty([notifies(), confirmsProfile(), recordsLocation(inspector, '1-1434777508, RX3LD')], 'confirm-profile')
    ).toBeDefined();
    expect(
      duty([notifies(), confirmsProfile(), recordsLocation(inspector, '1-1434777508')], 'confirm-profile')
    ).toBeUndefined();
  });

  test('a children’s review is held to the same', () => {
    expect(duty([notifiesChild({ locationCodes: '' })], 'record-location')?.due).toBe('2012-08-14');
    expect(duty([notifiesChild()], 'confirm-profile')).toBeDefined();
  });
});
