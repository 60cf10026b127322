import * as v from 'valibot';

import type { Workbook } from '../../src/domain/workbooks/workbook';

/** What a child writes, parsed: a file made to do harm may have taken it over. */

/** As many as Excel has. */
const Row = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_048_576));
const Column = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16_384));
/** The longest text that Excel holds in a cell is a tenth of it; one of a CSV file may be longer. */
const LongText = v.pipe(v.string(), v.maxLength(320_000));

const ContentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), text: LongText }),
  v.strictObject({ kind: v.literal('number'), number: v.number(), shown: LongText }),
  v.strictObject({
    kind: v.literal('date'),
    day: v.pipe(v.string(), v.isoDate()),
    precision: v.picklist(['day', 'month', 'year']),
    time: v.optional(v.pipe(v.string(), v.isoTime())),
    serial: v.number()
  }),
  v.strictObject({ kind: v.literal('yes-no'), yes: v.boolean() }),
  v.strictObject({ kind: v.literal('error'), code: v.pipe(v.string(), v.maxLength(100)) }),
  v.strictObject({ kind: v.literal('not-calculated') })
]);

const CellSchema = v.strictObject({
  row: Row,
  column: Column,
  content: ContentSchema,
  struck: v.optional(LongText),
  fill: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-F]{6}$/))),
  comment: v.optional(LongText)
});

const AreaSchema = v.strictObject({ fromRow: Row, fromColumn: Column, toRow: Row, toColumn: Column });

const SheetSchema = v.strictObject({
  name: LongText,
  isHidden: v.boolean(),
  cells: v.array(CellSchema),
  merged: v.array(AreaSchema),
  hiddenRows: v.array(Row),
  hiddenColumns: v.array(Column)
});

const AnswerSchema = v.union([
  v.strictObject({
    cannot: v.picklist([
      'damaged',
      'too-big',
      'empty',
      'counts-differ',
      'password',
      'other-kind',
      'not-a-workbook',
      'rows-cut-off'
    ])
  }),
  v.strictObject({ sheets: v.array(SheetSchema) })
]);

/** A child’s answer; nothing where it is not one. */
export function workbookAnswer(
  output: Buffer
): Workbook | Extract<v.InferOutput<typeof AnswerSchema>, { cannot: unknown }> | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), AnswerSchema), output.toString('utf8'));
  return parsed.success ? parsed.output : undefined;
}
