import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import * as strings from 'RegionalRiskWebPartStrings';
import { Button } from '../Button';
import { Message } from '../Message';
import { useRowCss } from './row-styles';

interface NotesDecisionProps {
  note: string;
  decided: 'out' | 'pass' | undefined;
  onDecide: (decided: 'out' | 'pass') => void;
}

/** Notes that may name a person, and what becomes of them: nothing is taken over before it is decided. */
export const NotesDecision: React.FC<NotesDecisionProps> = ({ note, decided, onDecide }) => {
  const css = useRowCss();
  const id = useId('notes');
  return (
    <div role="group" aria-labelledby={id}>
      <Message tone="attention">
        <span id={id}>{strings.OldNotesMayName}</span>
        <p className={css.note}>{note}</p>
        <div className={css.buttons}>
          <Button pressed={decided === 'out'} onClick={() => onDecide('out')}>
            {strings.OldNotesOut}
          </Button>
          <Button pressed={decided === 'pass'} onClick={() => onDecide('pass')}>
            {strings.OldNotesPass}
          </Button>
        </div>
      </Message>
    </div>
  );
};
