import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { checkHandOver, type HandingOver } from '../../src/domain/forms/hand-over-several';
import { regionsWatched } from '../../src/domain/insight/gaps';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import { handedOver, taskListOf } from '../../src/domain/reminders/task-list';
import type { Refusal } from '../../src/domain/review/refusal';
import type { Review } from '../../src/domain/review/review';
import type { Digest } from '../../src/domain/reminders/digest';
import type { Text } from '../../src/domain/text';
import type { Region } from '../../src/domain/words';
import { inOneRequest } from '../../src/register/client/one-request';
import { addMessage, digestReference, messagesKeyed, waitingAbout } from '../../src/register/messages';
import { openReviews, type StoredReview } from '../../src/register/reviews/reviews';
import { readDirectory } from '../../src/register/directory/directory';
import { askerIn, type Answer } from '../page-reads/asker';
import type { Commands } from './handle-command';

/**
 * What a lead does for several reviews at once, from the chat or the page (KP-2). Each throws `RegisterUnavailable`
 * when SharePoint cannot be reached; `actorId` comes from a verified token or activity.
 */
export interface TaskLists {
  /** Sends a person one message with all that they have to do in the regions of the lead, at most once a day. */
  remind(wanted: { readonly actorId: string; readonly personId: string }): Promise<Answer<Reminded>>;
  /** The people who have had that message today, by directory id. */
  remindedToday(actorId: string): Promise<Answer<{ readonly people: readonly string[] }>>;
  /**
   * Hands over reviews from one inspector to another, each as its own event. With the same key it goes on where it
   * stopped.
   */
  handOver(wanted: HandOver): Promise<Answer<HandedOver>>;
}

interface HandOver {
  readonly actorId: string;
  /** By the fields of the form. */
  readonly given: Answers;
  /** The reviews to hand over; without it, all open ones that the inspector has in the regions of the lead. */
  readonly references?: readonly string[];
  readonly key: string;
}

/** `tasks`: how many tasks the message is about. */
export interface Reminded {
  readonly is: 'sent' | 'already sent' | 'nothing to do';
  readonly name: string;
  readonly tasks: number;
}

export interface HandedOver {
  readonly done: readonly string[];
  /** Why others stayed as they were, by reference. */
  readonly left: readonly { readonly reference: string; readonly sentence: Text }[];
}

/** Steps at a time: each is two requests, and a person waits. */
const AT_ONCE = 10;

const NOT_A_LEAD: { readonly ok: false; readonly refusal: Refusal } = {
  ok: false,
  refusal: {
    code: 'not-your-role',
    rule: 'KP-2',
    sentence: 'Only a regional safeguarding lead can do this, in their own region.'
  }
};

const GONE: { readonly ok: false; readonly refusal: Refusal } = {
  ok: false,
  refusal: {
    code: 'bad-input',
    rule: 'KP-2',
    sentence: 'This person is no longer in the Directory, so no reminder was sent.'
  }
};

const NOT_THEIRS = 'This is not an open review of this inspector in your regions. Refresh the page to see whose it is.';

export function createTaskLists({
  sp,
  commands,
  now
}: {
  readonly sp: SPFI;
  readonly commands: Commands;
  readonly now: () => string;
}): TaskLists {
  const leadIn = (
    directory: Directory,
    actorId: string
  ): Answer<{ readonly actor: Person; readonly regions: readonly Region[] }> => {
    const known = askerIn(directory, actorId, ukDay(now()));
    if (!known.ok) return known;
    const regions = regionsWatched(known.asker, ukDay(now()));
    return regions.length === 0 ? NOT_A_LEAD : { ok: true, actor: known.asker, regions };
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
      const directory = await readDirectory(sp);
      const lead = leadIn(directory, actorId);
      if (!lead.ok) return lead;
      const { actor, regions } = lead;
      const person = personIn(directory, personId);
      if (!person) return GONE;
      const today = ukDay(now());
      const list = taskListOf(person, await openIn(regions), {
        directory,
        today,
        why: { is: 'reminded', name: actor.name }
      });
      if (!list) return { ok: true, is: 'nothing to do', name: person.name, tasks: 0 };
      const added = await send(person, reminderKey(today, person, regions), list);
      return {
        ok: true,
        is: added === 'added' ? 'sent' : 'already sent',
        name: person.name,
        tasks: list.waits.lines.length + list.waits.more
      };
    },
    async remindedToday(actorId) {
      const today = ukDay(now());
      const [directory, sent] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        messagesKeyed(batch, remindedOn(today))
      ]);
      const lead = leadIn(directory, actorId);
      if (!lead.ok) return lead;
      return {
        ok: true,
        people: sent
          .filter(({ key, person }) => key === reminderKey(today, person, lead.regions))
          .map(({ person }) => person.id)
      };
    },
    async handOver({ actorId, given, references, key }) {
      const directory = await readDirectory(sp);
      const lead = leadIn(directory, actorId);
      if (!lead.ok) return lead;
      const checked = checkHandOver(given, ukDay(now()));
      if (!checked.ok) return checked;
      const { from, to, reason } = checked.handingOver;
      const open = (await openIn(lead.regions)).filter(({ review }) => references?.includes(review.reference) ?? true);
      const reviews = open.filter(({ review }) => review.inspector?.id === from);
      // When the same form comes again, because it was stopped halfway: what it has done is in the list, too.
      const before = open.filter(({ review }) => isHandedOverBy(review, actorId, to));
      const former = reviews[0]?.review.inspector?.name ?? personIn(directory, from)?.name ?? '';
      const done: string[] = [];
      const all = [...reviews, ...before];
      const left: { reference: string; sentence: Text }[] = (references ?? [])
        .filter((wanted) => all.every(({ review }) => review.reference !== wanted))
        .map((reference) => ({ reference, sentence: NOT_THEIRS }));
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
            else if (references?.includes(reference) ?? reviews.some(({ review }) => review.reference === reference))
              left.push({ reference, sentence: result.refusal.sentence });
          })
        );
      if (done.length > 0) await tellBoth(lead.regions, { from, to, key, done, former });
      return { ok: true, done: done.sort(), left: left.sort((a, b) => a.reference.localeCompare(b.reference)) };
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
    }: Pick<HandingOver, 'from' | 'to'> & {
      readonly key: string;
      readonly done: readonly string[];
      readonly former: string;
    }
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

const remindedOn = (today: string): string => `reminded/${today}/`;

/** Once a day for each set of regions: two leads of one region do not remind of the same twice. */
const reminderKey = (today: string, { id }: Pick<Person, 'id'>, regions: readonly Region[]): string =>
  `${remindedOn(today)}${id}/${regions.join('+')}`;

const isHandedOverBy = ({ inspector, done }: Review, actorId: string, to: string): boolean =>
  inspector?.id === to && done['hand-over']?.by.id === actorId && done['hand-over'].given.together !== undefined;
