import { ukDay } from '../../src/domain/dates';
import { postsOf } from '../../src/domain/people/people';
import { unreached } from '../../src/domain/people/unreached';
import { ROLE_LABELS } from '../../src/domain/words';
import { readPeopleWithChat } from '../../src/register/conversations';
import { readDirectory } from '../../src/register/directory/directory';
import { runOnSite } from './command';
import { COMMANDS } from './commands';
import { several } from '../../src/domain/several';

void runOnSite(COMMANDS.reachable, async ({ sp, say }) => {
  const today = ukDay(new Date().toISOString());
  const people = unreached(await readDirectory(sp), await readPeopleWithChat(sp), today);
  for (const person of people)
    say(
      `${person.name}: ${postsOf(person, today)
        .map(({ post, region }) => `${ROLE_LABELS[post]}, ${region}`)
        .join('; ')}`
    );
  say(
    people.length === 0
      ? 'Messages can reach everyone who holds a post.'
      : `${several(people.length, 'person', 'people')} cannot be reached. Install the app for them: Teams admin centre, Setup policies.`
  );
  return people.length === 0;
});
