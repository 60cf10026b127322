import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import { UNDO_TAKE_OVER } from '../../../../domain/forms/take-over';
import type { OldRowDesk } from '../../hooks/use-old-row';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { Message } from '../Message';
import { focusOpener } from './focus-opener';
import { placeInWords } from './old-words';
import { RowAsItWas } from './RowAsItWas';
import { RowAsItWillBe } from './RowAsItWillBe';
import { useRowCss } from './row-styles';
import { WhyForm } from './WhyForm';

/** What has been changed of it: keeps its identity. */
const NOTHING = {};

/** The question that a lead answers who takes a review out. */
export function useWhyOut(): string {
  const say = useSay();
  return UNDO_TAKE_OVER.map(({ label }) => say(label)).join(' ');
}

/** What can be undone of a row that was decided on: it is put back to wait, or its review is taken out. */
export const DecidedRow: React.FC<{ row: OldRowShown; desk: OldRowDesk }> = ({ row, desk }) => {
  const css = useRowCss();
  const whyOut = useWhyOut();
  const { entered, enter, refusal, isSending } = desk;
  const place = placeInWords(row);
  const buttons = React.useRef<HTMLDivElement>(null);
  const isErased = row.cells.length === 0 && Object.keys(row.answers).length === 0;
  const isOpen = entered.opened === 'out';
  return (
    <>
      {isErased ? (
        <p className={css.about}>{strings.OldErased}</p>
      ) : (
        <div className={css.both}>
          <RowAsItWas row={row} />
          <RowAsItWillBe row={row} typed={NOTHING} />
        </div>
      )}
      <div ref={buttons} className={css.buttons}>
        {row.stage === 'taken' ? (
          <Button
            expanded={isOpen}
            label={format(strings.OldTakeOutRow, place)}
            onClick={() => enter({ opened: isOpen ? undefined : 'out' })}
          >
            {strings.OldTakeOut}
          </Button>
        ) : (
          <Button label={format(strings.OldPutBackRow, place)} disabled={isSending} onClick={desk.putBack}>
            {strings.OldPutBack}
          </Button>
        )}
      </div>
      {row.stage === 'taken' && isOpen && (
        <WhyForm
          label={whyOut}
          submit={strings.OldTakeOut}
          why={entered.why}
          isSending={isSending}
          onWhy={(why) => enter({ why })}
          onSend={desk.takeOut}
          onCancel={() => {
            focusOpener(buttons);
            enter({ opened: undefined, why: '' });
          }}
        />
      )}
      <div>
        <div role="status">{isSending && strings.OldSaving}</div>
        {refusal && <Message tone="wrong">{refusal.sentence}</Message>}
      </div>
    </>
  );
};
