import * as v from 'valibot';
import { LONGEST_LINE, MOST_CHARACTERS, MOST_LINES, type Piece } from '../../src/domain/letters/letter-text';

/** What a child writes, parsed: a file made to do harm may have taken it over. */

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const True = v.literal(true);

const PlaceSchema = v.strictObject({
  page: v.optional(Count),
  line: v.optional(Count),
  paragraph: v.optional(Count),
  table: v.optional(Count),
  row: v.optional(Count),
  column: v.optional(Count),
  field: v.optional(True)
});

const CellSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MOST_CHARACTERS)),
  place: PlaceSchema,
  left: v.optional(v.number()),
  isChanged: v.optional(True),
  isHidden: v.optional(True)
});

const PieceSchema = v.strictObject({
  cells: v.pipe(v.array(CellSchema), v.maxLength(2_000)),
  table: v.optional(Count),
  isQuoted: v.optional(True)
});

const AttachmentSchema = v.strictObject({
  name: v.string(),
  type: v.string(),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isInline: v.boolean()
});

const NoteSchema = v.union([v.strictObject({ pictures: v.array(Count) }), v.strictObject({ cut: True })]);

const Moment = v.pipe(v.string(), v.isoTimestamp());

const AnswerSchema = v.union([
  v.strictObject({ cannot: v.picklist(['damaged', 'password', 'scan', 'too-big', 'encrypted']) }),
  v.strictObject({
    pieces: v.pipe(v.array(PieceSchema), v.maxLength(MOST_LINES)),
    subject: v.optional(
      v.pipe(
        v.string(),
        v.transform((subject) => subject.slice(0, LONGEST_LINE))
      )
    ),
    receivedAt: v.optional(Moment),
    sentAt: v.optional(Moment),
    attachments: v.pipe(v.array(AttachmentSchema), v.maxLength(50)),
    notes: v.array(NoteSchema)
  })
]);

type AnswerRead = v.InferOutput<typeof AnswerSchema>;
export type TextRead = Extract<AnswerRead, { pieces: unknown }>;

/** A child’s answer, with the bytes of each attachment; nothing where it is not one. */
export function childAnswer(
  output: Buffer
): { readonly answer: AnswerRead; readonly bytes: readonly Uint8Array[] } | undefined {
  const end = output.indexOf('\n');
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), AnswerSchema),
    output.subarray(0, end < 0 ? undefined : end).toString('utf8')
  );
  if (!parsed.success) return undefined;
  const answer = parsed.output;
  if ('cannot' in answer) return { answer, bytes: [] };
  let at = end + 1;
  const bytes = answer.attachments.map(({ size }) => {
    const each = output.subarray(at, at + size);
    at += size;
    return each;
  });
  return at > output.length && bytes.length > 0 ? undefined : { answer, bytes };
}

/** The pieces of a file, each place in the attachment of that number, if it is one. */
export const piecesOf = ({ pieces }: TextRead, attachment: number | undefined): readonly Piece[] =>
  pieces.map(({ cells, table, isQuoted }) => ({
    cells: cells.map(({ text, place, left, isChanged, isHidden }) => ({
      text,
      place: { ...(attachment === undefined ? {} : { attachment }), ...place },
      ...(left === undefined ? {} : { left }),
      ...(isChanged === undefined ? {} : { isChanged }),
      ...(isHidden === undefined ? {} : { isHidden })
    })),
    ...(table === undefined ? {} : { table }),
    ...(isQuoted === undefined ? {} : { isQuoted })
  }));
