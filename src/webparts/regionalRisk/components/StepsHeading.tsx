import * as React from 'react';
import type { Steps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import type { Place } from '../state/work';
import { Explained } from './hints/Explained';
import { Outcome } from './Outcome';
import { heading } from './shared-styles';

interface StepsHeadingProps {
  id: string;
  title: string;
  place: Place;
  steps: Steps;
  /** The reviews that show a refusal beside themselves. */
  saysItself?: (reference: string) => boolean;
}

const useCss = stylesOf(() => ({
  heading: { ...heading, ':focus': { outline: 'none' } },
  outcomes: { display: 'grid', gap: 8, marginBottom: 12, ':empty': { display: 'none' } }
}));

/** The heading of a section in which steps are recorded, and what came of them. */
export const StepsHeading: React.FC<StepsHeadingProps> = ({ id, title, place, steps, saysItself }) => {
  const css = useCss();
  const root = React.useRef<HTMLHeadingElement>(null);
  const attempts = Object.entries(steps.work.attempts).filter(([, attempt]) => attempt.place === place);
  const sending = attempts.some(([, { is }]) => is === 'sending');
  // The pressed button is gone, so focus moves to where the outcome is read.
  React.useEffect(() => {
    if (sending) root.current?.focus();
  }, [sending]);
  return (
    <>
      <h3 id={id} ref={root} tabIndex={-1} className={css.heading}>
        <Explained text={title} />
      </h3>
      <div role="status" className={css.outcomes}>
        {attempts
          .filter(([reference, { is }]) => is !== 'refused' || !saysItself?.(reference))
          .map(([reference, attempt]) => (
            <Outcome
              key={reference}
              reference={reference}
              attempt={attempt}
              onDismiss={() => steps.dismiss(reference)}
            />
          ))}
      </div>
    </>
  );
};
