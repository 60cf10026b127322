import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { regionsWatched } from '../../src/domain/insight/gaps';
import { personIn, type Person } from '../../src/domain/people/people';
import { handedOver, taskListOf } from '../../src/domain/reminders/task-list';
import type { Review } from '../../src/domain/review/review';
import type { Digest } from '../../src/domain/reminders/digest';
import type { Text } from '../../src/domain/text';
import type { Region } from '../../src/domain/words';
import { addMessage, digestReference, waitingAbout } from '../../src/register/messages';
import { openReviews, type StoredReview } from '../../src/register/reviews/reviews';
import { readDirectory } from '../../src/register/directory/directory';
import type { Commands } from './handle-command';

/** What a lead does for several reviews with one press (KP-2). */
export interface TaskLists {
  /**
   * Sends a person one message with all that they have to do in the regions of the lead, at most once a day. Throws
   * `RegisterUnavailable` when SharePoint cannot be reached.
   */
  remind(wanted: { readonly actorId: string; readonly personId: string }): Promise<Reminded>;
  /**
   * Hands over reviews from one inspector to another, each as its own event. With the same key it goes on where it
   * stopped. Throws `RegisterUnavailable` in the same way.
   */
  handOver(wanted: HandOver): Promise<HandedOver>;
}

interface HandOver {
  readonly actorId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly key: string;
}

/** `tasks`: how many tasks the message is about. */
export type Reminded =
  | { readonly is: 'sent' | 'already sent' | 'nothing to do'; readonly name: string; readonly tasks: number }
  | { readonly is: 'not yours' };

export interface HandedOver {
  readonly done: readonly string[];
  /** Why others stayed with their inspector, by reference. */
  readonly left: readonly { readonly reference: string; readonly sentence: Text }[];
}

/** Steps at a time: each is two requests, and a person waits. */
const AT_ONCE = 10;

export function createTaskLists({
  sp,
  commands,
  now
}: {
  readonly sp: SPFI;
  readonly commands: Commands;
  readonly now: () => string;
}): TaskLists {
  const watched = async (actorId: string) => {
    const directory = await readDirectory(sp);
    const actor = personIn(directory, actorId);
    const regions = actor ? regionsWatched(actor, ukDay(now())) : [];
    return { directory, actor, regions };
  };
  const openIn = async (regions: readonly Region[]): Promise<readonly StoredReview[]> =>
    (await Promise.all(regions.map((region) => openReviews(sp, region)))).flatMap(({ reviews }) => reviews);
  const send = (person: Person, key: string, digest: Digest) =>
    addMessage(
      sp,
      waitingAbout(
        { digest },
        {
          key,
          reference: digestReference(person.id),
          person: { id: person.id, name: person.name },
          role: 'case-inspector',
          seq: 0,
          changedAt: now()
        }
      )
    );

  return {
    async remind({ actorId, personId }) {
      const { directory, actor, regions } = await watched(actorId);
      const person = personIn(directory, personId);
      if (!actor || !person || regions.length === 0) return { is: 'not yours' };
      const today = ukDay(now());
      const list = taskListOf(person, await openIn(regions), {
        directory,
        today,
        why: { is: 'reminded', name: actor.name }
      });
      if (!list) return { is: 'nothing to do', name: person.name, tasks: 0 };
      const added = await send(person, reminderKey(today, person, regions), list);
      return {
        is: added === 'added' ? 'sent' : 'already sent',
        name: person.name,
        tasks: list.waits.lines.length + list.waits.more
      };
    },
    async handOver({ actorId, from, to, reason, key }) {
      const { directory, regions } = await watched(actorId);
      const open = await openIn(regions);
      const reviews = open.filter(({ review }) => review.inspector?.id === from);
      // When the same form comes again, because it was stopped halfway: what it has done is in the list, too.
      const before = open.filter(({ review }) => isHandedOverBy(review, actorId, to));
      const former = reviews[0]?.review.inspector?.name ?? personIn(directory, from)?.name ?? '';
      const done: string[] = [];
      const left: { reference: string; sentence: Text }[] = [];
      const all = [...reviews, ...before];
      for (let first = 0; first < all.length; first += AT_ONCE)
        await Promise.all(
          all.slice(first, first + AT_ONCE).map(async ({ review: { reference } }) => {
            const result = await commands.handleCommand({
              actorId,
              step: 'hand-over',
              reference,
              given: { inspector: to, reason },
              key: `${key}/${reference}`,
              oneOfSeveral: true
            });
            if (result.ok) done.push(reference);
            else if (reviews.some(({ review }) => review.reference === reference))
              left.push({ reference, sentence: result.refusal.sentence });
          })
        );
      if (done.length > 0) await tellBoth(regions, { from, to, key, done, former });
      return { done: done.sort(), left: left.sort((a, b) => a.reference.localeCompare(b.reference)) };
    }
  };

  /** Tells both of them once, with the list. */
  async function tellBoth(
    regions: readonly Region[],
    {
      from,
      to,
      key,
      done,
      former
    }: Pick<HandOver, 'from' | 'to' | 'key'> & { readonly done: readonly string[]; readonly former: string }
  ): Promise<void> {
    const [directory, open] = await Promise.all([readDirectory(sp), openIn(regions)]);
    const reviews = open.filter(({ review: { reference } }) => done.includes(reference));
    const today = ukDay(now());
    const tell = async (id: string, digestFor: (person: Person) => Digest): Promise<void> => {
      const person = personIn(directory, id);
      if (person) await send(person, `handed-over/${key}/${id}`, digestFor(person));
    };
    await tell(to, (person) =>
      handedOver(person, reviews, { directory, today, why: { is: 'handed-over', name: former } })
    );
    await tell(from, (person) =>
      handedOver(person, reviews, {
        directory,
        today,
        why: { is: 'passed-on', name: personIn(directory, to)?.name ?? '' }
      })
    );
  }
}

/** Once a day for each set of regions: two leads of one region do not remind of the same twice. */
const reminderKey = (today: string, person: Person, regions: readonly Region[]): string =>
  `reminded/${today}/${person.id}/${regions.join('+')}`;

const isHandedOverBy = ({ inspector, done }: Review, actorId: string, to: string): boolean =>
  inspector?.id === to && done['hand-over']?.by.id === actorId && done['hand-over'].given.together !== undefined;
