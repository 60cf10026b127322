import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { NO_SUCH_REVIEW } from '../../../../domain/review/decide';
import { detailsFor } from '../../../../domain/review/details-for';
import { longDay } from '../../../../domain/dates';
import { stylesOf } from '../../hooks/styles-of';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import { Message } from '../Message';

const useCss = stylesOf(({ semanticColors }) => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(100px, max-content) minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '12px 0',
    fontSize: 14,
    lineHeight: 20
  },
  term: { color: semanticColors.bodySubtext },
  said: { margin: 0, overflowWrap: 'anywhere' }
}));

/**
 * The facts of a review that everyone with a post may read in the register. They end with who has its details, unless
 * the service is `away`, which alone could say so.
 */
export const RowFacts: React.FC<{ reference: string; away?: true }> = ({ reference, away }) => {
  const css = useCss();
  const { queries } = useViewer();
  const { reading } = useQuery(`row ${reference}`, () => queries.row(reference));
  if (reading.is === 'reading') return <p role="status">{strings.Reading}</p>;
  const row = reading.is === 'read' ? reading.value : undefined;
  if (!row) return away ? null : <Message tone="attention">{NO_SUCH_REVIEW}</Message>;
  const facts = [
    { title: strings.RegionLabelChoose, said: row.region },
    { title: strings.ColumnAuthority, said: row.authority },
    { title: strings.FactsService, said: [row.service, row.locationCodes].filter((part) => part !== '').join(', ') },
    ...row.states.map(({ title, state }) => ({ title, said: state })),
    { title: strings.FactsTask, said: row.nextTask },
    { title: strings.ColumnDueOn, said: row.due === undefined ? '' : longDay(row.due) }
  ].filter(({ said }) => said !== '');
  return (
    <>
      <dl className={css.list}>
        {facts.map(({ title, said }) => (
          <React.Fragment key={title}>
            <dt className={css.term}>{title}</dt>
            <dd className={css.said}>{said}</dd>
          </React.Fragment>
        ))}
      </dl>
      {!away && <p>{detailsFor(row.region)}</p>}
    </>
  );
};
