import { longDay, ukDay } from '../dates';
import type { GuardRows } from './guard';
import { authorConflict, isConcerned, conflictReason, waitsFor, whyNotAuthor } from '../people/independence';
import { helperOf, holdersOf, personIn, rolesIn } from '../people/people';
import { lastAnswer as lastGiven } from '../review/review';

export const IMR_GUARDS = {
  'author-may-write': {
    condition: 'The author is in post, independent of the case, and will not have to agree the IMR',
    rule: 'KP-10',
    field: 'author',
    refuse: ({ given, directory, review, today }) => {
      const author = personIn(directory, given['author'] ?? '');
      if (!author)
        return 'Select someone who holds a post in the Directory today. A regional safeguarding lead or an administrator can add them.';
      const why = whyNotAuthor(author, review, directory, today);
      return why
        ? `${author.name} ${why}, so cannot write this IMR. Select someone independent of the case.`
        : undefined;
    }
  },
  'author-keeps-apart': {
    condition: 'The person is not the IMR author, who stays independent of the case',
    rule: 'KP-10',
    refuseUpfront: ({ review, actor }) => {
      if (review.author?.id !== actor.id) return undefined;
      const inspector = review.inspector ? `${review.inspector.name}, the case inspector, or ` : '';
      return `You are writing the IMR, so you must stay independent of the case. Ask ${inspector}someone else who can do this.`;
    }
  },
  'author-steps-down-instead': {
    condition: 'The person is not the IMR author, who steps down instead',
    rule: 'KP-10',
    // Once it has been provided there is nothing to step down from.
    refuseUpfront: ({ review, actor }) =>
      review.author?.id === actor.id && review.tracks.imr !== 'provided'
        ? 'You are writing the IMR. Select “Step down as author” instead, so that another author can be appointed.'
        : undefined
  },
  'author-still-independent': {
    condition: 'The author is still independent of the case',
    rule: 'KP-10',
    refuseUpfront: ({ review, actor, directory, today }) => {
      const conflict = authorConflict(actor, review, directory, today);
      return (
        conflict &&
        `${actor.name} ${conflict}, so cannot write this IMR. Select “Step down as author”, so that another author can be appointed.`
      );
    }
  },
  'not-declared-yet': {
    condition: 'The interest has not been declared yet',
    rule: 'KP-10',
    refuseUpfront: ({ review, actor }) =>
      review.interests.includes(actor.id) ? 'Your interest in this case has already been recorded.' : undefined
  },
  'not-own-work': {
    condition: 'Nobody agrees or returns an IMR that they wrote',
    rule: 'KP-11',
    refuseUpfront: ({ review, actor, today }) =>
      review.author?.id === actor.id
        ? `You wrote this IMR, so someone else must agree or return it. Ask ${helperOf(actor, today)} who deputises for you.`
        : undefined
  },
  'director-is-free': {
    condition: 'The person who decides is independent of the case',
    rule: 'KP-10',
    refuseUpfront: ({ review, actor, directory, today }) => {
      if (
        !rolesIn(review, actor, today).some((role) => role.endsWith('regional-director')) ||
        !isConcerned(actor, review, today)
      )
        return undefined;
      const others = waitsFor(review, directory, today).map(({ name }) => name);
      const who =
        others.length > 0
          ? `${others.join(' or ')} decides instead.`
          : 'The national safeguarding advisor or an administrator names cover: a deputy, or someone who covers for the director.';
      return `${actor.name} ${conflictReason(actor, review, today) ?? 'is writing the IMR'}, so cannot decide on this IMR. ${who}`;
    }
  },
  'deputy-stands-in': {
    condition: 'A deputy decides only where no director can',
    rule: 'KP-11',
    refuseUpfront: ({ review, actor, directory, today }) => {
      if (rolesIn(review, actor, today).includes('regional-director')) return undefined;
      const director = waitsFor(review, directory, today).find((person) =>
        holdersOf('regional-director', review, directory, today).includes(person)
      );
      return director
        ? `${director.name}, the regional director, decides this. A deputy decides only where the director has a conflict of interest or is away without cover, or the post is vacant.`
        : undefined;
    }
  },
  'new-version': {
    condition: 'The version has not been submitted before',
    rule: 'KP-11',
    field: 'version',
    refuse: ({ review, given }) =>
      review.versions.includes(given['version'] ?? '')
        ? `Version ${given['version']} has already been submitted. Enter a new version for the changed document.`
        : undefined
  },
  'provided-after-agreement': {
    condition: 'It was provided on the day it was agreed, or later',
    rule: 'KP-11',
    field: 'providedOn',
    refuse: ({ review, given }) => {
      const agreed = review.done['agree-imr'];
      const agreedOn = agreed ? ukDay(agreed.at) : '';
      return (given['providedOn'] ?? '') < agreedOn
        ? `Enter a date from ${longDay(agreedOn)} onwards: the IMR was agreed on that day.`
        : undefined;
    }
  },
  'version-agreed': {
    condition: 'The version provided is the version agreed',
    rule: 'KP-11',
    refuse: ({ review, given }) => {
      const agreed = lastGiven(review, 'agree-imr', 'version');
      return agreed === given['version']
        ? undefined
        : `The regional director agreed version ${agreed}. Open the review again and record that version as provided.`;
    }
  },
  'version-seen': {
    condition: 'The version decided on is the latest',
    rule: 'KP-11',
    refuse: ({ review, given }) => {
      const current = lastGiven(review, 'submit-imr', 'version');
      return current === given['version']
        ? undefined
        : `Version ${current} has been submitted since. Read it, then decide.`;
    }
  }
} satisfies GuardRows;
