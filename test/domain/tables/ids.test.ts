import { DUTIES } from '../../../src/domain/duties';
import { FORMS } from '../../../src/domain/forms';
import { GUARDS } from '../../../src/domain/guards';
import { DUTY_IDS, GUARD_IDS, KINDS, NOTICE_IDS, STEP_IDS, type StepId } from '../../../src/domain/ids';
import { NOTICES } from '../../../src/domain/notices';
import { STEPS } from '../../../src/domain/steps';
import { fieldsOf } from '../../../src/domain/steps/step';

test.each([
  ['steps', STEPS, STEP_IDS],
  ['duties', DUTIES, DUTY_IDS],
  ['notices', NOTICES, NOTICE_IDS],
  ['guards', GUARDS, GUARD_IDS]
])('the ids of the %s are in the order of their table', (_name, table, ids) => {
  expect(Object.keys(table)).toEqual(ids);
});

const formOf = (step: StepId, kind: (typeof KINDS)[number]) => {
  const form = FORMS[step];
  return 'adult' in form ? form[kind] : form;
};

test.each(STEP_IDS)('the answers of %s are typed by the very form that its row asks', (step) => {
  for (const kind of KINDS) expect(fieldsOf(STEPS[step], kind)).toBe(formOf(step, kind));
});
