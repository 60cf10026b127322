import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { LetterShown } from '../../../../client/wire/mail-wire';
import type { Answers } from '../../../../domain/fields';
import { kindOfOthers, kindsSaid, RECORDED_BY_OTHERS } from '../../../../domain/mail/who-records';
import { STEPS, type StepId } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import type { RecordedHandler } from '../../hooks/use-recording';
import { useTyped } from '../../hooks/use-typed';
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
  onRecorded: RecordedHandler;
}

/** What the person has entered, and which form they see. */
interface Entered {
  given: Answers;
  chosen: StepId | undefined;
  isShown: boolean;
}

const isEntered = ({ given }: Entered, before: Entered): boolean =>
  JSON.stringify(given) !== JSON.stringify(before.given);

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

/** Whether it belongs to a review that exists, and answers nothing for a new one but when it was received. */
const isOfExisting = ({ reviews, answers }: LetterShown): boolean =>
  reviews.some(({ because }) => because !== 'same-reference') &&
  Object.keys(answers).every((field) => field === 'notifiedOn');

/**
 * A mail or letter beside the form that was filled in from it. What is typed stays, whatever is refused or looked at
 * meanwhile.
 */
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
  const [{ given, chosen, isShown }, change, forget] = useTyped<Entered>(
    formKey,
    () => ({ given: letter.answers, chosen: undefined, isShown: false }),
    isEntered
  );
  const [shown, setShown] = React.useState<{ readonly place: string }>();
  const references = letter.reviews.map(({ reference }) => reference);
  const others = kindOfOthers(kindsSaid({ kind: letter.kind, references }), beginnings);
  const folded = others ? RECORDED_BY_OTHERS[others] : isOfExisting(letter) ? strings.LetterOfExisting : undefined;
  const wanted = beginnings.find((each) => each === chosen) ?? stepFor(beginnings, letter);
  const step = folded !== undefined && !isShown ? undefined : wanted;
  const used = React.useMemo(
    () => new Set(Object.values(letter.fields).flatMap((read) => read.quotes.map(({ place }) => place))),
    [letter]
  );
  return (
    <div className={css.stack}>
      <LetterNotes letter={letter} />
      {folded !== undefined && beginnings.length > 0 && (
        <Message tone="attention">
          <p className={css.others}>{folded}</p>
          <Button expanded={isShown} onClick={() => change((before) => ({ ...before, isShown: !before.isShown }))}>
            {strings.LetterFormAnyway}
          </Button>
        </Message>
      )}
      {step && beginnings.length > 1 && (
        <Select
          label={strings.LetterKind}
          value={step}
          choices={beginnings.map((each) => ({ value: each, title: say(STEPS[each].label) }))}
          onChange={(next) => change((before) => ({ ...before, chosen: next }))}
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
            onGiven={(answers) => change((before) => ({ ...before, given: { ...before.given, ...answers } }))}
            onShow={(place) => setShown({ place })}
            onOpen={onOpen}
            onRecorded={(...recorded) => {
              forget();
              onRecorded(...recorded);
            }}
          />
        )}
      </div>
    </div>
  );
};

/** Why it could not be read, what was not read of it, and what was left out. */
const LetterNotes: React.FC<{ letter: LetterShown }> = ({
  letter: { problem, notes, leftOut, fields, notFound, mayBeSeveral }
}) => {
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
      {mayBeSeveral && <Message tone="attention">{strings.LetterMayBeSeveral}</Message>}
      {notFound.length > 0 && <Message tone="attention">{format(strings.LetterNotFound, notFound.join(', '))}</Message>}
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
