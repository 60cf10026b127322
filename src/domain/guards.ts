import type { Given } from './fields';
import { longDay, ukDay } from './dates';
import { personIn, postsOf, rolesIn, type Directory, type Person } from './people';
import { given as lastGiven, type Review } from './review';
import type { Rule } from './words';

/** What a guard looks at. `today` is the day in the United Kingdom, YYYY-MM-DD. */
export interface GuardView {
  readonly review: Review;
  readonly actor: Person;
  readonly given: Given;
  readonly directory: Directory;
  readonly today: string;
}

export interface Guard {
  readonly rule: Rule;
  /** The field that the sentence belongs beside, if it is about an answer. */
  readonly field?: string;
  /** Nothing when the step may go on; otherwise why not, and what to do. */
  readonly against: (view: GuardView) => string | undefined;
}

const named = (view: GuardView): Person | undefined => personIn(view.directory, view.given['author'] ?? '');

export type GuardId =
  | 'author-in-directory'
  | 'author-is-independent'
  | 'author-keeps-apart'
  | 'author-does-not-agree'
  | 'new-version'
  | 'not-own-work'
  | 'provided-after-agreement'
  | 'version-agreed'
  | 'version-seen';

export const GUARDS: Readonly<Record<GuardId, Guard>> = {
  'author-in-directory': {
    rule: 'KP-10',
    field: 'author',
    against: (view) => {
      const author = named(view);
      return author && postsOf(author, view.today).length > 0
        ? undefined
        : 'Choose somebody who holds a post in the Directory today, or ask your regional safeguarding lead to add them.';
    }
  },
  'author-is-independent': {
    rule: 'KP-10',
    field: 'author',
    against: (view) => {
      const author = named(view);
      if (!author) return undefined;
      if (author.id === view.review.inspector.id) {
        return `${author.name} received the notification and is the inspector of the case. Choose a member of staff who is independent of it.`;
      }
      if (view.review.workedBy.includes(author.id)) {
        return `${author.name} has worked on this case. Choose a member of staff who is independent of it.`;
      }
      return undefined;
    }
  },
  'author-keeps-apart': {
    rule: 'KP-10',
    against: ({ review, actor }) =>
      review.authorId === actor.id
        ? `You are writing the IMR, so you stay independent of the case. Ask ${review.inspector.name}, the inspector of the case, or another inspector to record this.`
        : undefined
  },
  'author-does-not-agree': {
    rule: 'KP-10',
    field: 'author',
    against: (view) => {
      const author = named(view);
      if (!author || !rolesIn(view.review, author, view.today).includes('regional-director')) return undefined;
      return `${author.name} is the regional director, who agrees the IMR and so cannot write it. Choose another member of staff.`;
    }
  },
  'new-version': {
    rule: 'KP-11',
    field: 'version',
    against: ({ review, given }) =>
      review.versions.includes(given['version'] ?? '')
        ? `Version ${given['version']} has been submitted already. Give the changed document a version of its own.`
        : undefined
  },
  'not-own-work': {
    rule: 'KP-11',
    against: ({ review, actor }) =>
      review.authorId === actor.id ? 'You wrote this IMR, so somebody else has to agree it. Ask your regional safeguarding lead who deputises.' : undefined
  },
  'provided-after-agreement': {
    rule: 'KP-11',
    field: 'providedOn',
    against: ({ review, given }) => {
      const agreed = review.done['agree-imr'];
      const agreedOn = agreed ? ukDay(agreed.at) : '';
      return (given['providedOn'] ?? '') < agreedOn ? `The IMR was agreed on ${longDay(agreedOn)}. Give the date on which it was provided after that.` : undefined;
    }
  },
  'version-agreed': {
    rule: 'KP-11',
    against: ({ review, given }) => {
      const agreed = lastGiven(review, 'agree-imr', 'version');
      return agreed === given['version'] ? undefined : `Version ${agreed} is the one that the regional director agreed. Open the review again and provide that one.`;
    }
  },
  'version-seen': {
    rule: 'KP-11',
    against: ({ review, given }) => {
      const current = lastGiven(review, 'submit-imr', 'version');
      return current === given['version'] ? undefined : `Version ${current} has been submitted since. Read it, then decide.`;
    }
  }
};
