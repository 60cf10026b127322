import * as React from 'react';
import { KIND_NAMES } from '../../../domain/words';
import { stylesOf } from '../hooks/styles-of';
import type { Row } from '../state/rows';
import { ReviewLink } from './ReviewLink';
import { RiskTag } from './RiskTag';

const useCss = stylesOf(({ semanticColors }) => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    alignItems: 'baseline',
    padding: '8px 0',
    borderTop: `1px solid ${semanticColors.bodyDivider}`
  },
  about: { color: semanticColors.bodySubtext, minWidth: 0, overflowWrap: 'anywhere' }
}));

/** Some reviews, a line each. */
export const ReviewLines: React.FC<{ rows: readonly Row[]; onOpen: (reference: string) => void }> = ({
  rows,
  onOpen
}) => {
  const css = useCss();
  return (
    <ul className={css.list}>
      {rows.map(({ reference, kind, authority, service, status, risk, direction }) => (
        <li key={reference} className={css.item}>
          <ReviewLink bold reference={reference} onOpen={onOpen} />
          <span>{KIND_NAMES[kind]}</span>
          <span className={css.about}>{[service, authority].filter((part) => part !== '').join(', ')}</span>
          <span>{status}</span>
          <RiskTag risk={risk} direction={direction} />
        </li>
      ))}
    </ul>
  );
};
