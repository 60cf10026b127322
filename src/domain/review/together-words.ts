import { canSee } from './authorise-step';
import { endingNamed } from './endings';
import { likenessOf, whySimilar } from './likeness';
import { overseersToAsk, unseen } from './overseers';
import { stateOf, wereRecordedTogether, type PairState } from './possible-pair';
import { isClosed, lastAnswer, type Review } from './review';
import { rolesIn, type Directory, type Person } from '../people/people';
import { capitalised, joined, text, type Text } from '../text';

/** What a card says to a person of the reviews that messages say this one may be the same as. */
export interface TogetherNews {
  /** What there is to do about it, or what has become of it; empty where the card says so elsewhere. */
  readonly sentence: Text;
  /** Those to look at, which they may see. */
  readonly references: readonly string[];
  /** Whether there is something to do about it. */
  readonly isOpen: boolean;
}

interface Reader {
  readonly viewer: Person;
  readonly directory: Directory;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Why a person has the message. It shows on a locked phone, and names no other review. */
export function togetherHeadline(review: Review, others: readonly Review[]): Text {
  const states = others.map((other) => stateOf(review, other));
  if (states.includes('open'))
    return others.some((other) => stateOf(review, other) === 'open' && wereRecordedTogether(review, other))
      ? 'Possible duplicate, recorded at the same time'
      : 'Possible duplicate';
  if (states.includes('neither goes on'))
    return 'Possible duplicate: both are closed, and a regional safeguarding lead can reopen one';
  return states.length > 0 && states.every((state) => state === 'unlike')
    ? 'Possible duplicate: no longer alike'
    : 'Possible duplicate: settled';
}

/** What a person may be told of the others, as they may see them today. */
export function togetherNews(review: Review, others: readonly Review[], reader: Reader): TogetherNews {
  const { viewer, today } = reader;
  const inState = (state: PairState): readonly Review[] => others.filter((other) => stateOf(review, other) === state);
  const [open, gone] = [inState('open'), inState('neither goes on')];
  const toLookAt = open.length > 0 ? open : gone;
  const references = toLookAt.filter((other) => canSee(other, viewer, today)).map(({ reference }) => reference);
  if (open.length > 0) return { sentence: asks(review, open, reader), references, isOpen: true };
  if (gone.length > 0) return { sentence: asksToReopen(review, gone, reader), references, isOpen: true };
  return { sentence: settled(review, others, reader), references, isOpen: false };
}

const LEAD = 'regional-safeguarding-lead';
const isLead = (review: Review, { viewer, today }: Reader): boolean => rolesIn(review, viewer, today).includes(LEAD);

function asks(review: Review, open: readonly Review[], reader: Reader): Text {
  const { viewer, today } = reader;
  const seen = open.filter((other) => canSee(other, viewer, today));
  const hidden = open.filter((other) => !seen.includes(other));
  const atOnce = seen.filter((other) => wereRecordedTogether(review, other));
  const named = [
    ...(atOnce.length > 0 ? [`the same review as ${listed(atOnce)}: they were recorded at the same time.`] : []),
    ...seen
      .filter((other) => !atOnce.includes(other))
      .map((other) => text`the same review as ${other.reference}: ${joined(whyAlike(review, other), '; ')}.`),
    ...(hidden.length > 0
      ? [
          `the same as ${unseen(hidden.length)}. Ask ${overseersToAsk(hidden, reader)} about ${hidden.length > 1 ? 'those' : 'that one'}.`
        ]
      : [])
  ];
  const ending = endingNamed('duplicate')?.title ?? '';
  const close = `close one of them as “${ending}”`;
  return joined(
    [
      ...named.map((each, index) => text`${index === 0 ? 'This may be' : 'It may also be'} ${each}`),
      `If it is the same, ${isLead(review, reader) ? close : `ask a regional safeguarding lead to ${close}`}.`,
      'If not, there is nothing to do.'
    ],
    ' '
  );
}

function asksToReopen(review: Review, gone: readonly Review[], reader: Reader): Text {
  const { viewer, today } = reader;
  const seen = gone.filter((other) => canSee(other, viewer, today));
  const hidden = gone.filter((other) => !seen.includes(other));
  const all = [...(seen.length > 0 ? [listed(seen)] : []), ...(hidden.length > 0 ? [unseen(hidden.length)] : [])];
  const next = !isLead(review, reader)
    ? `Ask ${overseersToAsk([review, ...gone], reader)} to have one of them reopened.`
    : hidden.length === 0
      ? 'Reopen the one that is right.'
      : `Reopen this one if it is right, or ask ${overseersToAsk(hidden, reader)} to have the other reopened.`;
  return `This review and ${all.join(' and ')} were closed at the same time, so neither goes on. ${next}`;
}

const HIDDEN = 'the review that may be the same, whose details are not open to you,';

/** What has become of the others. Of this one the card says itself that it is closed. */
function settled(review: Review, others: readonly Review[], { viewer, today }: Reader): Text {
  if (isClosed(review)) return '';
  const sentences = others.flatMap((other) => {
    const isSeen = canSee(other, viewer, today);
    const name = isSeen ? other.reference : HIDDEN;
    if (stateOf(review, other) === 'unlike') return [text`${capitalised(name)} is no longer like this one.`];
    if (stateOf(review, other) === 'different')
      return [text`A regional safeguarding lead has recorded that ${name} is a different review.`];
    if (!isClosed(other)) return [];
    const ending = endingNamed(lastAnswer(other, 'close', 'ending'))?.title ?? '';
    return [text`${capitalised(name)} was closed${isSeen ? ` as “${ending}”` : ''}. This review goes on.`];
  });
  return joined(sentences, ' ');
}

const whyAlike = (review: Review, other: Review): readonly Text[] =>
  whySimilar(likenessOf(review.kind, review.entry), likenessOf(other.kind, other.entry));

const listed = (reviews: readonly Review[]): string => reviews.map(({ reference }) => reference).join(' or ');
