/**
 * The words of the briefing, as the product shows them. Tables keyed by a word do not compile until every word has its
 * entry.
 */

import type { Kind } from './ids';
import { aboutKind, capitalised, possessive, term, text, type Text } from './text';

export { KINDS, type Kind } from './ids';

export const KIND_LABELS: Readonly<Record<Kind, Text>> = {
  adult: aboutKind(capitalised(term.reviewOfKind), 'adult'),
  child: aboutKind(capitalised(term.reviewOfKind), 'child')
};

/** In a column of a list, where the whole label does not fit. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = { adult: 'Adult', child: 'Children’s' };

export const REGIONS = [
  'North East',
  'North West',
  'Yorkshire and The Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West'
] as const;
export type Region = (typeof REGIONS)[number];

/** Posts that the Directory can give to a person, for a region or for all of England. */
export const POSTS = [
  'compliance-inspector',
  'compliance-manager',
  'regional-director',
  'deputy-regional-director',
  'regional-safeguarding-lead',
  'mental-health-operations-manager',
  'communications',
  'national-safeguarding-advisor',
  'intake-team',
  'administrator'
] as const;
export type Post = (typeof POSTS)[number];

/**
 * What a person can be to one review: the holder of a post that covers its region, its case inspector or its IMR
 * author.
 */
export type Role = Post | 'imr-author' | 'case-inspector';

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  'compliance-inspector': 'compliance inspector',
  'compliance-manager': 'compliance manager',
  'regional-director': 'regional director',
  'deputy-regional-director': 'deputy regional director',
  'regional-safeguarding-lead': 'regional safeguarding lead',
  'mental-health-operations-manager': 'mental health operations manager',
  communications: 'communications team',
  'national-safeguarding-advisor': 'national safeguarding advisor',
  'intake-team': 'intake team',
  administrator: 'administrator',
  'imr-author': 'IMR author',
  'case-inspector': 'case inspector'
};

/** The points of the briefing that a row can implement: KP-n of its key points, B-n of its background. */
export const RULES = [
  'KP-1',
  'KP-2',
  'KP-3',
  'KP-4',
  'KP-5',
  'KP-6',
  'KP-7',
  'KP-8',
  'KP-9',
  'KP-10',
  'KP-11',
  'KP-12',
  'KP-13',
  'B-1',
  'B-2',
  'B-3',
  'B-4',
  'B-5',
  'B-6',
  'B-7'
] as const;
export type Rule = (typeof RULES)[number];

/** Names a rule to people who do not know its number. */
export const ruleWords = (rule: Rule): string =>
  rule.startsWith('KP-') ? `key point ${rule.slice(3)} of the briefing` : 'the background of the briefing';

/** The parts of a review that progress independently: one status column could not show them. */
export const TRACK_STATES = {
  entry: ['notified', 'closed'],
  mailbox: ['none', 'received', 'acknowledged'],
  terms: ['not-requested', 'requested', 'received'],
  imr: ['not-requested', 'requested', 'appointed', 'submitted', 'returned', 'agreed', 'provided'],
  report: ['awaited', 'asked', 'received', 'commented', 'final'],
  publication: ['not-known', 'intended', 'not-intended', 'arranged', 'published'],
  outcome: ['awaited', 'evaluated', 'not-evaluated', 'received']
} as const;
export type Track = keyof typeof TRACK_STATES;
export type TrackState<T extends Track = Track> = (typeof TRACK_STATES)[T][number];
export type Tracks = { readonly [T in Track]: TrackState<T> };

/** The states of a review on the day we are notified: all children’s reviews are published (KP-13). */
export const START: Readonly<Record<Kind, Tracks>> = {
  adult: {
    entry: 'notified',
    mailbox: 'none',
    terms: 'not-requested',
    imr: 'not-requested',
    report: 'awaited',
    publication: 'not-known',
    outcome: 'awaited'
  },
  child: {
    entry: 'notified',
    mailbox: 'received',
    terms: 'not-requested',
    imr: 'not-requested',
    report: 'awaited',
    publication: 'intended',
    outcome: 'awaited'
  }
};

/** The mailbox is for children’s reviews; terms of reference are requested for adult reviews (KP-5, KP-9). */
export const TRACKS_OF: Readonly<Record<Kind, readonly Track[]>> = {
  adult: ['entry', 'terms', 'imr', 'report', 'publication', 'outcome'],
  child: ['entry', 'mailbox', 'imr', 'report', 'publication', 'outcome']
};

export const TRACK_LABELS: Readonly<Record<Track, string>> = {
  entry: 'Register entry',
  mailbox: 'Notification by mailbox',
  terms: 'Terms of reference',
  imr: 'IMR',
  report: 'Draft report',
  publication: 'Publication',
  outcome: 'Outcome'
};

/** The status of a track, and what happens next: the second half of a refusal that comes too early or too late. */
export const STATE_WORDS: { readonly [T in Track]: Readonly<Record<TrackState<T>, { label: string; next: Text }>> } = {
  entry: {
    notified: { label: 'Notified', next: 'The review is in the register and has not been closed.' },
    closed: {
      label: 'Closed',
      next: 'The review has been closed. The regional safeguarding lead can reopen it, with a reason.'
    }
  },
  mailbox: {
    none: {
      label: 'Not through the mailbox',
      next: 'This review was not notified through the mailbox for children’s reviews.'
    },
    received: { label: 'Received', next: 'The notification has not been acknowledged yet. Acknowledge it first.' },
    acknowledged: { label: 'Acknowledged', next: 'The notification has been acknowledged.' }
  },
  terms: {
    'not-requested': {
      label: 'Not requested',
      next: text`Request the terms of reference from the ${term.partnership} first.`
    },
    requested: { label: 'Requested', next: 'The terms of reference were requested. Record them when they arrive.' },
    received: { label: 'Received', next: 'The terms of reference have been received.' }
  },
  imr: {
    'not-requested': {
      label: 'Not requested',
      next: text`No IMR has been requested. Record the ${possessive(term.partnership)} request first.`
    },
    requested: { label: 'Requested', next: 'The IMR has no author yet. The regional director appoints one first.' },
    appointed: { label: 'Being written', next: 'The author has not submitted the IMR yet.' },
    submitted: {
      label: 'With the regional director',
      next: 'The regional director has not agreed the IMR yet. It can be provided once they have.'
    },
    returned: {
      label: 'Returned for changes',
      next: 'The regional director returned the IMR for changes. The author submits it again first.'
    },
    agreed: {
      label: 'Agreed',
      next: text`The regional director has agreed the IMR. It can now be provided to the ${term.partnership}.`
    },
    provided: { label: 'Provided', next: text`The IMR has been provided to the ${term.partnership}.` }
  },
  report: {
    awaited: { label: 'Not requested', next: text`Request the draft report from the ${term.partnership} first.` },
    asked: { label: 'Requested', next: 'The draft report was requested. Record it when it arrives.' },
    received: {
      label: 'Received',
      next: 'The draft report has been received. Send our comments before it is final.'
    },
    commented: { label: 'Comments sent', next: 'Our comments on the draft report have been sent.' },
    final: { label: 'Final', next: 'The report is final.' }
  },
  publication: {
    'not-known': {
      label: 'Not yet known',
      next: text`Ask the ${term.partnership} whether it intends to publish the report first.`
    },
    intended: {
      label: 'Will be published',
      next: 'The report will be published. The communications team agrees the arrangements first.'
    },
    'not-intended': {
      label: 'Will not be published',
      next: text`The ${term.partnership} does not intend to publish the report.`
    },
    arranged: { label: 'Arrangements agreed', next: 'The arrangements for publication have been agreed.' },
    published: { label: 'Published', next: 'The report has been published.' }
  },
  outcome: {
    awaited: { label: 'Awaited', next: 'The outcome has not been received yet.' },
    evaluated: {
      label: 'Evaluated by Ofsted',
      next: 'Ofsted has evaluated the review. Record its paperwork when it arrives.'
    },
    'not-evaluated': { label: 'Not evaluated by Ofsted', next: 'Ofsted does not evaluate the review.' },
    received: { label: 'Received', next: 'The outcome of the review has been received.' }
  }
};
