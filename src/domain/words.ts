/** The words of the briefing, as the product shows them. Tables keyed by a word do not compile until every word has its entry. */

export const KINDS = ['adult', 'child'] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  adult: 'Adult serious case review',
  child: "Children's serious case review"
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
  'regional-safeguarding-lead',
  'mental-health-operations-manager',
  'communications',
  'national-safeguarding-advisor',
  'intake-team',
  'administrator'
] as const;
export type Post = (typeof POSTS)[number];

/** What a person can be to one review: a post that covers its region, or a part in that very case. */
export type Role = Post | 'imr-author' | 'case-inspector';

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  'compliance-inspector': 'compliance inspector',
  'compliance-manager': 'compliance manager',
  'regional-director': 'regional director',
  'regional-safeguarding-lead': 'regional safeguarding lead',
  'mental-health-operations-manager': 'mental health operations manager',
  communications: 'communications',
  'national-safeguarding-advisor': 'national safeguarding advisor',
  'intake-team': 'intake team',
  administrator: 'administrator',
  'imr-author': 'IMR author',
  'case-inspector': 'inspector of the case'
};

/** The bullet of the briefing that a row carries out: KP-n of its key points, B-n of its background. */
export type Rule = `KP-${number}` | `B-${number}`;

/** A rule as it is said to somebody who does not know its number. */
export const ruleWords = (rule: Rule): string => (rule.startsWith('KP-') ? `key point ${rule.slice(3)} of the briefing` : 'the background of the briefing');

/** Separate things that move at their own pace on one review. One status column would be a lie. */
export const TRACK_STATES = {
  entry: ['notified'],
  terms: ['not-requested', 'requested', 'received'],
  imr: ['not-requested', 'requested', 'appointed', 'submitted', 'returned', 'agreed', 'provided']
} as const;
export type Track = keyof typeof TRACK_STATES;
export type TrackState<T extends Track = Track> = (typeof TRACK_STATES)[T][number];
export type Tracks = { readonly [T in Track]: TrackState<T> };

export const TRACK_LABELS: Readonly<Record<Track, string>> = {
  entry: 'Register entry',
  terms: 'Terms of reference',
  imr: 'IMR'
};

/** Where a track stands, and what has to happen next: the second half of every "not open yet". */
export const STATE_WORDS: { readonly [T in Track]: Readonly<Record<TrackState<T>, { label: string; next: string }>> } = {
  entry: {
    notified: { label: 'In the register', next: 'The review is in the register.' }
  },
  terms: {
    'not-requested': { label: 'Not requested', next: 'Request the terms of reference from the partnership first.' },
    requested: { label: 'Requested', next: 'The terms of reference were requested. Record them when they arrive.' },
    received: { label: 'Received', next: 'The terms of reference have been received.' }
  },
  imr: {
    'not-requested': { label: 'Not asked for', next: 'No IMR has been asked for. Record the request of the partnership first.' },
    requested: { label: 'Asked for', next: 'The IMR has no author yet. The regional director appoints one first.' },
    appointed: { label: 'Being written', next: 'The author has not submitted the IMR yet.' },
    submitted: { label: 'With the regional director', next: 'The regional director has not agreed the IMR yet. It can be provided once they have.' },
    returned: { label: 'Returned to the author', next: 'The regional director returned the IMR. The author submits it again first.' },
    agreed: { label: 'Agreed', next: 'The regional director has agreed the IMR. It can now be provided to the partnership.' },
    provided: { label: 'Provided', next: 'The IMR has been provided to the partnership.' }
  }
};
