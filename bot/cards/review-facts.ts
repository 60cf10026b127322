import type { FieldOf } from '../../src/domain/forms';
import { isFileOfSheet } from '../../src/domain/comments/ask-about-sheet';
import { longDay, longTime } from '../../src/domain/dates';
import { DUTIES } from '../../src/domain/duties';
import { whyHeld, WHY_HELD } from '../../src/domain/review/criterion';
import { entryOf } from '../../src/domain/review/entry';
import { wellFormedCodes } from '../../src/domain/locations/location-codes';
import { howLate } from '../../src/domain/review/late-entries';
import type { PaperReading } from '../../src/domain/need-to-know/papers';
import { lastAnswer, lastAnswers, isClosed, type Review } from '../../src/domain/review/review';
import {
  isWithoutService,
  locationCodesOf,
  profileWords,
  serviceOf,
  WITHOUT_SERVICE
} from '../../src/domain/review/service-involved';
import { STEPS, type StepId } from '../../src/domain/steps';
import { capitalised, joined, term, text, uncapitalised, type Say, type Text } from '../../src/domain/text';
import { TRACK_LABELS } from '../../src/domain/words';
import { submissionWords, termsMissing, versionWords } from '../../src/domain/imr/submission';
import { isLink } from '../../src/domain/input/link';
import { open, openTyped } from './buttons';
import type { Element } from './card';
import { exact, exactLines, fact, heading, run, words } from './elements';
import type { Room } from './review-room';
import { shortened } from './size';
import { tracksOf, trackWords } from './track-words';

const NOT_YET = 'Not recorded yet';
const MOST_CODES = 6;
const MOST_WAIVED = 3;
const MOST_LATE = 2;

const day = (date: string): string => (date ? longDay(date) : NOT_YET);

/** What the register holds about a review, without any personal detail of its subject. */
export const reviewFacts = (review: Review, room: Room, say: Say): readonly Element[] => [
  heading('Register entry'),
  ...service(review, room),
  fact(capitalised(term.partnership), shortened(entryOf(review, 'partnership'), room.line) || NOT_YET),
  fact(WHY_HELD, whyHeld(review) || NOT_YET),
  fact('We were notified', day(entryOf(review, 'notifiedOn'))),
  ...enteredLate(review),
  fact('Case inspector', review.inspector ? shortened(review.inspector.name, room.line) : NOT_YET),
  ...tracksOf(review).begun.map((track) => fact(TRACK_LABELS[track], trackWords(review, track, room))),
  ...author(review, room),
  ...progress(review),
  ...untouched(review),
  ...waived(review, say)
];

function service(review: Review, room: Room): readonly Element[] {
  if (isWithoutService(review)) return [fact('Service', WITHOUT_SERVICE)];
  const typed = locationCodesOf(review);
  const codes = wellFormedCodes(typed);
  const why = entryOf(review, 'withoutCode');
  const left = codes.length - MOST_CODES;
  const shown = codes
    .slice(0, MOST_CODES)
    .map((code) => shortened(code, room.line))
    .join(', ');
  const profile = profileWords(review);
  return [
    fact('Service', shortened(serviceOf(review), room.line) || NOT_YET),
    fact(
      codes.length > 1 ? 'Location codes' : 'Location code',
      codes.length > 0
        ? `${shown}${left > 0 ? `, and ${left} more` : ''}`
        : typed
          ? shortened(typed, room.line)
          : why
            ? `None: ${shortened(why, room.line)}`
            : NOT_YET
    ),
    ...(profile === '' ? [] : [fact('Quality and risk profile', profile)])
  ];
}

/** What was entered late, the last first. */
const enteredLate = ({ lateEntries }: Review): readonly Element[] =>
  lateEntries
    .slice(-MOST_LATE)
    .reverse()
    .map((entry) => fact('Entered late', howLate(entry)));

function author(review: Review, room: Room): readonly Element[] {
  const appointed = review.done['appoint-author'];
  return review.author && appointed
    ? [fact('IMR author', `${shortened(review.author.name, room.line)}, appointed ${longDay(appointed.at)}`)]
    : [];
}

/** When we last heard, and from whom. What was said is shown in the register only (KP-7). */
function progress(review: Review): readonly Element[] {
  const heard = lastAnswer(review, 'record-progress', 'heardOn');
  return heard
    ? [
        fact(
          'Progress',
          text`last heard on ${longDay(heard)}, from ${uncapitalised(chosen('record-progress', 'source', review))}`
        )
      ]
    : [];
}

function untouched(review: Review): readonly Element[] {
  const names = [...tracksOf(review).untouched, ...(review.done['record-progress'] ? [] : ['Progress'])];
  return names.length > 0 ? [fact(NOT_YET, joined(names.map(uncapitalised), ', '))] : [];
}

const chosen = <S extends StepId>(step: S, field: FieldOf<S>, review: Review): Text =>
  STEPS[step].fields
    .find(({ id }) => id === field)
    ?.choices?.find(({ value }) => value === lastAnswer(review, step, field))?.title ?? '';

function waived({ waived: all }: Review, say: Say): readonly Element[] {
  const labels = [...new Set(all.map(({ duty }) => say(DUTIES[duty].label)))];
  const left = labels.length - MOST_WAIVED;
  return labels.length === 0
    ? []
    : [
        fact(
          'Waived',
          `${labels.slice(0, MOST_WAIVED).join('; ')}${left > 0 ? `; and ${left} more, in the register` : ''}`
        )
      ];
}

/**
 * What stands beside the decision: that the terms of reference are missing, how much is in the document, who changed it
 * last, and what has changed since it was returned (KP-9, KP-11).
 */
export function submissionDetail(review: Review, room: Room): readonly Element[] {
  const missing = termsMissing(review);
  return [
    ...(missing === undefined ? [] : [exact([run(missing, { weight: 'Bolder' })], { spacing: 'Small' })]),
    ...submissionWords(lastAnswers(review, 'submit-imr')).map((line) =>
      exact([run(shortened(line, room.text))], { spacing: 'Small' })
    )
  ];
}

/** Who submitted which version, and when, what a director sees first. */
export function submission(review: Review, room: Room): readonly Element[] {
  const submitted = review.done['submit-imr'];
  if (!submitted) return [];
  const author = shortened(submitted.by.name, room.line);
  const declared = lastAnswer(review, 'submit-imr', 'independent') === 'yes';
  return [
    exact(
      [
        run(
          `${versionWords(submitted.given)} by ${author}${declared ? ', who has declared their independence' : ''}. Submitted on ${longTime(submitted.at)}.`
        )
      ],
      { spacing: 'Small' }
    )
  ];
}

/** The button to the document that was submitted last. */
export const openDocument = (review: Review): readonly Element[] =>
  openTyped(
    `Read version ${lastAnswer(review, 'submit-imr', 'version')}`,
    lastAnswer(review, 'submit-imr', 'document')
  );

/** The same for people who may not open it in SharePoint: `link` is the review in the register. */
export const openDocumentInRegister = (review: Review, link: string): readonly Element[] =>
  isLink(lastAnswer(review, 'submit-imr', 'document'))
    ? [open(`Read version ${lastAnswer(review, 'submit-imr', 'version')} in the register`, link)]
    : [];

/** The button to the Word file of our comments, once it has all of them and until they have been sent (KP-12). */
export const openComments = (review: Review, reading: PaperReading, link: string): readonly Element[] => {
  if (review.tracks.report !== 'received' || !isFileOfSheet(review)) return [];
  return reading === 'in SharePoint'
    ? openTyped('Open our comments', lastAnswer(review, 'make-comments-file', 'document'))
    : [open('Read our comments in the register', link)];
};

/** The button to the report, once it has been published. */
export const openReport = (review: Review): readonly Element[] =>
  openTyped('Read the published report', lastAnswer(review, 'record-published', 'link'));

/** What the director asked the author to change, while the IMR is with the author. */
export function changesRequested(review: Review, room: Room): readonly Element[] {
  const returned = review.done['return-imr'];
  if (review.tracks.imr !== 'returned' || !returned || isClosed(review)) return [];
  const text = lastAnswer(review, 'return-imr', 'reasons');
  return [
    heading('Changes requested'),
    ...exactLines(shortened(text, room.text)),
    ...(text.length > room.text ? [words('The rest is in the register.', { spacing: 'Small', isSubtle: true })] : []),
    exact([run(`${shortened(returned.by.name, room.line)}, ${longDay(returned.at)}`, { isSubtle: true })], {
      spacing: 'Small'
    })
  ];
}
