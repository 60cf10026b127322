import { quietPeriodsIn, quietPeriodText, type ChronologyEntry } from '../../src/domain/imr/chronology';
import { NOT_KNOWN, partDateWords } from '../../src/domain/input/part-date';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { Say, Text } from '../../src/domain/text';
import { buttonList, open, openTyped, press, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { bannerBox, box, exact, heading, run, title, words, type Banner } from './elements';
import { bytesOf, CARD_LIMIT, shortened } from './size';

/** The chronology of an IMR as its author sees it. */
export interface ChronologyView {
  readonly reference: string;
  /** Those that are current. */
  readonly entries: readonly ChronologyEntry[];
  /** How many were struck out. */
  readonly struckOut: number;
  /** The files of the IMR, the newest last. */
  readonly files: readonly { readonly name: string; readonly url: string }[];
  /** The address of the review in the register, for an author who does not open the files in SharePoint. */
  readonly inRegister?: string;
  /** The steps of an author that are open. */
  readonly open: readonly StepId[];
  readonly banner?: Banner;
  readonly warnings?: readonly Text[];
  readonly say: Say;
}

const MOST_ENTRIES = 8;
const MOST_GAPS = 3;
const MOST_FILES = 4;
const LONGEST_EVENT = 280;
const LONGEST_LINE = 120;

/** Steps about the chronology and its file, answered with this card. */
export const CHRONOLOGY_STEPS: readonly StepId[] = ['record-chronology', 'strike-chronology', 'make-imr-file'];

/** The latest entries, as many as a card has room for, with how many there are and where to read them all. */
export function chronologyCard(view: ChronologyView): Card {
  for (let shown = Math.min(view.entries.length, MOST_ENTRIES); shown > 0; shown -= 1) {
    const drawn = draw(view, shown);
    if (bytesOf(drawn) <= CARD_LIMIT) return drawn;
  }
  return draw(view, 0);
}

function draw(view: ChronologyView, shown: number): Card {
  const { reference, entries, files, open: steps, banner, warnings = [], say } = view;
  const latest = [...entries].sort((a, b) => b.number - a.number).slice(0, shown);
  const step = (id: StepId): Element =>
    press({ title: STEPS[id].label, verb: 'open-form', data: { step: id, reference } });
  return card(
    `Chronology, ${reference}`,
    [
      ...bannerBox(banner),
      ...warnings.map((warning) => box('warning', [exact([run(warning)])])),
      title('Chronology'),
      exact([run(reference, { isSubtle: true })], { spacing: 'None' }),
      words(counted(view)),
      ...buttonList(steps.filter((id) => id === 'record-chronology').map(step)),
      ...(latest.length > 0
        ? [
            heading(
              latest.length < entries.length
                ? `The latest ${latest.length === 1 ? 'entry' : `${latest.length} entries`}`
                : 'Entries, latest first'
            ),
            ...latest.flatMap(listed)
          ]
        : []),
      ...leftOut(entries.length - latest.length, files.length > 0),
      ...gaps(entries),
      ...buttonList([
        ...toFiles(view),
        ...steps
          .filter((id) => id !== 'record-chronology' && (id !== 'strike-chronology' || entries.length > 0))
          .map(step),
        press(viewReview(reference))
      ])
    ],
    say
  );
}

function counted({ entries: { length }, struckOut }: ChronologyView): string {
  const current =
    length === 0
      ? 'No entries yet. Add one, or paste rows from a spreadsheet.'
      : `${length} ${length === 1 ? 'entry' : 'entries'}.`;
  return struckOut === 0 ? current : `${current} ${struckOut} struck out.`;
}

const listed = ({ number, date, time, source, event }: ChronologyEntry): readonly Element[] => [
  exact(
    [
      run(`${number}. `, { isSubtle: true }),
      run([partDateWords(date), ...(time ? [time] : [])].join(', '), { weight: 'Bolder' })
    ],
    { spacing: 'Medium' }
  ),
  exact([run(shortened(oneLine(event), LONGEST_EVENT))], { spacing: 'None' }),
  exact([run(shortened(oneLine(source) || NOT_KNOWN, LONGEST_LINE), { isSubtle: true, size: 'Small' })], {
    spacing: 'None'
  })
];

const toFiles = ({ files, inRegister }: ChronologyView): readonly Element[] =>
  inRegister !== undefined && files.length > 0
    ? [open('Open the files in the register', inRegister)]
    : [...files]
        .reverse()
        .slice(0, MOST_FILES)
        .flatMap(({ name, url }) => openTyped(`Open ${shortened(name, LONGEST_LINE)}`, url));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function leftOut(count: number, hasFile: boolean): readonly Element[] {
  const where = hasFile
    ? 'The files below have every entry up to the day they were made.'
    : 'Make the Word file to read all of them.';
  return count > 0
    ? [
        words(
          `${count} more ${count === 1 ? 'entry is' : 'entries are'} not shown here, and long texts are shortened. ${where}`,
          { spacing: 'Medium' }
        )
      ]
    : [];
}

function gaps(entries: readonly ChronologyEntry[]): readonly Element[] {
  const found = quietPeriodsIn(entries);
  if (found.length === 0) return [];
  const left = found.length - MOST_GAPS;
  return [
    heading('Gaps'),
    ...found.slice(0, MOST_GAPS).map((gap) => words(quietPeriodText(gap), { spacing: 'Small' })),
    ...(left > 0 ? [words(`and ${left} more in the Word file`, { spacing: 'Small' })] : [])
  ];
}
