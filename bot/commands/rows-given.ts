import { tableOf } from '../../src/domain/pasted-table';
import {
  authoriseStep,
  checkCommand,
  type Authorisation,
  type Checked,
  type Command,
  type Situation
} from '../../src/domain/review/decide';
import { maxLengthOf, type Field, type Answers, type FieldMessages } from '../../src/domain/fields';
import { fieldsOf } from '../../src/domain/steps/step';
import { STEPS, type StepId } from '../../src/domain/steps';
import { KINDS } from '../../src/domain/words';
import { readPastedRows } from './pasted-rows';

/** The answers of a step, the rows that were pasted read into a table; and what keeps them from being read, by field. */
export interface RowsGiven {
  readonly given: Answers;
  readonly problems: FieldMessages;
}

/** Reads what was pasted into the fields of rows. A table that a script has sent as JSON is one already. */
export function withRowsRead(step: StepId, typed: Answers): RowsGiven {
  const given: Record<string, string> = { ...typed };
  const problems: Record<string, string> = {};
  for (const field of rowFields(step)) {
    const { id } = field;
    const text = typed[id] ?? '';
    // What is too long stays as it is, and is refused for that.
    if (text.trim() === '' || text.length > maxLengthOf(field) || tableOf(text).length > 0) continue;
    const read = readPastedRows(text);
    if (read.ok) given[id] = JSON.stringify(read.rows);
    else problems[id] = read.problem;
  }
  return { given, problems };
}

/** Checks a command, unless rows of it could not be read: then it is refused for that, once it is known that the person may take the step. */
export function decideWithRows(
  command: Command,
  situation: Situation,
  problems: FieldMessages,
  authorised: Authorisation = authoriseStep(command.step, situation)
): Checked {
  if (!authorised.ok) return authorised;
  if (Object.keys(problems).length === 0) return checkCommand(command, situation, authorised);
  return {
    ok: false,
    refusal: {
      code: 'bad-input',
      rule: STEPS[command.step].rule,
      sentence: Object.values(problems).join(' '),
      fields: problems
    }
  };
}

const rowFields = (step: StepId): readonly Field[] =>
  KINDS.flatMap((kind) => fieldsOf(STEPS[step], kind)).filter(({ type }) => type === 'rows');
