import type { Answers } from '../fields';
import { authorityNamed } from '../locations/local-authorities';
import { coversRegion, type Person } from '../people/people';
import type { PersonRef } from '../people/person-ref';
import type { Kind, Region } from '../words';

/** How far a row of the old register has got: it waits for its lead until it is taken over or set aside. */
export const ROW_STAGES = ['waiting', 'set-aside', 'taken', 'taken-out'] as const;
export type RowStage = (typeof ROW_STAGES)[number];

export const ROW_STAGE_LABELS: Readonly<Record<RowStage, string>> = {
  waiting: 'Waiting for sign-off',
  'set-aside': 'Set aside',
  taken: 'Taken over',
  'taken-out': 'Taken over, then taken out'
};

/** A cell as it was, and what becomes of it. */
interface CellShown {
  /** The letters of its column. */
  readonly column: string;
  readonly heading: string;
  readonly shown: string;
  /** What people noted on it. */
  readonly comment?: string;
  /** What becomes of it, in words. */
  readonly fate: string;
}

/** A row of the old register: as it was, as it will be, and who signed it off. */
export interface SignedRow {
  readonly key: string;
  /** The SHA-256 of the file that it was read from last. */
  readonly file: string;
  readonly sheet: string;
  /** Its number on the sheet. */
  readonly row: number;
  readonly region: Region;
  readonly kind: Kind;
  readonly stage: RowStage;
  readonly cells: readonly CellShown[];
  /** The answers that were read from it. */
  readonly proposed: Answers;
  /** What a lead has changed: an empty answer takes one away. */
  readonly corrected: Answers;
  /** A name of a person may be in its notes: the lead lets them pass, or leaves them out. */
  readonly mayName: boolean;
  /** What the lead has to look at before it is taken over, in sentences: such a row is not taken over with many others. */
  readonly doubts: readonly string[];
  /** Who decided on it last, and when. */
  readonly signed?: { readonly by: PersonRef; readonly at: string };
  /** Why it was set aside or taken out. */
  readonly why?: string;
  /** The review that was recorded from it. */
  readonly reference?: string;
  /** How often it was taken out of the register, so that it can be taken over again. */
  readonly takenOut: number;
}

/** The answers with which a row is taken over, as its lead has corrected them. */
export function answersOfRow({
  proposed,
  corrected,
  file
}: Pick<SignedRow, 'proposed' | 'corrected' | 'file'>): Answers {
  const answers = Object.entries({ ...proposed, ...corrected }).filter(([, answer]) => answer !== '');
  return { ...Object.fromEntries(answers), file };
}

/** Whether the lead of a row has to say what becomes of its notes before it is taken over with these answers. */
export const asksAboutNotes = ({ mayName }: Pick<SignedRow, 'mayName'>, answers: Answers): boolean =>
  mayName && (answers['note'] ?? '') !== '';

/** The region of a row with these answers: that of its local authority. */
export const regionOfRow = (answers: Answers, row: Pick<SignedRow, 'region'>): Region =>
  authorityNamed(answers['authority'] ?? '')?.region ?? row.region;

/** Whether a person signs off the rows of a region: its safeguarding lead (KP-2). `today` is YYYY-MM-DD. */
export const signsOff = (person: Person, region: Region, today: string): boolean =>
  coversRegion(person, region, today).includes('regional-safeguarding-lead');

/** The name under which a row is taken over: once, and once more where it was taken out since. */
export const recordingKey = ({ key, takenOut }: Pick<SignedRow, 'key' | 'takenOut'>): string =>
  `old-register/${key}/${takenOut + 1}`;

/** A row that waits again: what was decided of it before is left out. */
export const waitingAgain = ({
  key,
  file,
  sheet,
  row,
  region,
  kind,
  cells,
  proposed,
  corrected,
  mayName,
  doubts,
  takenOut
}: SignedRow): SignedRow => ({
  ...{ key, file, sheet, row, region, kind, cells, proposed, corrected, mayName, doubts, takenOut },
  stage: 'waiting'
});

/** What is left of a row once its review has been erased: where it was, and which review came of it. */
export const emptied = ({ key, file, sheet, row, region, kind, stage, reference, takenOut }: SignedRow): SignedRow => ({
  ...{ key, file, sheet, row, region, kind, stage, takenOut },
  ...(reference === undefined ? {} : { reference }),
  cells: [],
  proposed: {},
  corrected: {},
  mayName: false,
  doubts: []
});
