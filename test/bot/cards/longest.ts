import { formCard } from '../../../bot/cards/form-card';
import { checkFields } from '../../../src/domain/fields';
import { STEPS, type StepId } from '../../../src/domain/steps';
import { ofType } from './parsing';
import { fill, TODAY, typing } from './scenes';

export const UNITS = ['ł', '😀', '€', '"', '\n'];
const link = (length: number, unit: string) =>
  `https://a.example/${unit.repeat(Math.floor((length - 18) / unit.length))}`;
const longest = (unit: string) => typing((field) => fill(field.type === 'text' || unit !== '\n' ? unit : 'ł', field));
export const withLink =
  (unit: string): ReturnType<typeof typing> =>
  (field, step) =>
    field.type === 'link' ? link(1000, unit) : longest(unit)(field, step);
export const value = (card: ReturnType<typeof formCard>, id: string) =>
  ofType(card, 'Input.').find((found) => found['id'] === id)?.['value'];

export const refusalOf = (step: StepId) => {
  const checked = checkFields(STEPS[step].fields, {}, TODAY);
  return {
    code: 'bad-input',
    rule: STEPS[step].rule,
    sentence: 'Several answers need another look.',
    fields: checked.ok ? {} : checked.problems
  } as const;
};
