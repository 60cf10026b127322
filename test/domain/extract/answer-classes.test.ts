import { classesOf, classOfAnswer } from '../../../src/domain/extract/answer-classes';
import { FREE_TEXT } from '../../../src/domain/extract/field-class';
import { maxLengthOf, type Field, type FieldType } from '../../../src/domain/fields';
import { KINDS } from '../../../src/domain/ids';
import { STEP_IDS, STEPS } from '../../../src/domain/steps';
import { fieldsOf } from '../../../src/domain/steps/step';
import { eventsOf } from '../builders';
import { WHOLE_ADULT, WHOLE_CHILD } from '../stories';

const ASKED = STEP_IDS.flatMap((step) =>
  KINDS.filter((kind) => STEPS[step].kinds.includes(kind)).flatMap((kind) =>
    fieldsOf(STEPS[step], kind).map((field: Field) => ({ step, field }))
  )
);

test('every question of every step has a class', () => {
  expect(ASKED.length).toBeGreaterThan(150);
  const without = ASKED.filter(({ step, field }) => classesOf(step)[field.id] === undefined);
  expect(without.map(({ step, field }) => `${step}: ${field.id}`)).toEqual([]);
});

test('everything that the events of whole stories say has a class of its own step, notes too', () => {
  for (const event of [...eventsOf(WHOLE_ADULT), ...eventsOf(WHOLE_CHILD)])
    for (const field of Object.keys(event.given))
      if (event.step !== 'correct-step') expect([event.step, field, field in classesOf(event.step)]).toContain(true);
});

const TYPED: readonly FieldType[] = ['line', 'text', 'rows', 'file', 'link', 'person', 'initials', 'email'];
/** The longest version of a document, or number of an entry. */
const SHORT = 20;

test('whatever is typed freely, or names a person or a file, is considered for redaction', () => {
  const typed = ASKED.filter(({ field }) => TYPED.includes(field.type) && maxLengthOf(field) > SHORT);
  expect(typed.length).toBeGreaterThan(60);
  const left = typed.filter(({ step, field }) => classesOf(step)[field.id]?.consider === undefined);
  expect(left.map(({ step, field }) => `${step}: ${field.id}`)).toEqual([]);
});

test.each([
  ['set-risk', 'rationale', 'anyone', 'free-text'],
  ['return-imr', 'reasons', 'anyone', 'free-text'],
  ['legal-hold', 'reason', 'organisation', 'legal-hold'],
  ['declare-interest', 'reason', 'staff', 'about-staff'],
  ['record-progress', 'note', 'third-party', 'in-confidence'],
  ['notify-adult', 'initials', 'person', 'identifies'],
  ['close', 'otherReference', 'third-party', 'other-review'],
  ['appoint-author', 'author', 'staff', 'staff-name'],
  ['acknowledge', 'text', 'third-party', 'correspondence']
] as const)('%s, %s: about %s, because of %s', (step, field, about, consider) => {
  expect(classOfAnswer(step, field, {})).toEqual({ about, consider });
});

test('an answer of a correction has the class that it has in the step that it corrects', () => {
  expect(classOfAnswer('correct-step', 'lessons', { of: 'record-outcome/54' })).toEqual({
    about: 'third-party',
    consider: 'in-confidence'
  });
});

test('what no step says is taken for free text', () => {
  expect(classOfAnswer('reopen', 'noteOfAnEarlierRelease', {})).toEqual(FREE_TEXT);
});
