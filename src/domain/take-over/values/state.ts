import { wordKey } from '../../input/characters';
import type { ColumnId } from '../column-titles';
import type { OldReview } from '../old-review';
import type { Asked } from '../question';
import { isInRegister, moreThan, readDayOf, withDay } from './date';
import { answerTo } from '../answers';
import { NOT_KNOWN, NOTE, saysNothing, type Reading, type TakeOverContext, type ToRead } from './reading';
import { readDateIn } from './month-first';
import { DEPENDS, DUPLICATE_OF, SEE_OTHER, TAKES_BACK } from './state-table';
import { stateRowFor } from './state-words';
import { STEP_COLUMNS, type StepColumn } from './step-table';
import { yesNoIn } from './yes-no';

/** Reads a status or an outcome in words. What is in no table is a note. */
export function readState(cell: ToRead, context: TakeOverContext): Reading {
  if (saysNothing(cell.line)) return NOT_KNOWN;
  return unlessDepends(cell, stateIn(cell.line, cell, context) ?? NOTE);
}

/** Reads whether something was done: yes, a day, or words such as “with RD”. No is a note, as it may still be done. */
export const readStep = (cell: ToRead, context: TakeOverContext): Reading => unlessDepends(cell, stepIn(cell, context));

/**
 * What closes, publishes or grades a review is not taken where the cell makes it depend on what is to come. Nor is that,
 * or that a paper was provided or received, where the cell takes it back.
 */
function unlessDepends({ line, heading }: ToRead, reading: Reading): Reading {
  if (reading.is !== 'taken') return reading;
  const why =
    DEPENDS.test(line) && settles(reading.takes)
      ? 'makes it depend on something that is to come'
      : TAKES_BACK.test(line) && isDone(reading.takes)
        ? 'has words that may take it back'
        : undefined;
  if (why === undefined) return reading;
  return {
    is: 'note',
    doubt: `“${heading}” ${why}, so its words are only a note.`,
    ...(reading.asks === undefined ? {} : { asks: reading.asks })
  };
}

const isDone = ({ closed, publication, imr, report }: OldReview): boolean =>
  closed !== undefined ||
  publication === 'published' ||
  imr === 'provided' ||
  (report !== undefined && report !== 'asked');

const settles = ({ closed, publication, grade, outcome }: OldReview): boolean =>
  [closed, grade, outcome].some((each) => each !== undefined) ||
  publication === 'published' ||
  publication === 'not-intended';

function stepIn(cell: ToRead, context: TakeOverContext): Reading {
  const step = STEP_COLUMNS[cell.column];
  const { line, kind } = cell;
  if (saysNothing(line)) return NOT_KNOWN;
  if (!step || (step.of !== undefined && step.of !== kind)) return NOTE;
  const yesNo = yesNoIn(cell);
  if (yesNo?.answer === 'no') {
    if (cell.column === 'imrRequested' || (OF_IMR.has(cell.column) && NOT_NEEDED.test(line))) return NO_IMR;
    return cell.column === 'closed' && yesNo.rest === '' ? OPEN : NOTE;
  }
  if (yesNo) return yesWith(yesNo.rest, step, cell, context);
  const state =
    cell.content.kind !== 'text'
      ? undefined
      : (stateIn(line, cell, context) ?? (step.about ? stateIn(`${step.about}${line}`, cell, context) : undefined));
  if (state) return state;
  const read = readDayOf(cell, context);
  if (read.is === 'part') return { ...read, is: 'taken', takes: step.done };
  if (read.is !== 'day') return read.is === 'rejected' && !step.dayTo ? NOTE : read;
  if (step.planned && read.day > context.today)
    return withDay(read, { ...step.planned.takes, [step.planned.dayTo]: read.day });
  return step.dayTo
    ? withDay(read, { ...step.done, [step.dayTo]: read.day })
    : withDay({ ...read, noted: true }, step.done);
}

const OF_IMR: ReadonlySet<ColumnId> = new Set(['imrDue', 'imrSent']);
/** Under “IMR sent” a “no” may still become a yes, but for these words. */
const NOT_NEEDED = /^not? (?:required|req'?d|needed)/i;
/** The register has no answer that says so: the words stay in the note. */
const NO_IMR: Reading = { is: 'taken', takes: {}, noted: true, said: 'No IMR was requested.', says: 'no IMR' };

/** “Y”, “Y 3/5/10”, “Yes – to be published”: what is planned may not have been done. */
function yesWith(rest: string, { done, dayTo, planned }: StepColumn, cell: ToRead, context: TakeOverContext): Reading {
  if (rest === '') return { is: 'taken', takes: done };
  const { read: day, asks } = readDateIn(rest, cell, context);
  const asked = asks === undefined ? {} : { asks };
  if (day === undefined) return { is: 'taken', takes: done, noted: true, ...asked };
  if (day.is === 'day')
    return {
      is: 'taken',
      takes: dayTo && isInRegister(day.day) ? { ...done, [dayTo]: day.day } : done,
      ...moreThan(day, cell),
      noted: true,
      ...asked
    };
  return { is: 'taken', takes: planned?.takes ?? done, noted: true, ...asked };
}

const OPEN: Reading = { is: 'taken', takes: {}, said: 'The review is open.', says: 'open' };

function stateIn(words: string, cell: ToRead, context: TakeOverContext): Reading | undefined {
  const [, repeated] = DUPLICATE_OF.exec(words) ?? [];
  if (repeated !== undefined) return { is: 'taken', takes: duplicateOf(repeated), noted: true };
  const [, other] = SEE_OTHER.exec(words) ?? [];
  if (other !== undefined) return seeOther(other, cell, context);
  const found = stateRowFor(words, cell);
  if (!found) return undefined;
  const { rest, row } = found;
  const { takes, dayTo, isNoted, states } = row;
  if (takes.publication === 'not-intended' && cell.kind === 'child') return { is: 'note', doubt: isPublished(cell) };
  const { read, asks } = dayTo && rest !== '' ? readDateIn(rest, cell, context) : NO_DATE;
  const more = { ...(asks === undefined ? {} : { asks }), ...(states === undefined ? {} : { says: states }) };
  if (read?.is === 'day' && read.rest === '' && dayTo && isInRegister(read.day))
    return { is: 'taken', takes: { ...takes, [dayTo]: read.day }, ...more };
  if (read?.is === 'part') return { is: 'taken', takes, noted: `${cell.words} (${read.words})`, ...more };
  return { is: 'taken', takes, ...(isNoted || rest !== '' ? { noted: true } : {}), ...more };
}

/** All reviews about children are published (KP-13). */
const isPublished = ({ heading }: ToRead): string =>
  `“${heading}” says that it is not published. All reviews about children are, so its words are only a note.`;

const NO_DATE: ReturnType<typeof readDateIn> = { read: undefined };

const duplicateOf = (other: string): OldReview => ({
  closed: 'yes',
  ending: 'duplicate',
  sameAs: other.replace(/[.,;)]$/, '')
});

function seeOther(other: string, { line, sheet }: ToRead, { answers }: TakeOverContext): Reading {
  const asks: Asked = {
    id: `see/${sheet}/${wordKey(line)}`,
    words: `Where sheet “${sheet}” says “${line}”, is it the same review?`,
    choices: [
      { value: 'duplicate', title: 'Yes, it was recorded twice' },
      { value: 'note', title: 'No, keep the words as a note' }
    ]
  };
  return answerTo(asks, answers) === 'duplicate'
    ? { is: 'taken', takes: duplicateOf(other), noted: true, asks }
    : { is: 'note', asks };
}
