import * as v from 'valibot';

import { REGIONS } from '../../domain/words';

/** What the service says of a file of the old register to the administrator who has it read (KP-2). */

const QuestionSchema = v.object({
  id: v.string(),
  words: v.string(),
  /** At most a handful of the cells that ask; `count` is all. */
  places: v.array(v.string()),
  count: v.number(),
  choices: v.array(v.object({ value: v.string(), title: v.string() })),
  /** The colour that is asked about, as six hexadecimal digits. */
  colour: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9A-F]{6}$/))),
  /** Besides the choices: the name of a local authority, or the number of a row of the sheet. */
  orElse: v.exactOptional(v.picklist(['authority', 'row'])),
  /** What was answered, or what is assumed. */
  answer: v.exactOptional(v.string()),
  isOpen: v.boolean()
});
export type OldQuestion = v.InferOutput<typeof QuestionSchema>;

export const OldFileBody = v.object({
  /** How many cells of each sheet have each fate. */
  sheets: v.array(
    v.object({ sheet: v.string(), isHidden: v.boolean(), cells: v.number(), byFate: v.record(v.string(), v.number()) })
  ),
  /** Why cells are left out, and how many for each reason. */
  leftOut: v.array(v.object({ why: v.string(), cells: v.number() })),
  /** The rows that can be taken over, by region. */
  regions: v.array(v.object({ region: v.picklist(REGIONS), rows: v.number() })),
  /** The same rows beside those of the files before. */
  compared: v.object({
    fresh: v.number(),
    unchanged: v.number(),
    /** They wait for a lead, and differ. */
    renewed: v.number(),
    /** A lead has decided on them, and they differ. */
    differing: v.number()
  }),
  questions: v.array(QuestionSchema),
  /** Answers that this file does not ask for, in a sentence. */
  ignored: v.array(v.string()),
  rejected: v.number(),
  /** The rejected rows, as an Excel file in base64. */
  workbook: v.exactOptional(v.string()),
  /** What happened, where the rows were handed over. */
  handedOver: v.exactOptional(v.string())
});
export type OldFileRead = v.InferOutput<typeof OldFileBody>;
