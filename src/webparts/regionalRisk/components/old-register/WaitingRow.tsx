import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import type { Answers } from '../../../../domain/fields';
import type { AskedAbout } from '../../../../domain/review/refusal';
import type { OldRowDesk, RowRefusal } from '../../hooks/use-old-row';
import { asksAboutNotes } from '../../../../domain/take-over/signed-row';
import { Button } from '../Button';
import { Message } from '../Message';
import { RecordingOutcome } from '../mail/RecordingOutcome';
import { CorrectForm } from './CorrectForm';
import { NotesDecision } from './NotesDecision';
import { placeInWords } from './old-words';
import { focusOpener } from './focus-opener';
import { RowAsItWas } from './RowAsItWas';
import { MovesRegion, RowAsItWillBe } from './RowAsItWillBe';
import { useRowCss } from './row-styles';
import { WhyForm } from './WhyForm';

interface WaitingRowProps {
  row: OldRowShown;
  desk: OldRowDesk;
  onOpen: (reference: string) => void;
}

/** Whether a refusal is shown beside the one answer that it is about. */
const isBesideField = ({ fields, asks }: RowRefusal): boolean => asks.length === 0 && Object.keys(fields).length === 1;

/** What a lead decides of a row that waits: take over, correct first, or set aside. */
export const WaitingRow: React.FC<WaitingRowProps> = ({ row, desk, onOpen }) => {
  const css = useRowCss();
  const notes = React.useRef<HTMLDivElement>(null);
  const buttons = React.useRef<HTMLDivElement>(null);
  const { entered, enter, refusal, isSending } = desk;
  const { opened, typed } = entered;
  const answers: Answers = { ...row.answers, ...typed };
  const changes: Answers = entered.notes === 'out' ? { ...typed, note: '' } : typed;
  const asksNotes = asksAboutNotes(row, answers);
  const place = placeInWords(row);
  const takeOver = (anyway: readonly AskedAbout[]): void => {
    if (!asksNotes || entered.notes !== undefined) return desk.takeOver(anyway);
    desk.refuse(strings.OldDecideNotes);
    notes.current?.querySelector('button')?.focus();
  };
  const show = (form: 'correct' | 'aside'): void => enter({ opened: opened === form ? undefined : form });
  const cancel = (forgotten: Partial<OldRowDesk['entered']>): void => {
    focusOpener(buttons);
    enter({ opened: undefined, ...forgotten });
  };
  return (
    <>
      <div className={css.both}>
        <RowAsItWas row={row} isKeptInSight={opened === 'correct'} />
        {opened === 'correct' ? (
          <CorrectForm
            row={row}
            answers={{ ...row.answers, ...changes }}
            leftOut={entered.notes === 'out' ? ['note'] : []}
            problems={refusal?.fields}
            isSending={isSending}
            onAnswer={(id, answer) => enter({ typed: { ...typed, [id]: answer } })}
            onSend={() => takeOver([])}
            onCancel={() => cancel({ typed: {} })}
          />
        ) : (
          <RowAsItWillBe row={row} typed={changes} />
        )}
      </div>
      {row.doubts.length > 0 && (
        <Message tone="plain">
          {strings.OldDoubts}
          <ul>
            {row.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Message>
      )}
      <MovesRegion row={row} typed={typed} />
      {asksNotes && (
        <div ref={notes}>
          <NotesDecision
            note={answers['note'] ?? ''}
            decided={entered.notes}
            onDecide={(next) => enter({ notes: next })}
          />
        </div>
      )}
      <div ref={buttons} className={css.buttons}>
        {opened !== 'correct' && (
          <Button
            look="primary"
            label={format(strings.OldTakeOverRow, place)}
            disabled={isSending}
            onClick={() => takeOver([])}
          >
            {strings.OldTakeOver}
          </Button>
        )}
        <Button
          expanded={opened === 'correct'}
          label={format(strings.OldCorrectRow, place)}
          onClick={() => show('correct')}
        >
          {strings.OldCorrect}
        </Button>
        <Button
          expanded={opened === 'aside'}
          label={format(strings.OldSetAsideRow, place)}
          onClick={() => show('aside')}
        >
          {strings.OldSetAside}
        </Button>
      </div>
      {opened === 'aside' && (
        <WhyForm
          label={strings.OldWhyAside}
          submit={strings.OldSetAsideNow}
          why={entered.why}
          isSending={isSending}
          onWhy={(why) => enter({ why })}
          onSend={desk.setAside}
          onCancel={() => cancel({ why: '' })}
        />
      )}
      <div>
        <div role="status">{isSending && strings.OldSaving}</div>
        {refusal && !isBesideField(refusal) && (
          <RecordingOutcome recording={{ is: 'refused', ...refusal }} onOpen={onOpen} />
        )}
      </div>
      {refusal && refusal.asks.length > 0 && (
        <div className={css.buttons}>
          <Button label={format(strings.OldAnywayRow, place)} onClick={() => takeOver(refusal.asks)}>
            {strings.OldAnyway}
          </Button>
          {refusal.alike.length > 0 && (
            <Button
              onClick={() =>
                desk.setAside(format(strings.OldAlready, refusal.alike.map(({ reference }) => reference).join(', ')))
              }
            >
              {strings.OldSetAsideAlready}
            </Button>
          )}
        </div>
      )}
    </>
  );
};
