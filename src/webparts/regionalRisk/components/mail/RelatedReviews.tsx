import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { LetterShown, Relation } from '../../../../client/wire/mail-wire';
import type { StepId } from '../../../../domain/ids';
import { STEPS } from '../../../../domain/steps';
import type { Text } from '../../../../domain/text';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useSay, useViewer } from '../../hooks/viewer';
import { isAvailableTo } from '../../state/available-steps';
import { readFailureOf } from '../../state/read-failure';
import { Button } from '../Button';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { ReviewLink } from '../ReviewLink';
import { panel, panelTitle, quietText } from '../shared-styles';
import { templated } from '../templated';

const BECAUSE: Readonly<Record<Relation, Text>> = {
  named: strings.LetterBecauseNamed,
  'same-reference': templated(strings.LetterBecauseReference)(),
  'same-conversation': strings.LetterBecauseConversation
};

const useCss = stylesOf((theme) => ({
  root: panel(theme),
  title: panelTitle,
  quiet: quietText(theme),
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 }
}));

interface RelatedReviewsProps {
  letter: LetterShown;
  steps: Pick<Steps, 'open'>;
  onOpen: (reference: string) => void;
  /** Files a mail with one of them; absent for a letter, and for a mail that is settled. Gives why it was not. */
  onFile?: (reference: string) => Promise<string | undefined>;
}

/** The reviews that exist and that a mail or letter may belong to, with what it may be recorded as. */
export const RelatedReviews: React.FC<RelatedReviewsProps> = ({ letter: { reviews }, steps, onOpen, onFile }) => {
  const css = useCss();
  const { queries, person, directory, now } = useViewer();
  const say = useSay();
  const [failure, setFailure] = React.useState<string>();
  if (reviews.length === 0) return null;
  const openAt = async (reference: string, step: StepId): Promise<void> => {
    setFailure(undefined);
    try {
      const review = await queries.review(reference);
      // Someone else may have been faster: the review says what comes next.
      if (review && isAvailableTo(step, review, person, directory, now())) steps.open(review, step, 'panel');
      onOpen(reference);
    } catch (error) {
      setFailure(READ_FAILURES[readFailureOf(error)]);
    }
  };
  const fileWith = async (reference: string, file: NonNullable<RelatedReviewsProps['onFile']>): Promise<void> => {
    setFailure(undefined);
    const problem = await file(reference);
    if (problem === undefined) onOpen(reference);
    else setFailure(problem);
  };
  return (
    <section aria-label={strings.LetterReviews} className={css.root}>
      <h4 className={css.title}>{strings.LetterReviews}</h4>
      {failure !== undefined && <Message tone="wrong">{failure}</Message>}
      <ul className={css.list}>
        {reviews.map(({ reference, authority, because, steps: open, mayFile }) => (
          <li key={reference}>
            <ReviewLink bold reference={reference} onOpen={onOpen} />
            <p className={css.quiet}>{[authority, say(BECAUSE[because])].filter(Boolean).join('. ')}</p>
            {onFile && !mayFile && <p className={css.quiet}>{strings.MailNotToFile}</p>}
            <div className={css.buttons}>
              {onFile && mayFile && (
                <Button onClick={() => void fileWith(reference, onFile)}>
                  {format(strings.MailFileWith, reference)}
                </Button>
              )}
              {open.map((step) => (
                <Button
                  key={step}
                  label={`${say(STEPS[step].label)}: ${reference}`}
                  onClick={() => void openAt(reference, step)}
                >
                  {say(STEPS[step].label)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
