import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longTime } from '../../../../domain/dates';
import type { Review, ReviewEvent } from '../../../../domain/review/review';
import { stylesOf } from '../../hooks/styles-of';
import { DutyName } from '../DutyName';
import { hintText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 },
  label: { fontWeight: 600 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: hintText(theme)
}));

/** The waived tasks, each with its reason, and by whom once the history has loaded. */
export const Waivers: React.FC<{ review: Review; history: readonly ReviewEvent[] }> = ({ review, history }) => {
  const css = useCss();
  return (
    <ul className={css.list}>
      {review.waived.map((waiver) => {
        const event = history.find(({ seq }) => seq === waiver.seq);
        return (
          <li key={waiver.seq}>
            <span className={css.label}>
              <DutyName duty={waiver} review={review} />
            </span>
            <p className={css.text}>{waiver.reason}</p>
            {event && <p className={css.quiet}>{format(strings.HappenedBy, event.by.name, longTime(event.at))}</p>}
          </li>
        );
      })}
    </ul>
  );
};
