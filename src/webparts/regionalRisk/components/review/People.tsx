import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { coverOf } from '../../../../domain/people/people';
import type { Review } from '../../../../domain/review/review';
import { ROLE_LABELS } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { roleHolders } from '../../state/role-holders';
import { PersonCard } from '../PersonCard';
import { ChatButton } from './ChatButton';

const useCss = stylesOf(({ semanticColors }) => ({
  list: { margin: 0, display: 'grid', gap: 8 },
  role: {
    fontSize: 13,
    lineHeight: 18,
    color: semanticColors.bodySubtext,
    '::first-letter': { textTransform: 'uppercase' }
  },
  person: { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'center', minHeight: 32 },
  quiet: { color: semanticColors.bodySubtext, fontSize: 13 }
}));

/** The people involved in the review, and how to reach them (B-7). */
export const People: React.FC<{ review: Review }> = ({ review }) => {
  const css = useCss();
  const { person: viewer, directory, now } = useViewer();
  const today = ukDay(now());
  return (
    <dl className={css.list}>
      {roleHolders(review, directory, today).map(({ role, people }) => (
        <div key={role}>
          <dt className={css.role}>{ROLE_LABELS[role]}</dt>
          {people.length === 0 && <dd className={`${css.person} ${css.quiet}`}>{strings.NobodyYet}</dd>}
          {people.map(({ id, name }) => {
            const cover = coverOf({ id }, directory, today)
              .map((other) => other.name)
              .join(', ');
            return (
              <dd key={id} className={css.person}>
                <PersonCard person={{ id, name }} />
                {cover !== '' && <span className={css.quiet}>{format(strings.Away, cover)}</span>}
                {id !== viewer.id && <ChatButton id={id} name={name} />}
              </dd>
            );
          })}
        </div>
      ))}
    </dl>
  );
};
