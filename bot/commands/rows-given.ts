import { isBlank } from '../../src/domain/input/characters';
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
import { joined } from '../../src/domain/text';
import { KINDS } from '../../src/domain/words';
import { readPastedRows } from './pasted-rows';

/** The answers of a step, with pasted rows read into a table; and why rows cannot be read, by field. */
interface RowsGiven {
  readonly given: Answers;
  readonly problems: FieldMessages;
}

/** Reads what was pasted into the fields of rows. A script may send a table as JSON. */
export function withRowsRead(step: StepId, typed: Answers): RowsGiven {
  const given: Record<string, string> = { ...typed };
  const problems: Record<string, string> = {};
  for (const field of rowFields(step)) {
    const { id } = field;
    const text = typed[id] ?? '';
    // An answer that is too long is left as it is, and refused for that.
    if (isBlank(text) || text.length > maxLengthOf(field) || tableOf(text).length > 0) continue;
    const read = readPastedRows(text);
    if (read.ok) given[id] = JSON.stringify(read.rows);
    else problems[id] = read.problem;
  }
  return { given, problems };
}

/** Checks a command. One whose rows could not be read is refused for that, if the person may take the step. */
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
      sentence: joined(Object.values(problems), ' '),
      fields: problems
    }
  };
}

const rowFields = (step: StepId): readonly Field[] =>
  KINDS.flatMap((kind) => fieldsOf(STEPS[step], kind)).filter(({ type }) => type === 'rows');
