import type { OldFileRead } from '../../src/client/wire/old-file-wire';
import { ukDay } from '../../src/domain/dates';
import { postsOf } from '../../src/domain/people/people';
import { LEFT_OUT_RULES } from '../../src/domain/take-over/left-out';
import type { Question } from '../../src/domain/take-over/question';
import { columnLetters } from '../../src/domain/take-over/shown';
import { readPerson } from '../../src/register/directory/directory';
import { askerIn, type Answer } from '../page-reads/asker';
import { sayOfWorkbook } from './prepare';
import { readOldRegister, type ReadingFile } from './read-file';
import { refusedRow } from './refusals';
import { saidOfHandingOver, saidOfIgnored } from './said-of-plan';

/** Reads the file of the old register for an administrator (KP-2). Throws as the register does. */
export interface OldRegisterReading {
  /**
   * A dry run, with the answers so far; with `handOver`, the rows go to their leads, unless a question is open. What is
   * sent again changes nothing.
   */
  readonly readFile: (wanted: {
    readonly actorId: string;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly mapping: Readonly<Record<string, string>>;
    readonly handOver: boolean;
  }) => Promise<Answer<OldFileRead>>;
}

export function createOldRegisterReading(reading: ReadingFile): OldRegisterReading {
  return {
    async readFile({ actorId, handOver, ...file }) {
      const today = ukDay(reading.now());
      const person = await readPerson(reading.sp, actorId);
      const known = askerIn({ people: person ? [person] : [] }, actorId, today);
      if (!known.ok) return known;
      if (!postsOf(known.asker, today).some(({ post }) => post === 'administrator')) return ONLY_ADMINISTRATORS;
      const read = await readOldRegister(reading, { ...file, isHandedOver: handOver });
      if ('problem' in read) return refusedRow(read.problem);
      const { prepared, compared, handedOver } = read;
      const { figures, questions, ignored, rejectedFile } = prepared;
      const { sheets, leftOut, regions, rejected } = figures;
      return {
        ok: true,
        sheets: sheets.map((sheet) => ({ ...sheet, byFate: { ...sheet.byFate } })),
        leftOut: leftOut.map(({ rule, cells }) => ({ why: LEFT_OUT_RULES[rule], cells })),
        regions: [...regions],
        compared: {
          fresh: compared.fresh.length,
          unchanged: compared.unchanged,
          renewed: compared.renewed.length,
          differing: compared.differing.length
        },
        questions: questions.map(questionShown),
        ignored: [...saidOfIgnored(ignored)],
        rejected,
        ...(rejected > 0 ? { workbook: Buffer.from(rejectedFile).toString('base64') } : {}),
        ...(handedOver ? { handedOver: saidOfHandingOver(handedOver) } : {})
      };
    }
  };
}

const ONLY_ADMINISTRATORS = {
  ok: false,
  refusal: {
    code: 'not-your-role',
    rule: 'KP-2',
    sentence: 'Only an administrator has the file of the old register read. Ask one of them.'
  }
} as const;

const questionShown = ({
  id,
  words,
  places,
  count,
  choices,
  colour,
  orElse,
  answer,
  isOpen
}: Question): OldFileRead['questions'][number] => ({
  id,
  words: sayOfWorkbook(words),
  places: places.map(({ sheet, row, column }) => `${sheet}, ${columnLetters(column)}${row}`),
  count,
  choices: choices.map(({ value, title }) => ({ value, title: sayOfWorkbook(title) })),
  isOpen,
  ...(colour === undefined ? {} : { colour }),
  ...(orElse === undefined ? {} : { orElse }),
  ...(answer === undefined ? {} : { answer })
});
