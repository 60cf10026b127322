import { postsOf, type Person } from '../../../../domain/people/people';
import { ROLE_LABELS } from '../../../../domain/words';

/** A person with their posts of the day, which distinguish namesakes. */
export const described = (person: Person, today: string): string => {
  const posts = postsOf(person, today).map(({ post, region }) => `${ROLE_LABELS[post]}, ${region}`);
  return posts.length > 0 ? `${person.name} (${posts.join('; ')})` : person.name;
};
