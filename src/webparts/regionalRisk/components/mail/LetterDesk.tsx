import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { problemWithFileSize } from '../../../../domain/input/file';
import type { StepId } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { isTooLong, useFiling, useLetter, type ReadLetter } from '../../hooks/use-letter';
import type { Steps } from '../../hooks/use-steps';
import { useTyped } from '../../hooks/use-typed';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { FieldFrame } from '../forms/FieldFrame';
import type { FormField } from '../forms/form-field';
import { Lines } from '../forms/plain-fields';
import { Message } from '../Message';
import { ReviewLink } from '../ReviewLink';
import { heading, quietText } from '../shared-styles';
import { templated } from '../templated';
import { LetterAndForm } from './LetterAndForm';
import { RelatedReviews } from './RelatedReviews';

interface LetterDeskProps {
  beginnings: readonly StepId[];
  steps: Pick<Steps, 'open'>;
  onOpen: (reference: string) => void;
  /** The reviews are out of date. */
  onRecorded: () => void;
}

const HEADING = 'scr-letter';

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' },
  heading: { ...heading, margin: 0 },
  quiet: quietText(theme),
  form: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 44rem)' },
  drop: {
    border: `1px dashed ${theme.semanticColors.inputBorder}`,
    borderRadius: theme.effects.roundedCorner4,
    padding: '12px 16px'
  },
  over: { borderStyle: 'solid', borderColor: theme.palette.themePrimary, borderWidth: 2, padding: '11px 15px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  input: { font: 'inherit', color: 'inherit', maxWidth: '100%', padding: '4px 0' }
}));

const question = (id: string, label: string, needed: string, hint: string): FormField => ({
  id,
  type: 'text',
  past: undefined,
  label,
  hint,
  isRequired: false,
  needed,
  choices: []
});

/** Reads a letter that is pasted or handed in, and records the review from it (KP-1). */
export const LetterDesk: React.FC<LetterDeskProps> = ({ beginnings, steps, onOpen, onRecorded }) => {
  const css = useCss();
  const say = useSay();
  const [text, change, forget] = useTyped('letter', () => '');
  const setText = (typed: string): void => change(() => typed);
  const [problem, setProblem] = React.useState<string>();
  const [isOver, setOver] = React.useState(false);
  const { reading, read, close } = useLetter();
  const readText = (): void => {
    if (text.trim() === '') return setProblem(strings.LetterNothing);
    if (isTooLong(text)) return setProblem(strings.LetterTooLong);
    setProblem(undefined);
    read({ text });
  };
  const readFile = (file: File | undefined): void => {
    if (!file) return;
    const tooLarge = problemWithFileSize(file.size);
    setProblem(undefined);
    if (tooLarge === undefined) read({ file });
    else setProblem(say(tooLarge));
  };
  return (
    <section aria-labelledby={HEADING} className={css.root}>
      <h3 id={HEADING} className={css.heading}>
        {strings.LetterHeading}
      </h3>
      {reading.is === 'read' ? (
        <Opened
          key={reading.read.key}
          read={reading.read}
          beginnings={beginnings}
          steps={steps}
          onOpen={onOpen}
          onRecorded={onRecorded}
          onAnother={() => {
            forget();
            close();
          }}
          onBack={close}
        />
      ) : (
        <>
          <p className={css.quiet}>{say(templated(strings.LetterAbout)())}</p>
          <form
            className={css.form}
            noValidate
            aria-label={strings.LetterHeading}
            onSubmit={(event) => {
              event.preventDefault();
              if (reading.is !== 'reading') readText();
            }}
          >
            <Lines
              rows={8}
              field={question('text', strings.LetterPasted, strings.LetterNoFile, strings.LetterPastedHint)}
              answer={text}
              problem={problem}
              onAnswer={setText}
            />
            <div
              className={isOver ? `${css.drop} ${css.over}` : css.drop}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
              }}
              onDragLeave={() => setOver(false)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(false);
                readFile(event.dataTransfer.files[0]);
              }}
            >
              <FieldFrame
                field={question('file', strings.LetterFile, strings.LetterNoText, strings.LetterFileHint)}
                problem={undefined}
              >
                {(control) => (
                  <input
                    {...control}
                    type="file"
                    accept=".eml,.msg,.docx,.pdf"
                    className={css.input}
                    onChange={({ target }) => readFile(target.files?.[0])}
                  />
                )}
              </FieldFrame>
            </div>
            <div role="status">{reading.is === 'reading' && strings.LetterReading}</div>
            {reading.is === 'refused' && <Message tone="wrong">{reading.sentence}</Message>}
            <div>
              <Button look="primary" type="submit" disabled={reading.is === 'reading'}>
                {strings.LetterRead}
              </Button>
            </div>
          </form>
        </>
      )}
    </section>
  );
};

interface OpenedProps extends LetterDeskProps {
  read: ReadLetter;
  /** Another letter. */
  onAnother: () => void;
  /** Back to what was pasted. */
  onBack: () => void;
}

const Opened: React.FC<OpenedProps> = ({ read, beginnings, steps, onOpen, onRecorded, onAnother, onBack }) => {
  const css = useCss();
  const [recorded, setRecorded] = React.useState<{ readonly reference: string; readonly notes: readonly string[] }>();
  const reference = recorded?.reference;
  // Each review that is recorded from it has a form of its own, and the letter filed with it.
  const [further, setFurther] = React.useState(0);
  const own = further === 0 ? read : { ...read, key: `${read.key}-${further + 1}` };
  const { filing, file } = useFiling();
  const root = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => root.current?.focus(), [reference]);
  if (reference !== undefined)
    return (
      <div ref={root} tabIndex={-1} className={css.root} style={{ outline: 'none' }}>
        <Message tone="good">
          {[format(strings.MailIsRecorded, reference), ...(recorded?.notes ?? [])].join(' ')}{' '}
          <ReviewLink reference={reference} onOpen={onOpen} />
        </Message>
        <div role="status">
          {filing.is === 'sending' && strings.LetterFiling}
          {filing.is === 'filed' && <Message tone="good">{format(strings.LetterFiled, reference)}</Message>}
        </div>
        {filing.is === 'refused' && (
          <Message tone="wrong" onTryAgain={() => file(own, reference)}>
            {format(strings.LetterNotFiled, reference, filing.sentence)}
          </Message>
        )}
        <div className={css.buttons}>
          <Button onClick={onAnother}>{strings.LetterAnother}</Button>
          <Button
            onClick={() => {
              setFurther(further + 1);
              setRecorded(undefined);
            }}
          >
            {strings.LetterRecordFurther}
          </Button>
        </div>
      </div>
    );
  return (
    <div ref={root} tabIndex={-1} className={css.root} style={{ outline: 'none' }}>
      <div>
        <Button look="quiet" icon="ChevronLeft" onClick={onBack}>
          {strings.LetterBack}
        </Button>
      </div>
      <RelatedReviews letter={read.letter} steps={steps} onOpen={onOpen} />
      <LetterAndForm
        key={own.key}
        title={strings.LetterText}
        letter={read.letter}
        beginnings={beginnings}
        formKey={own.key}
        onOpen={onOpen}
        onRecorded={(taken, notes) => {
          setRecorded({ reference: taken, notes });
          onRecorded();
          file(own, taken);
        }}
      />
    </div>
  );
};
