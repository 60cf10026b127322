import type { OldRegisterShown, OldRowShown } from '../../../client/wire/old-register-wire';
import { ukDay } from '../../../domain/dates';
import type { Answers } from '../../../domain/fields';
import { postsOf, type Person } from '../../../domain/people/people';
import { asksAboutNotes, regionOfRow, ROW_STAGES, type RowStage } from '../../../domain/take-over/signed-row';
import type { Region } from '../../../domain/words';

/** A row that went from one place to another since the counts were read. */
export interface Move {
  readonly from: Pick<OldRowShown, 'region' | 'stage'>;
  readonly to: Pick<OldRowShown, 'region' | 'stage'>;
}

type RegionCounts = OldRegisterShown['regions'][number];

/** Whether the service has anything of the old register to show to a person. `now` is a UTC time. */
export const mayOversee = (person: Person, now: string): boolean =>
  postsOf(person, ukDay(now)).some(({ post }) => post === 'regional-safeguarding-lead' || post === 'administrator');

/** Whether a person has files of the old register read. `now` is a UTC time. */
export const mayReadFile = (person: Person, now: string): boolean =>
  postsOf(person, ukDay(now)).some(({ post }) => post === 'administrator');

/** Whether a file was read, or a row is there. */
export const isSomethingThere = ({ files, regions }: OldRegisterShown): boolean =>
  files.length > 0 || regions.some(({ counts }) => ROW_STAGES.some((stage) => counts[stage] > 0));

/** How many rows wait for the person to sign them off in a region. */
export const rowsToSignOff = ({ regions }: OldRegisterShown, region: Region): number =>
  regions.find((each) => each.region === region && each.signsOff)?.counts.waiting ?? 0;

/** The counts, with what has been decided since they were read. */
export const countsAfter = (regions: readonly RegionCounts[], moves: readonly Move[]): readonly RegionCounts[] =>
  moves.reduce<readonly RegionCounts[]>(
    (before, { from, to }) =>
      before.map((each) => ({
        ...each,
        counts: {
          ...each.counts,
          ...(each.region === from.region ? { [from.stage]: each.counts[from.stage] - 1 } : {}),
          ...(each.region === to.region ? { [to.stage]: each.counts[to.stage] + (isSamePlace(from, to) ? 0 : 1) } : {})
        }
      })),
    regions
  );

const isSamePlace = (from: Move['from'], to: Move['to']): boolean =>
  from.region === to.region && from.stage === to.stage;

/** The stage whose rows are shown: those that wait, unless the address says otherwise. */
export const stageOf = (only: string | undefined): RowStage => ROW_STAGES.find((stage) => stage === only) ?? 'waiting';

/** Whether a lead has to look at a row by itself. */
export const needsDecision = (row: Pick<OldRowShown, 'mayName' | 'answers' | 'doubts'>): boolean =>
  row.doubts.length > 0 || asksAboutNotes(row, row.answers);

/** The answers that differ from those of the row: what is sent with it. */
export const changedIn = ({ answers }: Pick<OldRowShown, 'answers'>, typed: Answers): Answers =>
  Object.fromEntries(Object.entries(typed).filter(([id, answer]) => answer !== (answers[id] ?? '')));

/** The region that a row belongs to with these changes: that of its local authority. */
export const regionWith = (row: Pick<OldRowShown, 'answers' | 'region'>, typed: Answers): Region =>
  regionOfRow({ ...row.answers, ...typed }, row);
