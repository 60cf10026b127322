import * as v from 'valibot';

/** What the service says of a file of the old register to the administrator who has it read (KP-2). */

const QuestionSchema = v.object({
  id: v.string(),
  words: v.string(),
  /** At most a handful of the cells that ask; `count` is all. */
  places: v.array(v.string()),
  count: v.number(),
  choices: v.array(v.object({ value: v.string(), title: v.string() })),
  /** Besides the choices: the name of a local authority, or the number of a row of the sheet. */
  orElse: v.exactOptional(v.picklist(['authority', 'row'])),
  /** What was answered, or what is assumed. */
  answer: v.exactOptional(v.string()),
  isOpen: v.boolean()
});
export type OldQuestion = v.InferOutput<typeof QuestionSchema>;

export const OldFileBody = v.object({
  /** What became of each cell, in sentences. */
  lines: v.array(v.string()),
  questions: v.array(QuestionSchema),
  /** How many rows can go to leads, and how many came back. */
  waits: v.number(),
  rejected: v.number(),
  /** Those that came back, as an Excel file in base64. */
  workbook: v.exactOptional(v.string()),
  /** What happened, where the rows were handed over. */
  handedOver: v.exactOptional(v.string())
});
export type OldFileRead = v.InferOutput<typeof OldFileBody>;
