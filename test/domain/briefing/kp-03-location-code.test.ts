import { openDuties } from '../../../src/domain/duties';
import { confirmsProfile, notifiesChild, owed as owedOn } from '../acts';
import {
  accepted,
  attempt,
  inspector,
  notifies,
  recordsLocation,
  refused,
  reviewAfter,
  safeguardingLead,
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

  test.each(['', ' ', ',', ' ; , '])(
    'an answer that holds no code at all, “%s”, does not discharge the duty unseen',
    (typed) => {
      const decision = attempt(reviewAfter([withoutCode]), recordsLocation(inspector, typed));
      if (decision.ok) expect(decision.warnings['locationCodes']).toMatch(/^Check/);
      else expect(decision.refusal.fields?.['locationCodes']).toBe('Enter the location code, or why there is none.');
    }
  );

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
