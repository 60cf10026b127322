import { isDate, type Choice, type Field } from '../../src/domain/fields';
import { authorityNamed, LOCAL_AUTHORITIES } from '../../src/domain/local-authorities';
import type { Element } from './card';

/** The input of a field that is seen, holding what was typed where it can. No maxLength: that would cut what is pasted without a word. */
export function formInput(field: Field, typed: string, people: readonly Choice[]): Element {
  const value = shownValue(field, typed, people);
  const common = {
    id: field.id,
    label: field.label,
    spacing: 'Large',
    ...(field.missing ? { isRequired: true, errorMessage: field.missing } : {}),
    ...(value === '' ? {} : { value })
  };
  switch (field.type) {
    case 'text':
    case 'rows':
      return { type: 'Input.Text', ...common, isMultiline: true };
    case 'link':
      return { type: 'Input.Text', ...common, style: 'Url' };
    case 'date':
      return { type: 'Input.Date', ...common };
    case 'time':
      return { type: 'Input.Time', ...common };
    case 'choice':
      return { type: 'Input.ChoiceSet', ...common, style: 'expanded', wrap: true, choices: pairs(field.choices ?? []) };
    case 'authority':
      return { type: 'Input.ChoiceSet', ...common, style: 'filtered', placeholder: 'Type a few letters to find it', choices: AUTHORITIES };
    case 'person':
      return { type: 'Input.ChoiceSet', ...common, style: 'filtered', placeholder: 'Type a few letters to find them', choices: pairs(people) };
    default:
      return { type: 'Input.Text', ...common };
  }
}

/** Whether the input cannot hold what was typed, so that it has to be said in words. The values of other choices mean nothing to a person. */
export const isUnshowable = (field: Field, typed: string): boolean =>
  (field.type === 'date' || field.type === 'authority') && typed !== '' && shownValue(field, typed, []) === '';

function shownValue(field: Field, typed: string, people: readonly Choice[]): string {
  switch (field.type) {
    case 'date':
      return isDate(typed) ? typed : '';
    case 'choice':
      return among(field.choices ?? [], typed);
    case 'authority':
      return authorityNamed(typed)?.name ?? '';
    case 'person':
      return among(people, typed);
    default:
      return typed;
  }
}

const among = (choices: readonly Choice[], typed: string): string => choices.find(({ value }) => value === typed)?.value ?? '';

const pairs = (choices: readonly Choice[]) => choices.map(({ title, value }) => ({ title, value }));

/** “Cumbria (until 2023)”: a review outlives the authority it began under. */
const AUTHORITIES = LOCAL_AUTHORITIES.map(({ name, until }) => ({ title: until ? `${name} (until ${until.slice(0, 4)})` : name, value: name }));
