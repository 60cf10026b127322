import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import { UNDO_TAKE_OVER } from '../../../../domain/forms/take-over';
import type { OldRowDesk } from '../../hooks/use-old-row';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { Message } from '../Message';
import { placeInWords } from './old-words';
import { useRowCss } from './row-styles';
import { WhyForm } from './WhyForm';

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
  const isOpen = entered.opened === 'out';
  return (
    <>
      <div className={css.buttons}>
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
          onCancel={() => enter({ opened: undefined, why: '' })}
        />
      )}
      <div role="status">{isSending && strings.OldSaving}</div>
      {refusal && <Message tone="wrong">{refusal.sentence}</Message>}
    </>
  );
};
