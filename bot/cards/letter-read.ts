import { ENTRY_LABELS, isEntryField } from '../../src/domain/review/entry';
import { text, type Text } from '../../src/domain/text';
import type { Element } from './card';
import { box, exact, fact, run, words } from './elements';
import { shortened } from './size';

interface Quote {
  readonly text: string;
  readonly place: string;
}

/** A letter with what was understood of it, in the words of the site. */
interface LetterView {
  readonly fields: {
    readonly [field: string]:
      | { readonly state: 'value'; readonly quotes: readonly Quote[] }
      | { readonly state: 'question'; readonly why: string };
  };
  readonly leftOut: readonly { readonly kind: string; readonly places: readonly string[] }[];
  readonly notes: readonly string[];
  readonly reviews: readonly { readonly reference: string; readonly authority: string }[];
  readonly notFound: readonly string[];
  readonly mayBeSeveral?: true;
  readonly problem?: string;
}

const LONGEST_QUOTE = 80;
const MOST_PLACES = 3;

/** What was read of a message, above the form that was filled in from it: each answer with the line that says so. */
export function letterRead(letter: LetterView, { hasFiles }: { readonly hasFiles: boolean }): Element {
  const fields = Object.entries(letter.fields).flatMap(([field, read]) =>
    isEntryField(field) ? [{ field, read }] : []
  );
  const values = fields.flatMap(({ field, read }) =>
    read.state === 'value' ? [fact(ENTRY_LABELS[field], quotedFrom(read.quotes))] : []
  );
  const questions = fields.flatMap(({ field, read }) =>
    read.state === 'question' ? [fact(ENTRY_LABELS[field], read.why)] : []
  );
  // No message says when it was received.
  const isAsked = fields.some(({ field, read }) => field !== 'notifiedOn' && read.state === 'question');
  return box('emphasis', [
    ...(values.length > 0
      ? [words('Filled in from the message', { weight: 'Bolder' }), ...values]
      : letter.problem === undefined && isAsked
        ? []
        : [line(letter.problem ?? 'Nothing was understood. Fill in the form from the message.')]),
    ...(letter.mayBeSeveral ? [line(MAY_BE_SEVERAL)] : []),
    ...part('To check', questions),
    ...part(
      'Left out',
      letter.leftOut.map(({ kind, places }) => line(`${kind}: ${places.slice(0, MOST_PLACES).join(', ')}`))
    ),
    ...letter.notes.map((note) => line(note)),
    ...(hasFiles
      ? [line('The files of the message were not read. Save them, and drop them on the page “Mail and letters”.')]
      : []),
    ...letter.reviews.map(({ reference, authority }) =>
      line(text`It may belong to ${reference}, ${authority}. If so, close this and record it there.`)
    ),
    ...letter.notFound.map((reference) => line(notFound(reference)))
  ]);
}

const MAY_BE_SEVERAL =
  'It may be about two reviews: it gives different answers to what tells reviews apart. Record one of them, and then use this action on the message again for the other.';

const notFound = (reference: string): string =>
  `It names ${reference}. No review with this reference is available to you. Check the reference.`;

const quotedFrom = (quotes: readonly Quote[]): string => {
  const [quote] = quotes;
  return quote ? `“${shortened(quote.text, LONGEST_QUOTE)}”, ${quote.place}` : '';
};

const line = (said: Text): Element => exact([run(said)], { spacing: 'Small' });

const part = (heading: string, items: readonly Element[]): readonly Element[] =>
  items.length > 0 ? [words(heading, { weight: 'Bolder', spacing: 'Small' }), ...items] : [];
