import { formField } from '../../../src/webparts/regionalRisk/components/forms/form-field';
import { fieldsOf } from '../../../src/domain/steps/step';
import { correctableFields } from '../../../src/domain/review/putting-right/correction';
import { STEPS } from '../../../src/domain/steps';
import { corrects, correctsAuthority, does } from '../acts';
import { attempt, inspector, notifies, refused, reviewAfter, safeguardingLead } from '../builders';
import { said } from '../in-words';

const review = reviewAfter([notifies()]);

describe('what a correction cannot take away is not called optional', () => {
  const stays = (fields: readonly Parameters<typeof formField>[0][]) =>
    fields.filter((field) => formField(field, said).staysIfEmpty).map(({ id }) => id);

  test('an answer that its step needs, where an answer is corrected', () => {
    expect(stays(correctableFields('request-imr', 'adult'))).toEqual(['askedOn']);
    expect(stays(correctableFields('notify-adult', 'adult'))).toEqual(['partnership', 'notifiedOn', 'criterion']);
  });

  test('any answer, where the entry is corrected', () => {
    const asked = fieldsOf(STEPS['correct-entry'], 'adult').map(({ id }) => id);
    expect(stays(fieldsOf(STEPS['correct-entry'], 'adult'))).toEqual(asked.filter((id) => id !== 'reason'));
  });
});

test('“Correct an answer” names the answers that have forms of their own', () => {
  const hints = fieldsOf(STEPS['correct-step'], 'adult').map(({ hint }) => said(hint ?? ''));
  expect(hints.join(' ')).toContain(
    'The local authority, the service with its location code, and mental health involvement have forms of their own.'
  );
});

test('where nothing of the entry is changed, the lead is told how an answer is taken away', () => {
  expect(refused(attempt(review, corrects({ notifiedOn: '2012-08-07' }))).sentence).toBe(
    'The register already has these answers. Change at least one of them. To take an answer away, use “Correct an answer” in the history.'
  );
  expect(refused(attempt(review, correctsAuthority('South Gloucestershire', safeguardingLead))).sentence).toBe(
    'The register already has these answers. Change at least one of them.'
  );
});

describe('KP-3: “where relevant the location code is captured”: a service where none is involved', () => {
  const none = { regulatedService: 'no' };
  test.each(['service', 'locationCodes', 'withoutCode'])('%s is asked about, because it is not kept', (field) => {
    const given = { ...none, [field]: field === 'locationCodes' ? 'RX3LD' : 'The Oaks' };
    expect(refused(attempt(review, does(inspector, 'record-location', given)))).toMatchObject({
      code: 'unlikely',
      fields: { [field]: 'This is not kept, because “No regulated service is involved” is selected.' }
    });
  });

  test('none at all is an answer', () =>
    expect(attempt(review, does(inspector, 'record-location', none)).ok).toBe(true));
});
