import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import { useRowCss } from './row-styles';

interface RowAsItWasProps {
  row: OldRowShown;
  /** It stays in sight while the form beside it is filled in. */
  isKeptInSight?: boolean;
}

/** What each cell of a row showed with its comment, and what becomes of it. */
export const RowAsItWas: React.FC<RowAsItWasProps> = ({ row: { cells }, isKeptInSight = false }) => {
  const css = useRowCss();
  return (
    <div className={isKeptInSight ? `${css.side} ${css.inSight}` : css.side}>
      <h5 className={css.title}>{strings.OldAsItWas}</h5>
      <dl className={css.list}>
        {cells.map(({ column, heading, shown, comment, fate }) => (
          <div key={column} className={css.pair}>
            <dt className={css.name}>
              {heading.trim() === ''
                ? format(strings.OldColumn, column)
                : format(strings.OldHeadingOf, heading, column)}
            </dt>
            <dd className={css.words}>
              {shown}
              {comment !== undefined && <span className={css.comment}>{format(strings.OldComment, comment)}</span>}
              <span className={css.fate}>{fate}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
