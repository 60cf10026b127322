import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { stylesOf } from '../hooks/styles-of';
import { dueOf } from '../state/due';
import { dueInWords, dueOn } from './words';

const useCss = stylesOf(({ semanticColors }) => ({
  root: { fontSize: 13, lineHeight: 18, color: semanticColors.bodySubtext },
  // Wraps as a whole before it wraps within.
  words: { display: 'inline-block', maxWidth: '100%' },
  late: { color: semanticColors.errorText, fontWeight: 600 },
  icon: { marginRight: 4, verticalAlign: 'text-bottom' }
}));

/** When a task is due. Overdue has an icon as well, so that colour is not needed. `short`: without the day. */
export const DueTag: React.FC<{ due: string; today: string; short?: true }> = ({ due, today, short }) => {
  const css = useCss();
  const late = dueOf(due, today).is === 'late';
  return (
    <span className={css.root}>
      <span className={late ? `${css.words} ${css.late}` : css.words}>
        {late && <Icon iconName="Warning" className={css.icon} aria-hidden />}
        {dueInWords(due, today)}
      </span>
      {!short && (
        <>
          {' '}
          <span className={css.words}>({dueOn(due, today)})</span>
        </>
      )}
    </span>
  );
};
