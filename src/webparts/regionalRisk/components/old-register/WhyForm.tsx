import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { Button } from '../Button';
import { Line } from '../forms/plain-fields';
import { useRowCss } from './row-styles';

interface WhyFormProps {
  /** The question. */
  label: string;
  /** The words of its button. */
  submit: string;
  why: string;
  isSending: boolean;
  onWhy: (why: string) => void;
  onSend: (why: string) => void;
  onCancel: () => void;
}

/** The longest reason that the history takes, in characters. */
const LONGEST = 255;

/** Asks why before something is done. */
export const WhyForm: React.FC<WhyFormProps> = ({ label, submit, why, isSending, onWhy, onSend, onCancel }) => {
  const css = useRowCss();
  const root = React.useRef<HTMLFormElement>(null);
  const [problem, setProblem] = React.useState<string>();
  React.useEffect(() => root.current?.querySelector('input')?.focus(), [problem]);
  const send = (): void => {
    const wrong = problemWith(why.trim());
    setProblem(wrong);
    if (wrong === undefined && !isSending) onSend(why.trim());
  };
  return (
    <form
      ref={root}
      className={css.form}
      noValidate
      aria-label={submit}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Line
        field={{ id: 'why', type: 'line', label, hint: undefined, isRequired: true, needed: undefined, choices: [] }}
        answer={why}
        problem={problem}
        onAnswer={onWhy}
      />
      <div className={css.buttons}>
        <Button look="primary" type="submit" disabled={isSending}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{strings.Cancel}</Button>
      </div>
    </form>
  );
};

function problemWith(why: string): string | undefined {
  if (why === '') return strings.OldWhyMissing;
  return why.length > LONGEST ? strings.OldWhyTooLong : undefined;
}
