import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { LetterShown } from '../../../../client/wire/mail-wire';
import { longDay, isDate } from '../../../../domain/dates';
import type { Answers, Field } from '../../../../domain/fields';
import { NOTIFICATION } from '../../../../domain/forms/notification';
import type { LetterField } from '../../../../domain/letters/label-table';
import { STEPS, type StepId } from '../../../../domain/steps';
import type { Say } from '../../../../domain/text';
import { stylesOf } from '../../hooks/styles-of';
import { useRecording, type RecordedHandler } from '../../hooks/use-recording';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { panelTitle } from '../shared-styles';
import { AnswerSource } from './AnswerSource';
import { NotificationField } from './NotificationField';
import { RecordingOutcome } from './RecordingOutcome';

interface NotificationFormProps {
  step: StepId;
  /** What the form is recorded under. */
  formKey: string;
  letter: LetterShown;
  given: Answers;
  onGiven: (change: Answers) => void;
  onShow: (place: string) => void;
  onOpen: (reference: string) => void;
  onRecorded: RecordedHandler;
}

const useCss = stylesOf(() => ({
  title: panelTitle,
  root: { display: 'grid', gap: 20, gridTemplateColumns: 'minmax(0, 1fr)' }
}));

/** Whether a letter can say it: the criterion and the inspector are for the person alone. */
const isRead = (id: string): id is LetterField => !['criterion', 'inspector'].includes(id);

/** The form of a new review, each answer with the words that it was read from (KP-1, KP-5). */
export const NotificationForm: React.FC<NotificationFormProps> = ({
  step,
  formKey,
  letter,
  given,
  onGiven,
  onShow,
  onOpen,
  onRecorded
}) => {
  const css = useCss();
  const kind = STEPS[step].begins ?? 'adult';
  const say = useSay(kind);
  const { recording, record, changed } = useRecording();
  const root = React.useRef<HTMLFormElement>(null);
  const fields = NOTIFICATION[kind].filter(({ type }) => type !== 'unseen');
  const refused = recording.is === 'refused' ? recording : undefined;
  React.useEffect(() => {
    if (refused) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  const answer = (id: string, text: string): void => {
    changed();
    onGiven({ [id]: text });
  };
  const label = say(STEPS[step].label);
  return (
    <div>
      <h4 className={css.title}>{label}</h4>
      <form
        ref={root}
        className={css.root}
        noValidate
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          const answers = fields.map(({ id }) => [id, given[id] ?? ''] as const).filter(([, text]) => text !== '');
          record({ step, key: formKey, given: Object.fromEntries(answers) }, onRecorded);
        }}
      >
        {fields.map((field) => (
          <div key={field.id}>
            <NotificationField
              kind={kind}
              field={field}
              given={given}
              problem={refused?.fields[field.id]}
              onAnswer={(text) => answer(field.id, text)}
            />
            {isRead(field.id) && (
              <AnswerSource
                label={say(field.label)}
                read={letter.fields[field.id]}
                wordsOf={(offer) => wordsOf(field, offer, say)}
                answer={given[field.id] ?? ''}
                onUse={(offer) => answer(field.id, offer)}
                onShow={onShow}
              />
            )}
          </div>
        ))}
        <RecordingOutcome recording={recording} onOpen={onOpen} />
        <div>
          <Button look="primary" type="submit" disabled={recording.is === 'sending'}>
            {refused && refused.asks.length > 0 ? strings.RecordAsEntered : label}
          </Button>
        </div>
      </form>
    </div>
  );
};

function wordsOf({ type, choices = [] }: Field, answer: string, say: Say): string {
  if (type === 'date') return isDate(answer) ? longDay(answer) : answer;
  const choice = choices.find(({ value }) => value === answer);
  return choice ? say(choice.title) : answer;
}
