import { longTime } from '../dates';
import type { Papers } from './papers-now';
import { term, text, type Text } from '../text';
import type { Kind, Tracks } from '../words';

/** What is counted of a submitted document. */
const COUNTED = ['words', 'pages', 'entries'] as const;
type Counted = (typeof COUNTED)[number];

/** The id under which the same is noted of the version that was returned last. */
const BEFORE = {
  version: 'versionBefore',
  words: 'wordsBefore',
  pages: 'pagesBefore',
  entries: 'entriesBefore'
} as const;

/** What a submission notes of its document, all as texts. */
export const SUBMISSION_NOTES = [...COUNTED, 'changedBy', 'changedAt', ...Object.values(BEFORE)] as const;
export type SubmissionNote = (typeof SUBMISSION_NOTES)[number];

type Submitted = { readonly [N in SubmissionNote | 'version' | 'libraryVersion']?: string };

interface Taken {
  readonly done: {
    readonly 'submit-imr'?: { readonly seq: number; readonly given: Submitted };
    readonly 'return-imr'?: { readonly seq: number };
  };
}

/**
 * Notes what is submitted, and what was returned before: the director sees what has changed since, whatever has been
 * submitted in between (KP-11).
 */
export function submissionNotes(review: Taken, { document }: Papers): { readonly [N in SubmissionNote]?: string } {
  const facts = document?.facts;
  const { changedBy, changedAt } = facts ?? {};
  return {
    ...Object.fromEntries(
      COUNTED.flatMap((id) => (facts?.[id] === undefined ? [] : [[id, String(facts[id])] as const]))
    ),
    ...(changedBy ? { changedBy } : {}),
    ...(changedAt ? { changedAt } : {}),
    ...beforeOf(review)
  };
}

function beforeOf({ done }: Taken): { readonly [N in SubmissionNote]?: string } {
  const [submitted, returned] = [done['submit-imr'], done['return-imr']];
  if (!submitted || !returned) return {};
  const { given } = submitted;
  const isOfReturned = submitted.seq < returned.seq;
  return Object.fromEntries(
    Object.entries(BEFORE).flatMap(([id, before]) => {
      const said = given[isOfReturned ? (id as keyof typeof BEFORE) : before];
      return said ? [[before, said]] : [];
    })
  );
}

const ONE: Readonly<Record<Counted, string>> = { words: 'word', pages: 'page', entries: 'chronology entry' };
const MORE: Readonly<Record<Counted, string>> = { words: 'words', pages: 'pages', entries: 'chronology entries' };

const counted = (count: number, what: Counted): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? ONE[what] : MORE[what]}`;

/**
 * What a director agrees, in sentences: how much it is, who changed it last, and what has changed since it was
 * returned.
 */
export function submissionWords(given: Submitted): readonly string[] {
  const counts = COUNTED.flatMap((what) => (given[what] ? [counted(Number(given[what]), what)] : []));
  const { changedBy, changedAt } = given;
  const by = changedBy ? ` by ${changedBy}` : '';
  return [
    ...(counts.length > 0 ? [`${counts.join(', ')}.`] : []),
    ...(changedAt ? [`Last changed${by} on ${longTime(changedAt)}.`] : []),
    ...sinceReturned(given)
  ];
}

function sinceReturned(given: Submitted): readonly string[] {
  const { versionBefore } = given;
  if (!versionBefore) return [];
  const changes = COUNTED.flatMap((what) => {
    const [now, before] = [given[what], given[BEFORE[what]]];
    if (!now || !before) return [];
    const more = Number(now) - Number(before);
    return more === 0 ? [] : [`${counted(Math.abs(more), what)} ${more > 0 ? 'more' : 'fewer'}`];
  });
  const before = COUNTED.flatMap((what) => {
    const count = given[BEFORE[what]];
    return count ? [counted(Number(count), what)] : [];
  });
  if (before.length === 0) return [];
  return [
    changes.length > 0
      ? `Since version ${versionBefore}, which was returned: ${changes.join(', ')} (it had ${before.join(', ')}).`
      : `As long as version ${versionBefore}, which was returned: ${before.join(', ')}.`
  ];
}

/** On the button by which a director agrees a version, and says that they have read it (KP-11). */
export const agreementOf = (version: string): string => `I have read version ${version} and agree it`;

/** Our version, and the library’s own label beside it. */
export const versionWords = ({ version = '', libraryVersion }: Submitted): string =>
  `Version ${version}${libraryVersion ? ` (library version ${libraryVersion})` : ''}`;

/** Says that the terms of reference have not been received, beside the decision on the IMR (KP-9). */
export function termsMissing({
  kind,
  tracks
}: {
  readonly kind: Kind;
  readonly tracks: Pick<Tracks, 'terms'>;
}): Text | undefined {
  if (kind === 'child' || tracks.terms === 'received') return undefined;
  return tracks.terms === 'requested'
    ? text`Terms of reference: requested from the ${term.partnership}, not received.`
    : text`Terms of reference: not received, and not requested from the ${term.partnership}.`;
}
