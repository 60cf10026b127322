import { longDay, ukDay } from '../dates';
import type { GuardId } from '../ids';
import type { Guard } from './guard';
import { deciders, isConcerned, conflictReason, whyNotAuthor } from '../people/independence';
import { holdersOf, personIn, rolesIn } from '../people/people';
import { lastAnswer as lastGiven } from '../review/review';

export const IMR_GUARDS = {
  'author-may-write': {
    condition: 'The author is in post, has no part in the case, and is not one who may have to agree the IMR',
    rule: 'KP-10',
    field: 'author',
    refuse: ({ given, directory, review, today }) => {
      const author = personIn(directory, given['author'] ?? '');
      if (!author)
        return 'Choose somebody who holds a post in the Directory today, or ask your regional safeguarding lead to add them.';
      const why = whyNotAuthor(author, review, today);
      return why ? `${author.name} ${why}. Choose a member of staff who is independent of the case.` : undefined;
    }
  },
  'author-keeps-apart': {
    condition: 'It is not the author of the IMR, who stays out of the case',
    rule: 'KP-10',
    isUpfront: true,
    refuse: ({ review, actor }) =>
      review.author?.id === actor.id
        ? `You are writing the IMR, so you stay independent of the case. Leave this to ${review.inspector ? `${review.inspector.name}, the inspector of the case, or to ` : ''}another of those who may do it.`
        : undefined
  },
  'author-steps-down-instead': {
    condition: 'It is not the author of the IMR, who steps down instead',
    rule: 'KP-10',
    isUpfront: true,
    // Once it has been provided there is nothing to step down from.
    refuse: ({ review, actor }) =>
      review.author?.id === actor.id && review.tracks.imr !== 'provided'
        ? 'You are writing the IMR. Choose “I cannot be independent”, so that another author is appointed.'
        : undefined
  },
  'author-still-independent': {
    condition: 'The author still has no part in the case',
    rule: 'KP-10',
    isUpfront: true,
    refuse: ({ review, actor, today }) => {
      const part = conflictReason(actor, review, today);
      return (
        part &&
        `Your record says that ${actor.name} ${part}, so somebody else has to write the IMR. Choose “I cannot be independent”, so that another author is appointed.`
      );
    }
  },
  'not-declared-yet': {
    condition: 'The interest has not been declared before',
    rule: 'KP-10',
    isUpfront: true,
    refuse: ({ review, actor }) =>
      review.interests.includes(actor.id) ? 'Your interest in this case has been recorded already.' : undefined
  },
  'not-own-work': {
    condition: 'Nobody decides on an IMR that they wrote',
    rule: 'KP-11',
    isUpfront: true,
    refuse: ({ review, actor }) =>
      review.author?.id === actor.id
        ? 'You wrote this IMR, so somebody else has to agree it. Ask your regional safeguarding lead who deputises.'
        : undefined
  },
  'director-is-free': {
    condition: 'Whoever decides has no part in the case',
    rule: 'KP-10',
    isUpfront: true,
    refuse: ({ review, actor, directory, today }) => {
      if (
        !rolesIn(review, actor, today).some((role) => role.endsWith('regional-director')) ||
        !isConcerned(actor, review, today)
      )
        return undefined;
      const others = deciders(review, directory, today).map(({ name }) => name);
      const who =
        others.length > 0
          ? `${others.join(' or ')} decides instead.`
          : 'Ask your regional safeguarding lead to enter a deputy in the Directory.';
      return `Your record says that ${actor.name} ${conflictReason(actor, review, today) ?? 'writes the IMR'}, so you leave this decision to another. ${who}`;
    }
  },
  'deputy-stands-in': {
    condition: 'A deputy decides only where no director is free to',
    rule: 'KP-11',
    isUpfront: true,
    refuse: ({ review, actor, directory, today }) => {
      if (rolesIn(review, actor, today).includes('regional-director')) return undefined;
      const director = deciders(review, directory, today).find((person) =>
        holdersOf('regional-director', review, directory, today).includes(person)
      );
      return director
        ? `${director.name}, the regional director, decides this. A deputy decides only where the director is concerned in the case or the post is vacant.`
        : undefined;
    }
  },
  'new-version': {
    condition: 'The version has not been submitted before',
    rule: 'KP-11',
    field: 'version',
    refuse: ({ review, given }) =>
      review.versions.includes(given['version'] ?? '')
        ? `Version ${given['version']} has been submitted already. Give the changed document a version of its own.`
        : undefined
  },
  'provided-after-agreement': {
    condition: 'It was provided on the day that it was agreed or later',
    rule: 'KP-11',
    field: 'providedOn',
    refuse: ({ review, given }) => {
      const agreed = review.done['agree-imr'];
      const agreedOn = agreed ? ukDay(agreed.at) : '';
      return (given['providedOn'] ?? '') < agreedOn
        ? `The IMR was agreed on ${longDay(agreedOn)}. Give the date on which it was provided after that.`
        : undefined;
    }
  },
  'version-agreed': {
    condition: 'The version that is provided is the one that was agreed',
    rule: 'KP-11',
    refuse: ({ review, given }) => {
      const agreed = lastGiven(review, 'agree-imr', 'version');
      return agreed === given['version']
        ? undefined
        : `Version ${agreed} is the one that the regional director agreed. Open the review again and provide that one.`;
    }
  },
  'version-seen': {
    condition: 'The version that is decided on is the latest',
    rule: 'KP-11',
    refuse: ({ review, given }) => {
      const current = lastGiven(review, 'submit-imr', 'version');
      return current === given['version']
        ? undefined
        : `Version ${current} has been submitted since. Read it, then decide.`;
    }
  },
  'commented-or-why': {
    condition: 'We have commented on the draft, or it is said why not',
    rule: 'KP-12',
    field: 'withoutComment',
    refuse: ({ review, given }) =>
      review.tracks.report === 'commented' || given['withoutComment']
        ? undefined
        : 'Our comments on the draft have not been recorded. Record them first, or say why the report became final without them.'
  }
} satisfies Partial<Record<GuardId, Guard>>;
