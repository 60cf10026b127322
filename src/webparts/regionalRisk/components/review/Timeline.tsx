import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longTime } from '../../../../domain/dates';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { howLate } from '../../../../domain/review/late-entries';
import { STEPS } from '../../../../domain/steps';
import { ruleAndSubject } from '../../../../domain/briefing';
import { ROLE_LABELS } from '../../../../domain/words';
import type { QueryResult } from '../../hooks/use-query';
import { stylesOf } from '../../hooks/styles-of';
import { useSay, useViewer } from '../../hooks/viewer';
import type { HistoryRead } from '../../hooks/decoders';
import type { Steps } from '../../hooks/use-steps';
import { isWithdrawn, namesIn, timelineOf, type Happening } from '../../state/timeline';
import { GivenAnswers } from './GivenAnswers';
import { PutRight } from './PutRight';
import { Message } from '../Message';

const useCss = stylesOf(({ semanticColors, palette }) => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: '0 0 0 20px',
    borderLeft: `2px solid ${semanticColors.bodyDivider}`,
    display: 'grid',
    gap: 20
  },
  item: {
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      left: -26,
      top: 5,
      width: 10,
      height: 10,
      borderRadius: '50%',
      background: palette.themePrimary,
      border: `1px solid ${palette.themePrimary}`
    }
  },
  past: { fontWeight: 600 },
  quiet: { color: semanticColors.bodySubtext, fontSize: 13, lineHeight: 18 }
}));

/** The history: who did what and when, newest first. */
export const Timeline: React.FC<{
  shown: ReviewWithDuties;
  steps: Steps;
  reading: QueryResult<HistoryRead>;
  again: () => void;
}> = ({ shown, steps, reading, again }) => {
  const { review } = shown;
  const css = useCss();
  const { directory } = useViewer();
  const say = useSay(review.kind);
  if (reading.is === 'reading')
    return (
      <p role="status" className={css.quiet}>
        {strings.HistoryLoading}
      </p>
    );
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {strings.HistoryTrouble}
      </Message>
    );
  const { events, offers } = reading.value;
  const names = namesIn(review, events, directory);
  return (
    <ol className={css.list}>
      {timelineOf(review, events).map((happening) => (
        <li key={happening.seq} className={css.item}>
          <div className={css.past}>
            {isWithdrawn(happening) ? <s>{say(STEPS[happening.step].past)}</s> : say(STEPS[happening.step].past)}
          </div>
          <div className={css.quiet}>
            {format(
              strings.HappenedBy,
              actorOf(happening),
              longTime(happening.at),
              ruleAndSubject(STEPS[happening.step].rule)
            )}
          </div>
          {happening.late !== undefined && STEPS[happening.step].happened && (
            <div>
              {format(strings.EnteredLate, say(howLate({ step: happening.step, workingDays: happening.late })))}
            </div>
          )}
          {happening.puts && (
            <div>{format(strings.PutsRight, say(STEPS[happening.puts.step].past), longTime(happening.puts.at))}</div>
          )}
          <GivenAnswers
            review={review}
            step={happening.step}
            given={happening.given}
            before={happening.before}
            names={names}
          />
          {happening.informed.length > 0 && (
            <div className={css.quiet}>{format(strings.Informed, happening.informed.join(', '))}</div>
          )}
          <PutRight shown={shown} steps={steps} happening={happening} offers={offers} names={names} />
        </li>
      ))}
    </ol>
  );
};

const actorOf = ({ by, as }: Happening): string => (as ? `${by.name} (${ROLE_LABELS[as]})` : by.name);
