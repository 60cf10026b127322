import { openDuties } from '../../../src/domain/duties';
import { accepted, attempt, inspector, notifies, recordsLocation, refused, reviewAfter, safeguardingLead, TODAY, weekdays } from '../builders';

const owed = (...story: Parameters<typeof reviewAfter>[0]) => openDuties(reviewAfter(story), weekdays).map(({ duty }) => duty);
const withoutCode = notifies(inspector, { locationCodes: '' });

describe('KP-3: “Completion of the central spreadsheet should ensure that the SCR is captured in the Quality Risk Profile of the relevant service. Please ensure that where relevant the location code is captured when completing the spreadsheet.”', () => {
  test('when a regulated service is involved and its code is not known yet, then the inspector of the case owes it', () => {
    expect(openDuties(reviewAfter([withoutCode]), weekdays)).toContainEqual({ duty: 'record-location', owner: 'case-inspector', since: TODAY, due: '2012-08-14' });
  });

  test.each([inspector, safeguardingLead])('when $name records the code, then it is owed no longer', (by) => {
    expect(owed(withoutCode, recordsLocation(by))).not.toContain('record-location');
    expect(reviewAfter([withoutCode, recordsLocation(by)]).done['record-location']?.given['locationCodes']).toBe('RX3LD');
  });

  test('when the code came with the notification, then it is not owed', () => {
    expect(owed(notifies())).not.toContain('record-location');
  });

  test('“no regulated service involved” is an answer: no code is owed', () => {
    expect(owed(notifies(inspector, { regulatedService: 'no', service: '', locationCodes: '' }))).not.toContain('record-location');
  });

  test('whether a regulated service is involved may not stay empty', () => {
    const refusal = refused(attempt(undefined, notifies(inspector, { regulatedService: '' })));
    expect(refusal.fields).toEqual({ regulatedService: 'Say whether a service that we regulate is involved: yes, no, or not yet known.' });
  });

  test('when a regulated service is involved, then its name is asked for', () => {
    const refusal = refused(attempt(undefined, notifies(inspector, { service: '' })));
    expect(refusal.fields?.['service']).toBe('Enter the name of the service, because a service that we regulate is involved.');
  });

  test.each(['', ' ', ',', ' ; , '])('an answer that holds no code at all, “%s”, does not discharge the duty unseen', (typed) => {
    const decision = attempt(reviewAfter([withoutCode]), recordsLocation(inspector, typed));
    if (decision.ok) expect(decision.warnings['locationCodes']).toMatch(/check/);
    else expect(decision.refusal.fields?.['locationCodes']).toBe('Enter the location code of the service, or say why it has none.');
  });

  test('a code can be put right later', () => {
    const review = reviewAfter([notifies(), recordsLocation(inspector, 'RX3LD')]);
    expect(accepted(attempt(review, recordsLocation(inspector, '1-1434777508'))).given['locationCodes']).toBe('1-1434777508');
  });
});
