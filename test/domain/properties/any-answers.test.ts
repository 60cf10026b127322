import * as fc from 'fast-check';
import * as v from 'valibot';

import { isDate } from '../../../src/domain/dates';
import { fieldsOf } from '../../../src/domain/steps/step';
import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import { evolve } from '../../../src/domain/review/evolve';
import { openDuties } from '../../../src/domain/duties';
import { EventSchema, ReviewSchema, reviewToStore } from '../../../src/register/client/schemas';
import { EACH_STEP } from '../each-step';
import { attempt, inspector, reviewAfter, weekdays } from '../builders';
import { said } from '../in-words';
import { expectSame } from './held';
import { anyText } from '../../support/any-text';

/** What people, scripts and spreadsheets send: anything, and what almost fits. */
const answer = fc.oneof(
  anyText({ maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    'yes',
    'no',
    'unknown',
    '__proto__',
    'constructor',
    'toString',
    '2012-08-07',
    '2012-02-30',
    '9999-12-31',
    'follow-action/A1',
    'agree-imr',
    '/',
    'A1',
    '[[',
    '[[]]',
    '[["a","b"]]',
    '[[{"toString":1}]]',
    '[[null,[],{}]]',
    '{',
    'RX3LD',
    inspector.id,
    'South Gloucestershire',
    'https://x.example',
    '1'
  ),
  fc.json({ maxDepth: 2 })
);

const rightly = new Map(
  STEP_IDS.map((step) => [step, EACH_STEP[step].after.length > 0 ? reviewAfter(EACH_STEP[step].after) : undefined])
);

describe.each(STEP_IDS)('%s, whatever is answered', (step: StepId) => {
  const ids = [
    ...new Set([...fieldsOf(STEPS[step], 'adult'), ...fieldsOf(STEPS[step], 'child')].map(({ id }) => id)),
    'seq',
    '__proto__'
  ];

  test('is recorded or refused, and what is recorded can be kept and read again', () => {
    const { act } = EACH_STEP[step];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), answer), { maxLength: 4 }), (answers) => {
        const before = rightly.get(step);
        const decision = attempt(before, { ...act, given: { ...act.given, ...Object.fromEntries(answers) } });
        if (!decision.ok) return /\.\)?$/.test(said(decision.refusal.sentence));
        const after = evolve(before, decision.event);
        expectSame(v.parse(EventSchema, JSON.parse(JSON.stringify(decision.event))), decision.event);
        expectSame(v.parse(ReviewSchema, JSON.parse(JSON.stringify(reviewToStore(after)))), after);
        return openDuties(after, weekdays).every(({ due }) => isDate(due));
      }),
      { seed: 20120807, numRuns: 120 }
    );
  });
});
