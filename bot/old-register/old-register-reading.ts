import type { SPFI } from '@pnp/sp';

import type { OldFileRead } from '../../src/client/wire/old-file-wire';
import { ukDay } from '../../src/domain/dates';
import { postsOf } from '../../src/domain/people/people';
import type { Question } from '../../src/domain/take-over/question';
import { columnLetters } from '../../src/domain/take-over/shown';
import { readPerson } from '../../src/register/directory/directory';
import { askerIn, type Answer } from '../page-reads/asker';
import type { WorkbookReader } from '../workbooks/workbook-reader';
import { compareWithBefore, handOver } from './hand-over';
import { keepFile } from './keep-file';
import { planWorkbook, sayOfWorkbook } from './plan-workbook';
import { refusedRow } from './refusals';
import { rejectedWorkbook } from './rejected-workbook';
import { saidOfHandingOver, saidOfIgnored, saidOfPlan } from './said-of-plan';

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

export function createOldRegisterReading({
  sp,
  now,
  reader
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly reader: WorkbookReader;
}): OldRegisterReading {
  return {
    async readFile({ actorId, name, bytes, mapping, handOver: isHandedOver }) {
      const today = ukDay(now());
      const person = await readPerson(sp, actorId);
      const known = askerIn({ people: person ? [person] : [] }, actorId, today);
      if (!known.ok) return known;
      if (!postsOf(known.asker, today).some(({ post }) => post === 'administrator')) return ONLY_ADMINISTRATORS;
      const planned = await planWorkbook({ sp, reader, today }, { name, bytes, mapping });
      if ('problem' in planned) return refusedRow(planned.problem);
      const { plan, hash, ignored } = planned;
      const compared = await compareWithBefore(sp, plan, hash);
      const open = plan.questions.some(({ isOpen }) => isOpen);
      await keepFile(sp, planned, { readAt: now(), handedOver: isHandedOver && !open });
      const rejected = plan.rows.filter(({ problems }) => problems.length > 0).length;
      return {
        ok: true,
        lines: [...saidOfPlan(plan, compared), ...saidOfIgnored(ignored)],
        questions: plan.questions.map(questionShown),
        waits: compared.fresh.length + compared.renewed.length,
        rejected,
        ...(rejected > 0
          ? { workbook: Buffer.from(await rejectedWorkbook(plan, sayOfWorkbook)).toString('base64') }
          : {}),
        ...(isHandedOver && !open ? { handedOver: saidOfHandingOver(await handOver(sp, compared)) } : {})
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
  ...(orElse === undefined ? {} : { orElse }),
  ...(answer === undefined ? {} : { answer })
});
