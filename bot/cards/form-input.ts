import type { Choice, Field } from '../../src/domain/fields';
import { readDay } from '../../src/domain/input/day';
import { readTime } from '../../src/domain/input/time-of-day';
import { authorityNamed, LOCAL_AUTHORITIES } from '../../src/domain/locations/local-authorities';
import { text, type Text } from '../../src/domain/text';
import type { Element } from './card';

/** Longer lists than this are searched by typing: a telephone shows no more of them at once. */
const MOST_IN_VIEW = 8;

/**
 * The input of a field that is seen, holding what was typed where it can. No maxLength: that would cut what is pasted
 * without a word. Not isRequired: a client sends nothing of a form that lacks a required answer, so it could not be
 * saved for later.
 */
export function formInput(field: Field, typed: string, choices: readonly Choice[]): Element {
  const value = shownValue(field, typed, choices);
  const common = { id: field.id, label: labelOf(field), spacing: 'Large', ...(value === '' ? {} : { value }) };
  switch (field.type) {
    case 'text':
    case 'rows':
      return { type: 'Input.Text', ...common, isMultiline: true };
    case 'link':
      return { type: 'Input.Text', ...common, style: 'Url' };
    case 'email':
      return { type: 'Input.Text', ...common, style: 'Email' };
    case 'date':
      return { type: 'Input.Date', ...common };
    case 'time':
      return { type: 'Input.Time', ...common };
    case 'choice':
      return { type: 'Input.ChoiceSet', ...common, ...IN_VIEW, choices: pairs(field.choices ?? []) };
    case 'authority':
      return { type: 'Input.ChoiceSet', ...common, ...searched('it'), choices: AUTHORITIES };
    case 'person':
      return { type: 'Input.ChoiceSet', ...common, ...searched('them'), choices: pairs(choices) };
    case 'duty':
    case 'action':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        ...(choices.length > MOST_IN_VIEW ? searched('it') : IN_VIEW),
        choices: pairs(choices)
      };
    default:
      return { type: 'Input.Text', ...common };
  }
}

/** The star says that the question needs an answer; the form explains it. Others say when they need one. */
export function labelOf({ label, missing, needed }: Field): Text {
  if (missing) return text`${label} *`;
  return needed ? text`${label} (needed ${needed})` : label;
}

/**
 * Whether the input cannot hold what was typed, so that it has to be said in words. The values of other choices mean
 * nothing to a person.
 */
export const isUnshowable = (field: Field, typed: string): boolean =>
  (field.type === 'date' || field.type === 'time' || field.type === 'authority') &&
  typed !== '' &&
  shownValue(field, typed, []) === '';

function shownValue(field: Field, typed: string, choices: readonly Choice[]): string {
  switch (field.type) {
    case 'date': {
      const read = readDay(typed);
      return 'day' in read ? read.day : '';
    }
    case 'time': {
      const read = readTime(typed);
      return 'time' in read ? read.time.slice(0, 5) : '';
    }
    case 'choice':
      return among(field.choices ?? [], typed);
    case 'authority':
      return authorityNamed(typed)?.name ?? '';
    case 'person':
    case 'duty':
    case 'action':
      return among(choices, typed);
    default:
      return typed;
  }
}

const among = (choices: readonly Choice[], typed: string): string =>
  choices.find(({ value }) => value === typed)?.value ?? '';

const pairs = (choices: readonly Choice[]) => choices.map(({ title, value }) => ({ title, value }));

const IN_VIEW = { style: 'expanded', wrap: true };
const searched = (what: string) => ({ style: 'filtered', placeholder: `Enter a few letters to find ${what}` });

/** “Cumbria (until 2023)”: a review outlives the authority it began under. */
const AUTHORITIES = LOCAL_AUTHORITIES.map(({ name, until }) => ({
  title: until ? `${name} (until ${until.slice(0, 4)})` : name,
  value: name
}));
