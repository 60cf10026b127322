import type { LetterFieldShown, LetterLine, LetterShown } from '../../src/client/wire/mail-wire';
import { LEFT_OUT_WORDS } from '../../src/domain/letters/asked';
import { placeWords, type LetterText, type Piece, type Place } from '../../src/domain/letters/letter-text';
import { mayBeSeveral } from '../../src/domain/mail/several';
import { answersOf, type Understood } from '../../src/domain/letters/understand';
import type { Say } from '../../src/domain/text';

type Related = Pick<LetterShown, 'reviews' | 'notFound'>;

/** A letter with what was understood of it, for the page: each quotation names its place as the line does. */
export function letterShown(
  text: LetterText,
  understood: Understood,
  { related, say }: { readonly related: Related; readonly say: Say }
): LetterShown {
  return {
    lines: text.pieces.map(lineOf),
    fields: Object.fromEntries(
      Object.entries(understood.fields).map(([field, read]) => [field, fieldShown(read, say)])
    ),
    answers: { ...answersOf(understood) },
    ...(understood.kind === undefined ? {} : { kind: understood.kind }),
    leftOut: leftOut(understood),
    notes: text.notes.map(say),
    ...related,
    ...(mayBeSeveral(understood) ? { mayBeSeveral: true as const } : {})
  };
}

/** What is shown of a file of which nothing can be read. */
export const unreadLetter = (problem: string, related: Related): LetterShown => ({
  lines: [],
  fields: {},
  answers: {},
  leftOut: [],
  notes: [],
  ...related,
  problem
});

const lineOf = ({ cells, isQuoted }: Piece): LetterLine => ({
  cells: cells.map(({ text, place, isHidden }) => ({
    text,
    place: placeWords(place),
    ...(isHidden ? { isHidden } : {})
  })),
  ...(isQuoted ? { isQuoted } : {})
});

type FieldRead = NonNullable<Understood['fields'][keyof Understood['fields']]>;

function fieldShown(read: FieldRead, say: Say): LetterFieldShown {
  const quotes = read.quotes.map(({ text, place }) => ({ text, place: placeWords(place) }));
  return read.state === 'value'
    ? { state: 'value', value: read.value, quotes }
    : { state: 'question', why: say(read.why), quotes, offers: [...read.offers] };
}

/** Each kind once, with its places. */
function leftOut({ leftOut: found }: Understood): LetterShown['leftOut'] {
  const places = new Map<string, Place[]>();
  for (const { kind, place } of found) {
    const words = LEFT_OUT_WORDS[kind];
    places.set(words, [...(places.get(words) ?? []), place]);
  }
  return [...places].map(([kind, at]) => ({ kind, places: at.map(placeWords) }));
}
