import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { KIND_NAMES } from '../../../domain/words';
import { stylesOf } from '../hooks/styles-of';
import type { Row } from '../state/rows';
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
      {rows.map(({ reference, kind, authority, service, stage, risk, direction }) => (
        <li key={reference} className={css.item}>
          <Link
            as="button"
            onClick={() => onOpen(reference)}
            aria-label={format(strings.OpenReview, reference)}
            styles={{ root: { fontWeight: 600, minHeight: 24 } }}
          >
            {reference}
          </Link>
          <span>{KIND_NAMES[kind]}</span>
          <span className={css.about}>{[service, authority].filter((part) => part !== '').join(', ')}</span>
          <span>{stage}</span>
          <RiskTag risk={risk} direction={direction} />
        </li>
      ))}
    </ul>
  );
};
