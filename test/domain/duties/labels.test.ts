import { DUTIES, DUTY_IDS } from '../../../src/domain/duties';
import { STEP_IDS, STEPS } from '../../../src/domain/steps';
import { said } from '../in-words';

/** The button is shorter, or records what is done elsewhere, in the same verb and noun. */
const DONE_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'Confirm the quality and risk profile entry': ['Confirm the profile entry'],
  'Pass the notification to an inspector': ['Pass to an inspector'],
  'Acknowledge the notification': ['Record notification acknowledged'],
  'End the panel membership': ['Record panel membership ended'],
  'Ask about progress': ['Record progress'],
  'Request the terms of reference': ['Record terms of reference requested', 'Record terms of reference received'],
  'Write and submit the IMR': ['Submit the IMR'],
  'Agree or return the IMR': ['Agree', 'Return for changes'],
  'Provide the IMR to the partnership': ['Record IMR as provided'],
  'Request the draft report': ['Record draft report requested', 'Record draft report received'],
  'Send comments on the draft report': ['Record comments sent'],
  'Record whether and when the report will be published': ['Record planned publication', 'Record no publication'],
  'Agree the arrangements for publication': ['Record arrangements agreed']
};

test.each(DUTY_IDS)('%s: the task and the button that does it have the same name', (id) => {
  const label = said(DUTIES[id].label);
  expect(DUTIES[id].doneBy.map((step) => said(STEPS[step].label))).toEqual(DONE_ELSEWHERE[label] ?? [label]);
});

test.each(STEP_IDS)('%s fits a button on a card in a narrow chat', (id) => {
  expect(said(STEPS[id].label).length).toBeLessThanOrEqual(36);
});
