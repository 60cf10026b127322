import { unreached } from '../../../src/domain/people/unreached';
import { colleague, director, everybody, inspector, withoutPost } from '../builders';

const names = (withChat: readonly { readonly id: string }[]): readonly string[] =>
  unreached({ people: [inspector, director, withoutPost] }, new Set(withChat.map(({ id }) => id)), '2012-08-07').map(
    ({ name }) => name
  );

test('names who holds a post today and has no chat, by name', () => {
  expect(names([])).toEqual([inspector, director].map(({ name }) => name).sort());
  expect(names([inspector])).toEqual([director.name]);
  expect(names([inspector, director, colleague])).toEqual([]);
  expect(unreached(everybody, new Set(everybody.people.map(({ id }) => id)), '2012-08-07')).toEqual([]);
});
