import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { LetterShown } from '../../../../client/wire/mail-wire';
import type { Answers } from '../../../../domain/fields';
import { STEPS, type StepId } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { Message } from '../Message';
import { Select } from '../Select';
import { LetterText } from './LetterText';
import { NotificationForm } from './NotificationForm';

interface LetterAndFormProps {
  /** Above the text. */
  title: string;
  letter: LetterShown;
  /** The steps by which the person may begin a review; none: only the text is shown. */
  beginnings: readonly StepId[];
  formKey: string;
  onOpen: (reference: string) => void;
  onRecorded: (reference: string) => void;
}

const useCss = stylesOf(() => ({
  stack: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
  both: {
    display: 'grid',
    gap: 24,
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    '@container (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }
  },
  others: { margin: '0 0 8px' },
  text: { '@container (min-width: 900px)': { position: 'sticky', top: 0 } }
}));

/** The step to begin with: of the kind that the letter says, where the person may take it. */
const stepFor = (beginnings: readonly StepId[], { kind }: LetterShown): StepId | undefined =>
  beginnings.find((step) => STEPS[step].begins === kind) ?? beginnings[0];

/** A mail or letter beside the form that was filled in from it. What is typed stays, whatever is refused. */
export const LetterAndForm: React.FC<LetterAndFormProps> = ({
  title,
  letter,
  beginnings,
  formKey,
  onOpen,
  onRecorded
}) => {
  const css = useCss();
  const say = useSay();
  const [given, setGiven] = React.useState<Answers>(letter.answers);
  const [chosen, setChosen] = React.useState(() => stepFor(beginnings, letter));
  const [shown, setShown] = React.useState<{ readonly place: string }>();
  const isOfOthers = letter.kind !== undefined && beginnings.every((each) => STEPS[each].begins !== letter.kind);
  const [isShown, setShownAnyway] = React.useState(false);
  const step = isOfOthers && !isShown ? undefined : beginnings.find((each) => each === chosen);
  const used = React.useMemo(
    () => new Set(Object.values(letter.fields).flatMap((read) => read.quotes.map(({ place }) => place))),
    [letter]
  );
  return (
    <div className={css.stack}>
      <LetterNotes letter={letter} />
      {isOfOthers && beginnings.length > 0 && (
        <Message tone="attention">
          <p className={css.others}>{letter.kind === 'adult' ? strings.LetterIsAdult : strings.LetterIsChild}</p>
          <Button expanded={isShown} onClick={() => setShownAnyway(!isShown)}>
            {strings.LetterFormAnyway}
          </Button>
        </Message>
      )}
      {step && beginnings.length > 1 && (
        <Select
          label={strings.LetterKind}
          value={step}
          choices={beginnings.map((each) => ({ value: each, title: say(STEPS[each].label) }))}
          onChange={setChosen}
        />
      )}
      <div className={css.both}>
        {letter.lines.length > 0 && (
          <div className={css.text}>
            <LetterText title={title} lines={letter.lines} used={used} shown={shown} />
          </div>
        )}
        {step && (
          <NotificationForm
            step={step}
            formKey={formKey}
            letter={letter}
            given={given}
            onGiven={(change) => setGiven((before) => ({ ...before, ...change }))}
            onShow={(place) => setShown({ place })}
            onOpen={onOpen}
            onRecorded={onRecorded}
          />
        )}
      </div>
    </div>
  );
};

/** Why it could not be read, what was not read of it, and what was left out. */
const LetterNotes: React.FC<{ letter: LetterShown }> = ({ letter: { problem, notes, leftOut, fields } }) => {
  const reads = Object.values(fields);
  const toCheck = reads.filter((read) => read.state === 'question').length;
  return (
    <>
      {problem !== undefined && <Message tone="attention">{problem}</Message>}
      {problem === undefined && (
        <Message tone={toCheck > 0 ? 'attention' : 'plain'}>
          {format(strings.LetterReadSummary, reads.length - toCheck, toCheck)}
        </Message>
      )}
      {notes.length > 0 && <Message tone="attention">{notes.join('\n')}</Message>}
      {leftOut.length > 0 && (
        <Message tone="plain">
          {format(
            strings.LetterLeftOut,
            leftOut.map(({ kind, places }) => `${kind} (${places.join('; ')})`).join(', ')
          )}
        </Message>
      )}
    </>
  );
};
