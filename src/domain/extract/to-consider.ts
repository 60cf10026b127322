import type { Answers } from '../fields';
import { CHRONOLOGY_COLUMNS } from '../imr/chronology';
import { isEntryField } from '../review/entry';
import { STEPS, STEP_IDS, type StepId } from '../steps';
import { classOfAnswer } from './answer-classes';
import { labelOf, type Wording } from './answers-in-words';
import type { Extract, ExtractedEntry } from './extract';
import {
  CORRESPONDENCE,
  DOCUMENT,
  FREE_TEXT,
  OTHER_REVIEW,
  REASONS,
  SAVED_FORM,
  SHARED_MAIL,
  STAFF_NAME,
  SUBJECTS,
  type FieldClass
} from './field-class';
import { PARTS, type ExtractTable } from './section';
import { staffNamed } from './staff-named';

/** Something that may have to be removed before an extract is given away. */
interface ToConsider extends FieldClass {
  readonly what: string;
  /** Parts of the extract, with the numbers of events and of entries. */
  readonly places: readonly string[];
}

/** “To consider for redaction”: each field, whom it is about, where it is and why it may have to be removed. */
export const considerTable = (extract: Extract, wording: Wording): ExtractTable => ({
  headings: ['What', 'Whom it is about', 'Where it is', 'Why it may have to be removed'],
  shares: [24, 16, 26, 34],
  rows: toConsider(extract, wording).flatMap(({ what, about, consider, places }) =>
    consider === undefined || places.length === 0
      ? []
      : [[what, SUBJECTS[about], [...new Set(places)].join('\n'), REASONS[consider]]]
  )
});

const toConsider = (extract: Extract, wording: Wording): readonly ToConsider[] => [
  ...staff(extract),
  ...answersGiven(extract, wording),
  ...chronologyTexts(extract),
  ...otherReviews(extract),
  ...mailsHeld(extract),
  ...formsSaved(extract, wording),
  ...oldCells(extract),
  ...filesHeld(extract)
];

/** Whatever the old register said of the case, names left out of the review among it. */
const oldCells = ({ oldRows }: Extract): readonly ToConsider[] =>
  oldRows.length === 0 ? [] : [{ what: 'Cells of the old register', ...FREE_TEXT, places: [PARTS.oldRegister] }];

const numbered = (part: string, numbers: readonly number[]): readonly string[] =>
  numbers.length === 0 ? [] : [`${part} ${[...new Set(numbers)].join(', ')}`];

const staff = (extract: Extract): readonly ToConsider[] =>
  staffNamed(extract).map(({ name, seqs, parts }) => ({
    what: name,
    ...STAFF_NAME,
    places: [...numbered(PARTS.history, seqs), ...parts]
  }));

/** Where the answers of a step are, besides the history. */
const ALSO_IN: Partial<Readonly<Record<StepId, string>>> = {
  'add-comments': PARTS.comments,
  'add-actions': PARTS.actions,
  'update-action': PARTS.actions,
  'set-risk': PARTS.ratings,
  'waive-duty': PARTS.tasks,
  withdraw: PARTS.putRight,
  'correct-step': PARTS.putRight
};

/** Each question that was answered, with the events that answered it. */
function answersGiven({ events }: Extract, wording: Wording): readonly ToConsider[] {
  const found = new Map<string, { readonly first: ToConsider; readonly seqs: number[] }>();
  const inOrderOfSteps = [...events].sort(
    (a, b) => STEP_IDS.indexOf(a.step) - STEP_IDS.indexOf(b.step) || a.seq - b.seq
  );
  for (const { seq, step, given } of inOrderOfSteps) {
    const answers: Answers = given;
    const part = ALSO_IN[step];
    for (const [field, answer] of Object.entries(answers)) {
      if (answer === '') continue;
      const what = `${wording.say(STEPS[step].past)}: ${labelOf(step, field, answers, wording)}`;
      const fieldClass = classOfAnswer(step, field, answers);
      const key = `${what} ${fieldClass.about} ${fieldClass.consider ?? ''}`;
      const known = found.get(key);
      if (known) known.seqs.push(seq);
      else
        found.set(key, {
          first: {
            what,
            ...fieldClass,
            places: [...(isEntryField(field) ? [PARTS.entry] : []), ...(part ? [part] : [])]
          },
          seqs: [seq]
        });
    }
  }
  return [...found.values()].map(({ first, seqs }) => ({
    ...first,
    places: [...numbered(PARTS.history, seqs), ...first.places]
  }));
}

function chronologyTexts({ chronology }: Extract): readonly ToConsider[] {
  const entries = (having: (entry: ExtractedEntry) => boolean): readonly string[] =>
    numbered(
      `${PARTS.chronology}, entries`,
      chronology.filter(having).map(({ number }) => number)
    );
  return [
    ...(['source', 'event', 'action', 'comment'] as const).map((column) => ({
      what: `Chronology: ${CHRONOLOGY_COLUMNS[column]}`,
      ...classOfAnswer('record-chronology', column, {}),
      places: entries((entry) => entry[column] !== '')
    })),
    {
      what: 'Chronology: why an entry was struck out',
      ...classOfAnswer('strike-chronology', 'reason', {}),
      places: entries(({ struck }) => struck !== undefined)
    }
  ];
}

const otherReviews = ({ related, events }: Extract): readonly ToConsider[] => [
  {
    what: 'References of other reviews',
    ...OTHER_REVIEW,
    places: [
      ...(related.length > 0 ? [PARTS.people] : []),
      ...(events.some(({ differentFrom }) => differentFrom) ? [PARTS.history] : [])
    ]
  }
];

/** Senders of mails and what they wrote. */
const mailsHeld = ({ mails }: Extract): readonly ToConsider[] =>
  mails.flatMap(({ mail, isShared, file }): readonly ToConsider[] => [
    {
      what: `Mail ${mail.key}: addresses, subject, what was read from it and what we sent`,
      ...CORRESPONDENCE,
      places: [PARTS.mails]
    },
    ...(isShared ? [{ what: `Mail ${mail.key}`, ...SHARED_MAIL, places: [PARTS.mails] }] : []),
    ...(file ? [{ what: file.path, ...DOCUMENT, places: [PARTS.mails] }] : [])
  ]);

const formsSaved = ({ drafts }: Extract, { say }: Wording): readonly ToConsider[] =>
  drafts.map(({ by, step }) => ({
    what: `“${say(STEPS[step].label)}”, saved by ${by.name}`,
    ...SAVED_FORM,
    places: [PARTS.drafts]
  }));

const filesHeld = ({ papers }: Extract): readonly ToConsider[] =>
  papers.map(({ path, versions }) => ({
    what: path,
    ...DOCUMENT,
    places: [PARTS.papers, ...versions.map(({ path: file }) => file)]
  }));
