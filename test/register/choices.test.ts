import { CHOICES, type Choices } from '../../src/register/choices';
import { LISTS } from '../../src/register/lists';
import type { ListShape } from '../../src/register/lists/column';

const all: readonly (readonly [string, Choices<string>])[] = Object.entries(CHOICES);

it.each(all)('%s: a label gives its code back, and no two codes have the same label', (_name, choices) => {
  expect(choices.codes.map((code) => choices.codeOf(choices.labelOf(code)))).toEqual(choices.codes);
  expect(new Set(choices.labels).size).toBe(choices.codes.length);
});

it.each(all)('%s: a label of an earlier release has the code of the one in its place', (_name, choices) => {
  for (const [former, label] of Object.entries(choices.formerLabels)) {
    expect(choices.labels).not.toContain(former);
    expect(choices.codeOf(former)).toBe(choices.codeOf(label));
    expect(choices.codeOf(former)).toBeDefined();
  }
});

it('takes no other text for a label', () => {
  expect(CHOICES.imr.codeOf('requested')).toBeUndefined();
  expect(CHOICES.kind.codeOf('')).toBeUndefined();
  expect(CHOICES.kind.codeOf('constructor')).toBeUndefined();
});

it('offers in each choice column only what is written to its rows', () => {
  const columns = Object.values<ListShape>(LISTS).flatMap((list) =>
    list.columns.filter(({ type }) => type === 'choice').map((column) => ({ list: list.title, ...column }))
  );
  expect(columns.filter(({ choices = [] }) => choices.length === 0)).toEqual([]);
  expect(LISTS.actions.columns.find(({ name }) => name === 'Standing')).toMatchObject({
    choices: ['Open', 'Closed'],
    formerChoices: { Over: 'Closed' }
  });
});
