import type { SPFI } from '@pnp/sp';

import type { OldRowShown } from '../../src/client/wire/old-register-wire';
import { ukDay } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { TAKE_OVER } from '../../src/domain/forms/take-over';
import type { Person } from '../../src/domain/people/people';
import type { AskedAbout } from '../../src/domain/review/refusal';
import {
  answersOfRow,
  asksAboutNotes,
  recordingKey,
  regionOfRow,
  signsOff,
  waitingAgain,
  type SignedRow
} from '../../src/domain/take-over/signed-row';
import { inOneRequest } from '../../src/register/client/one-request';
import { OVERTAKEN } from '../../src/register/client/overtaken';
import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { readDirectory } from '../../src/register/directory/directory';
import { readOldRow, saveOldRow, type StoredOldRow } from '../../src/register/old-register';
import type { RowCommands } from '../commands/handle-command';
import { untilSettled } from '../commands/until-settled';
import { askerIn, type Answer } from '../page-reads/asker';
import { rowShown } from './old-register-desk';
import { notForYou, refusedRow } from './refusals';

/** `actorId` comes from a verified token. */
interface OfRow {
  readonly actorId: string;
  readonly key: string;
}

type Decided = Promise<Answer<{ readonly row: OldRowShown }>>;

/** What the lead of a region decides of a row of the old register (KP-2). Each throws as the register does. */
export interface OldRegisterChanges {
  /**
   * Records the review of a row, with what the lead has changed of it: an empty answer takes one away. What is sent
   * again changes nothing. A row whose authority lies in another region goes to the lead of that. Notes that may name a
   * person are sent as they are to be, empty or whole.
   */
  readonly takeOver: (wanted: OfRow & { readonly given: Answers; readonly anyway?: readonly AskedAbout[] }) => Decided;
  readonly setAside: (wanted: OfRow & { readonly why: string }) => Decided;
  /** Has a row that was set aside, or taken out, wait again. */
  readonly putBack: (wanted: OfRow) => Decided;
  /** Takes the review of a row out of the register, as an event, while nothing else has happened to it. */
  readonly takeOut: (wanted: OfRow & { readonly why: string }) => Decided;
}

interface Situation {
  readonly row: StoredOldRow;
  readonly actor: Person;
  readonly at: string;
}

export function createOldRegisterChanges({
  sp,
  now,
  commands,
  afterDecision
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly commands: RowCommands;
  /** What is done once a row no longer waits. */
  readonly afterDecision: (row: SignedRow) => void;
}): OldRegisterChanges {
  /** Decides on a row until nobody else has been faster, and saves what becomes of it. */
  async function decide(
    { actorId, key }: OfRow,
    becomes: (situation: Situation) => Promise<Answer<{ readonly next: SignedRow }>>
  ): Decided {
    const decided = await untilSettled<Awaited<Decided>>(async () => {
      const at = now();
      const [directory, row] = await inOneRequest(sp, (batch) => [readDirectory(batch), readOldRow(batch, key)]);
      const known = askerIn(directory, actorId, ukDay(at));
      if (!known.ok) return known;
      if (!row || !signsOff(known.asker, row.region, ukDay(at))) return notForYou();
      const next = await becomes({ row, actor: known.asker, at });
      if (!next.ok) return next;
      if (next.next === row) return { ok: true, row: rowShown(row) };
      const saved = await saveOldRow(sp, row, next.next);
      if (saved === 'changed') return OVERTAKEN;
      afterDecision(saved);
      return { ok: true, row: rowShown(saved) };
    });
    if (decided === OVERTAKEN) throw new RegisterUnavailable('Someone else keeps changing this row. Try again.');
    return decided;
  }

  return {
    takeOver: ({ given, anyway = [], ...of }) =>
      decide(of, async ({ row, actor, at }) => {
        if (row.stage === 'taken')
          return isSame(row.corrected, correctedBy(row, given))
            ? { ok: true, next: row }
            : refusedRow(`${DECIDED.taken} ${CORRECT_THERE}`);
        if (row.stage !== 'waiting') return refusedRow(`${DECIDED[row.stage]} Put it back first.`);
        if (asksAboutNotes(row, answersOfRow(row)) && given['note'] === undefined) return refusedRow(DECIDE_NOTES);
        const changed = { ...row, corrected: correctedBy(row, given) };
        const answers = answersOfRow(changed);
        const region = regionOfRow(answers, row);
        if (!signsOff(actor, region, ukDay(at))) return { ok: true, next: { ...changed, region } };
        const result = await commands.handleRow({
          actorId: actor.id,
          step: `take-over-${row.kind}`,
          key: recordingKey(row),
          given: answers,
          anyway
        });
        return result.ok
          ? {
              ok: true,
              next: { ...changed, region, stage: 'taken', reference: result.reference, signed: signedBy(actor, at) }
            }
          : { ok: false, refusal: result.refusal };
      }),
    setAside: ({ why, ...of }) =>
      decide(of, async ({ row, actor, at }) => {
        if (row.stage === 'set-aside') return { ok: true, next: row };
        if (row.stage === 'taken') return refusedRow(`${DECIDED.taken} Take it out of the register instead.`);
        return { ok: true, next: { ...row, stage: 'set-aside', why, signed: signedBy(actor, at) } };
      }),
    putBack: (of) =>
      decide(of, async ({ row }) => {
        if (row.stage === 'waiting') return { ok: true, next: row };
        if (row.stage === 'taken') return refusedRow(DECIDED.taken);
        return { ok: true, next: waitingAgain(row) };
      }),
    takeOut: ({ why, ...of }) =>
      decide(of, async ({ row, actor, at }) => {
        if (row.stage !== 'taken' || row.reference === undefined)
          return row.stage === 'taken-out' ? { ok: true, next: row } : refusedRow(NOT_TAKEN);
        const result = await commands.handleRow({
          actorId: actor.id,
          step: 'undo-take-over',
          reference: row.reference,
          key: `${recordingKey(row)}/out`,
          given: { reason: why }
        });
        return result.ok
          ? {
              ok: true,
              next: { ...row, stage: 'taken-out', why, signed: signedBy(actor, at), takenOut: row.takenOut + 1 }
            }
          : { ok: false, refusal: result.refusal };
      })
  };
}

const signedBy = ({ id, name }: Person, at: string) => ({ by: { id, name }, at });

const DECIDED = {
  'set-aside': 'This row has been set aside.',
  'taken-out': 'The review of this row has been taken out of the register.',
  taken: 'This row has already been taken over.'
} as const;
const CORRECT_THERE = 'What you entered here has not been recorded: open its review, and correct it there.';
const isSame = (one: Answers, other: Answers): boolean =>
  Object.keys({ ...one, ...other }).every((id) => one[id] === other[id]);

const DECIDE_NOTES =
  'The notes of this row may name a person. Say what becomes of them: leave them out, or let them pass.';

const NOT_TAKEN = 'This row has not been taken over, so there is nothing to take out of the register.';

/** What leads have changed so far: the answers, but not where they come from. */
function correctedBy({ kind, proposed, corrected }: SignedRow, typed: Answers): Answers {
  const given = { ...corrected, ...typed };
  const fields = TAKE_OVER[kind].map(({ id }) => id).filter((id) => !NOT_CHANGED.includes(id));
  return Object.fromEntries(
    fields.flatMap((id) => {
      const answer = given[id];
      return answer === undefined || answer === (proposed[id] ?? '') ? [] : [[id, answer]];
    })
  );
}
const NOT_CHANGED: readonly string[] = ['source', 'oldNumber', 'file'];
