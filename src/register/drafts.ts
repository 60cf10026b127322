import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Answers } from '../domain/fields';
import { STEP_IDS, type StepId } from '../domain/steps';
import { OVERTAKEN, unlessOvertaken, untilWritten } from './client/overtaken';
import { isChanged, isMissing, unlessMissing } from './client/sharepoint-errors';
import { json, whole } from './client/cells';
import { allRows, equals, everyRow, firstRow, placeOf, readableRows, type Place } from './client/rows';
import { CellText, jsonOf } from './client/schemas';
import { addRow, deleteRow, updateRow } from './client/write-row';

/** How long a draft is saved, in milliseconds. */
export const DRAFT_LIFE = 24 * 3_600_000;
const COLUMNS = ['Form', 'Answers', 'KeptAt'];

/** A person’s form of a step, of which there is one draft; `reference` is absent for a step that begins a review. */
export interface DraftOf {
  readonly personId: string;
  readonly step: StepId;
  readonly reference?: string | undefined;
}

/** A form saved for later. `form` is its key; `keptAt` a UTC time. */
export interface Draft {
  readonly form: string;
  readonly given: Answers;
  readonly keptAt: string;
}

const RowSchema = v.object({
  Form: CellText,
  Answers: jsonOf(v.record(v.string(), v.string())),
  KeptAt: v.pipe(v.string(), v.isoTimestamp())
});

/** The draft of a form, if it is less than a day old at a UTC time; one request. */
export async function readDraft(sp: SPFI, of: DraftOf, now: string): Promise<Draft | undefined> {
  const draft = (await unlessMissing(find(sp, of), undefined))?.draft;
  return draft && Date.parse(draft.keptAt) > Date.parse(now) - DRAFT_LIFE ? draft : undefined;
}

/**
 * Every draft about a review that can be read, however old, with the person who saved it. One request for each thousand
 * of all reviews: there are only those of a day.
 */
export async function draftsOf(
  sp: SPFI,
  reference: string
): Promise<readonly (Draft & Pick<DraftOf, 'personId' | 'step'>)[]> {
  const KeyedSchema = v.object({ ...RowSchema.entries, DraftKey: v.string() });
  const rows = await everyRow(sp, 'drafts', ['DraftKey', ...COLUMNS]);
  return readableRows('drafts', KeyedSchema, rows).flatMap(({ DraftKey, Form, Answers: given, KeptAt }) => {
    const [personId = '', name, about] = DraftKey.split('|');
    const step = STEP_IDS.find((id) => id === name);
    return step && about === reference ? [{ personId, step, form: Form, given, keptAt: KeptAt }] : [];
  });
}

/** Saves a draft, and replaces any other of the same form. */
export async function saveDraft(sp: SPFI, of: DraftOf, draft: Draft): Promise<void> {
  const cells = {
    Title: of.step,
    DraftKey: keyOf(of),
    Form: whole(draft.form),
    Answers: json(draft.given),
    KeptAt: draft.keptAt
  };
  await untilWritten('draft', async () => {
    const found = await find(sp, of);
    if (!found) return unlessOvertaken(addRow(sp, 'drafts', cells));
    return unlessMissing(unlessOvertaken(updateRow(sp, 'drafts', found.place, cells)), OVERTAKEN);
  });
}

/** Removes the draft of a submitted or discarded form; one that another form of the same step has saved since stays. */
export async function forgetDraft(sp: SPFI, of: DraftOf, form: string): Promise<void> {
  const found = await find(sp, of);
  if (found?.draft?.form === form) await removed(sp, found.place);
}

/** Removes the drafts saved at a UTC time or before it. */
export async function removeDrafts(sp: SPFI, before: string): Promise<void> {
  const rows = await unlessMissing(
    allRows(sp, 'drafts', [], { filter: `KeptAt le datetime'${new Date(before).toISOString()}'` }),
    []
  );
  for (const row of rows) await removed(sp, placeOf('drafts', row));
}

/** Leaves a draft that has been saved again since. */
async function removed(sp: SPFI, place: Place): Promise<void> {
  try {
    await deleteRow(sp, 'drafts', place);
  } catch (error) {
    if (!isChanged(error) && !isMissing(error)) throw error;
  }
}

/** A draft that cannot be read is as none: the form opens without it. */
async function find(
  sp: SPFI,
  of: DraftOf
): Promise<{ readonly draft: Draft | undefined; readonly place: Place } | undefined> {
  const row = await firstRow(sp, 'drafts', COLUMNS, equals<'drafts'>('DraftKey', keyOf(of)));
  if (row === undefined) return undefined;
  const [cells] = readableRows('drafts', RowSchema, [row]);
  return {
    draft: cells && { form: cells.Form, given: cells.Answers, keptAt: cells.KeptAt },
    place: placeOf('drafts', row)
  };
}

const keyOf = ({ personId, step, reference = '' }: DraftOf): string => whole(`${personId}|${step}|${reference}`);
