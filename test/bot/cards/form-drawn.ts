import { formCard } from '../../../bot/cards/form-card';
import { ofType } from './parsing';
import { directory } from './scenes';

export const people = directory.people.map(({ id, name }) => ({ value: id, title: name }));
export const input = (card: ReturnType<typeof formCard>, id: string) =>
  ofType(card, 'Input.').find((found) => found['id'] === id);
