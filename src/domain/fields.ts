import { longDay } from './dates';
import { asEntered, isBlank, onOneLine, plainCharacters, plainLine } from './input/characters';
import { readDay } from './input/day';
import { isEmail, isObjectId } from './input/identity';
import { isLink, withScheme, withSpacesEncoded } from './input/link';
import { readTime } from './input/time-of-day';
import { problemWithFileName } from './input/file';
import { authorityNamed } from './locations/local-authorities';
import { text, type Text } from './text';
import { problemWithCodes, recordedCodes } from './locations/location-codes';
import { tableIn, tableProblem } from './pasted-table';

/** The answers to a step, by field id, as they were typed; dates YYYY-MM-DD. A field left empty is absent. */
export type Answers = Readonly<Record<string, string>>;

/**
 * `duty`, `action` and `event` take one of those of the review; `rows` takes a table pasted from a spreadsheet; `file`
 * is the name of a file that is handed in with the form. An event is named by the button that opens the form.
 */
export type FieldType =
  | 'line'
  | 'text'
  | 'date'
  | 'time'
  | 'choice'
  | 'authority'
  | 'person'
  | 'email'
  | 'link'
  | 'location-codes'
  | 'initials'
  | 'duty'
  | 'action'
  | 'event'
  | 'rows'
  | 'file'
  | 'unseen';

export interface Field<Id extends string = string> {
  readonly id: Id;
  readonly type: FieldType;
  readonly label: Text;
  /** Help shown beside the question. */
  readonly hint?: Text;
  /** The error when the answer is missing; a field without it is optional. */
  readonly missing?: Text;
  /** Left empty, it stays as it is recorded: it is not optional, as it cannot be taken away here. */
  readonly staysIfEmpty?: true;
  /** When an optional field needs an answer, to follow “needed”: what a rule across fields asks for. */
  readonly needed?: Text;
  readonly choices?: readonly Choice[];
  readonly maxLength?: number;
  /** The date must not be in the future. */
  readonly past?: boolean;
  /** The day is most likely the one on which the form is opened: it opens with that. */
  readonly usuallyToday?: true;
  /** Case detail: the answer is kept out of the event, the history and the review. */
  readonly confidential?: true;
  /** The service can replace the answer, or fill it in. */
  readonly filledIn?: true;
}

/** The questions of a form. It knows the ids of its fields, so that an answer to anything else cannot be read. */
export type Form<Id extends string = string> = readonly Field<Id>[];

export const form = <Id extends string>(fields: Form<Id>): Form<Id> => fields;

/** A question that may be left unanswered where it is asked here. */
export const optional = <Id extends string>(field: Field<Id>): Field<Id> => ({ ...field, missing: undefined });

/** The answers to a form: none but those of its fields, and any of them may be absent. */
export type AnswersTo<F extends Form> = { readonly [Id in F[number]['id']]?: string };

export interface Choice {
  readonly value: string;
  readonly title: Text;
}

/** What a button answers to a question that nobody sees: what it always says, or what was shown last. */
export const unseenAnswer = ({ id, choices }: Field, shown: Answers): string => choices?.[0]?.value ?? shown[id] ?? '';

/** Sentences by field id: what is wrong and what to do, or what was recorded and should be checked. */
export type FieldMessages = Readonly<Record<string, Text>>;

export type Checked =
  { readonly ok: true; readonly given: Answers } | { readonly ok: false; readonly problems: FieldMessages };

/** A single line has SharePoint’s own limit. */
const LENGTHS: Readonly<Record<FieldType, number>> = {
  line: 255,
  text: 2000,
  date: 10,
  time: 5,
  choice: 100,
  authority: 100,
  person: 36,
  email: 100,
  link: 1000,
  'location-codes': 255,
  initials: 12,
  duty: 60,
  action: 10,
  event: 40,
  rows: 20000,
  file: 255,
  unseen: 255
};

/** No field holds an earlier day. */
export const EARLIEST_DAY = '2000-01-01';
/** A later date is a typing error; SharePoint takes none after 8900. */
const LONGEST_YEARS = 10;

/** The longest answer a field takes, in characters. */
export const maxLengthOf = (field: Field): number => field.maxLength ?? LENGTHS[field.type];

/** Answers without those of which nothing can be seen. */
export const answered = (typed: Answers): Answers =>
  Object.fromEntries(Object.entries(typed).filter(([, answer]) => !isBlank(answer)));

/** Checks the answers of a form against its fields. Drops unknown names, and trims each answer. */
export function checkFields(fields: readonly Field[], raw: Answers, today: string): Checked {
  const given: Record<string, string> = {};
  const problems: Record<string, Text> = {};
  for (const field of fields) {
    const answer = entered(field, raw[field.id] ?? '');
    const problem = answer === '' ? field.missing : problemWith(field, answer, today);
    if (problem !== undefined) problems[field.id] = problem;
    else if (answer !== '') given[field.id] = settled(field, answer);
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, given };
}

/** An answer as it is checked: on one line where its question has one, and an id or address in plain characters. */
function entered({ type }: Field, typed: string): string {
  const answer = asEntered(typed);
  if (type === 'link') return withScheme(withSpacesEncoded(answer));
  if (type === 'person' || type === 'email') return plainLine(answer);
  return LINES.includes(type) ? answer : onOneLine(answer);
}

/** Answers that may have several lines. An address may not, and of two addresses neither is taken. */
const LINES: readonly FieldType[] = ['text', 'rows', 'link'];

const count = (characters: number): string => characters.toLocaleString('en-GB');

/** Used where none is entered, too. */
export const SELECT_AUTHORITY = 'Select the local authority.';

/** What has a form of its own is checked for that: how long it is says nothing to a person. */
function problemWith(field: Field, answer: string, today: string): Text | undefined {
  if (field.type === 'date') return problemWithDate(field, answer, today);
  if (field.type === 'time') return problemWithTime(field, answer);
  const table = field.type === 'rows' ? tableIn(answer) : undefined;
  if (table) return tableProblem(table, { label: field.label, most: maxLengthOf(field), isShowable: isShowableText });
  const max = maxLengthOf(field);
  if (answer.length > max)
    return text`Enter ${count(max)} characters or fewer for “${field.label}”. You entered ${count(answer.length)}.`;
  if (!isShowable(answer, LINES.includes(field.type)))
    return text`Enter “${field.label}” as plain text. It contains characters that cannot be shown.`;
  switch (field.type) {
    case 'unseen':
      return field.choices?.every((choice) => choice.value !== answer) ? field.missing : undefined;
    case 'choice':
      return field.choices?.some((choice) => choice.value === answer)
        ? undefined
        : text`Select one of the answers listed for “${field.label}”.`;
    case 'location-codes': {
      const instead = problemWithCodes(answer);
      return instead === undefined ? undefined : `Enter ${instead}`;
    }
    case 'authority':
      return authorityNamed(answer) ? undefined : SELECT_AUTHORITY;
    case 'person':
      return isObjectId(answer) ? undefined : 'Select a person from the list.';
    case 'email':
      return isEmail(answer)
        ? undefined
        : text`Enter “${field.label}” as one address, for example jo.bloggs@example.org.uk.`;
    case 'link':
      return isLink(answer) ? undefined : 'Enter the full address of the document, starting with https://.';
    case 'file':
      return problemWithFileName(answer);
    case 'initials':
      return INITIALS.test(plainCharacters(answer)) && !TWO_WORDS.test(answer)
        ? undefined
        : 'Enter initials or a local reference of letters and numbers, for example “AB” or “Case 12”. Never a name.';
    default:
      return undefined;
  }
}

const INITIALS = /^[\p{L}\p{M}\p{N} .,&'’/-]+$/u;

/** Matches a first name and surname, not “Case 12” or “Child HD”: names are never recorded. */
const TWO_WORDS = /\p{Ll}\P{L}+\p{L}\p{Ll}|\p{L}{3}\P{L}+\p{L}{3}/u;

function problemWithDate(field: Field, answer: string, today: string): Text | undefined {
  const read = readDay(answer);
  if ('problem' in read) return text`Enter “${field.label}” as a real date. ${read.problem}`;
  const { day } = read;
  if (field.past && day > today)
    return text`Enter a date up to today, ${longDay(today)}, for “${field.label}”. ${longDay(day)} is in the future.`;
  if (day < EARLIEST_DAY) return text`Enter a date from 1 January 2000 onwards for “${field.label}”.`;
  if (day > `${Number(today.slice(0, 4)) + LONGEST_YEARS}${today.slice(4)}`)
    return text`Enter a date within the next ${LONGEST_YEARS} years for “${field.label}”.`;
  return undefined;
}

function problemWithTime(field: Field, answer: string): Text | undefined {
  const read = readTime(answer);
  if ('problem' in read || read.time === '')
    return text`Enter “${field.label}” as hours and minutes, for example 14:30 or 2.30pm.`;
  return undefined;
}

/** Control characters, halves of characters and what Unicode keeps from being a character: no file can hold them. */
const isShowable = (answer: string, linesAllowed: boolean): boolean =>
  !/[\p{Cc}\p{Cs}\p{NChar}]/u.test(linesAllowed ? answer.replace(/[\n\t]/g, '') : answer);

/** Of a cell or a text, which may have several lines. */
const isShowableText = (answer: string): boolean => isShowable(answer, true);

/** An answer as it is recorded; one that was read is recorded the same, however it was written. */
function settled(field: Field, answer: string): string {
  switch (field.type) {
    case 'date': {
      const read = readDay(answer);
      return 'day' in read ? read.day : answer;
    }
    case 'time': {
      const read = readTime(answer);
      return 'time' in read ? read.time.slice(0, LENGTHS.time) : answer;
    }
    case 'authority':
      return authorityNamed(answer)?.name ?? answer;
    case 'location-codes':
      return recordedCodes(answer);
    case 'initials':
      return plainCharacters(answer);
    case 'person':
      return answer.toLowerCase();
    default:
      return answer;
  }
}
