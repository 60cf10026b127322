import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Messages } from '../../../../client/answers';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import type { Answers } from '../../../../domain/fields';
import { TAKE_OVER } from '../../../../domain/forms/take-over';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { formField } from '../forms/form-field';
import { OneOf } from '../forms/plain-fields';
import { NotificationField } from '../mail/NotificationField';
import { placeInWords } from './old-words';
import { useRowCss } from './row-styles';

interface CorrectFormProps {
  row: OldRowShown;
  /** The answers of the row with what has been changed. */
  answers: Answers;
  /** Questions that are not asked, because they are decided elsewhere. */
  leftOut: readonly string[];
  problems: Messages | undefined;
  isSending: boolean;
  onAnswer: (id: string, answer: string) => void;
  onSend: () => void;
  onCancel: () => void;
}

/** Where a row came from stays as it was. */
const NOT_ASKED: readonly string[] = ['source', 'oldNumber'];

/** The form of the step by which a row is taken over, filled in from it. */
export const CorrectForm: React.FC<CorrectFormProps> = ({
  row,
  answers,
  leftOut,
  problems,
  isSending,
  onAnswer,
  onSend,
  onCancel
}) => {
  const css = useRowCss();
  const say = useSay(row.kind);
  const root = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => root.current?.focus(), []);
  React.useEffect(() => {
    root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const fields = TAKE_OVER[row.kind].filter(
    ({ id, type }) => type !== 'unseen' && !NOT_ASKED.includes(id) && !leftOut.includes(id)
  );
  return (
    <form
      ref={root}
      className={css.correct}
      tabIndex={-1}
      noValidate
      aria-label={format(strings.OldCorrectRow, placeInWords(row))}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) onSend();
      }}
    >
      <h5 className={css.title}>{strings.OldAsItWillBe}</h5>
      {fields.map((field) =>
        // An answer that was read wrongly can be taken away, which a set of radio buttons does not allow.
        field.type === 'choice' ? (
          <OneOf
            key={field.id}
            field={formField(field, say)}
            choices={formField(field, say).choices}
            answer={answers[field.id] ?? ''}
            problem={problems?.[field.id]}
            onAnswer={(answer) => onAnswer(field.id, answer)}
          />
        ) : (
          <NotificationField
            key={field.id}
            kind={row.kind}
            field={field}
            given={answers}
            problem={problems?.[field.id]}
            onAnswer={(answer) => onAnswer(field.id, answer)}
          />
        )
      )}
      <div className={css.buttons}>
        <Button look="primary" type="submit" disabled={isSending}>
          {strings.OldTakeOver}
        </Button>
        <Button onClick={onCancel}>{strings.Cancel}</Button>
      </div>
    </form>
  );
};
