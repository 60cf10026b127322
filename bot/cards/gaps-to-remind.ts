import type { ReviewGaps } from '../../src/domain/insight/gaps';
import type { Person } from '../../src/domain/people/people';
import { several } from '../../src/domain/several';
import { buttonList, press } from './buttons';
import type { Element } from './card';
import { exact, run, words } from './elements';
import { shortened } from './size';

const REMINDING = '“Remind” sends the person one message with all that they have to do in your regions, once a day.';
const MOST_REMINDED = 6;
const LONGEST_NAME = 60;

/**
 * Whom the viewer can remind, those with the most gaps first, and who has been reminded today. People are not offered
 * to remind themselves.
 */
export function toRemind(gaps: readonly ReviewGaps[], viewer: Person, reminded: readonly string[]): readonly Element[] {
  const found = new Map<string, { readonly person: Person; count: number }>();
  for (const person of gaps.flatMap(({ lines }) => lines.flatMap(({ owners }) => owners))) {
    const known = found.get(person.id) ?? { person, count: 0 };
    known.count += 1;
    if (person.id !== viewer.id) found.set(person.id, known);
  }
  if (found.size === 0) return [];
  const owing = [...found.values()].sort(
    (a, b) => b.count - a.count || a.person.name.localeCompare(b.person.name, 'en-GB')
  );
  const most = owing.filter(({ person }) => !reminded.includes(person.id));
  return [
    ...(most.length > 0 ? [words(REMINDING, { spacing: 'Small' })] : []),
    ...buttonList(
      most.slice(0, MOST_REMINDED).map(({ person: { id, name }, count }) =>
        press({
          title: `Remind ${shortened(name, LONGEST_NAME)} (${several(count, 'gap')})`,
          verb: 'remind-all',
          data: { person: id }
        })
      )
    ),
    ...(most.length > MOST_REMINDED
      ? [
          words(`and ${several(most.length - MOST_REMINDED, 'other')}, in the web part, under “Gaps”`, {
            spacing: 'Small'
          })
        ]
      : []),
    ...remindedToday(owing.filter((one) => !most.includes(one)).map(({ person }) => person))
  ];
}

const remindedToday = (people: readonly Person[]): readonly Element[] => {
  const more = people.length - MOST_REMINDED;
  const named = people.slice(0, MOST_REMINDED).map(({ name }) => shortened(name, LONGEST_NAME));
  return people.length === 0
    ? []
    : [
        exact(
          [
            run('Reminded today: ', { weight: 'Bolder' }),
            run([...named, ...(more > 0 ? [several(more, 'other')] : [])].join(', '))
          ],
          {
            spacing: 'Small'
          }
        )
      ];
};
