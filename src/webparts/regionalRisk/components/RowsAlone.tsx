import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../domain/words';
import type { RegisterRow } from '../../../register/register-rows';
import { useQuery } from '../hooks/use-query';
import { useViewer } from '../hooks/viewer';
import { DueTag } from './DueTag';
import { Message } from './Message';
import { READ_FAILURES } from './read-failure-texts';
import { ReviewLink } from './ReviewLink';
import { Quiet, Second } from './table/cell-text';
import type { Column } from './table/column';
import { Table } from './table/Table';
import { useTableCss } from './table/table-styles';

const HEADING = 'scr-rows';
const keyOf = ({ reference }: RegisterRow): string => reference;

const columnsOf = (today: string, onOpen: (reference: string) => void): readonly Column<RegisterRow>[] => [
  {
    id: 'reference',
    label: strings.ColumnReference,
    width: 16,
    cell: ({ reference }) => <ReviewLink isRowName reference={reference} onOpen={onOpen} />
  },
  { id: 'authority', label: strings.ColumnAuthority, width: 16, cell: ({ authority }) => authority },
  {
    id: 'service',
    label: strings.ColumnService,
    width: 22,
    cell: ({ service, locationCodes }) => (
      <>
        {service || <Quiet>{strings.NoService}</Quiet>}
        {locationCodes !== '' && <Second>{locationCodes}</Second>}
      </>
    )
  },
  {
    id: 'states',
    label: strings.ColumnStatus,
    width: 26,
    cell: ({ states }) => states.map(({ title, state }) => `${title}: ${state}`).join('; ')
  },
  {
    id: 'due',
    label: strings.ColumnDue,
    width: 20,
    cell: ({ nextTask, due }) =>
      nextTask === '' ? (
        <Quiet>{strings.NothingDue}</Quiet>
      ) : (
        <>
          {nextTask}
          {due !== undefined && (
            <Second>
              <DueTag due={due} today={today} />
            </Second>
          )}
        </>
      )
  }
];

interface RowsAloneProps {
  region: Region;
  today: string;
  onOpen: (reference: string) => void;
}

/**
 * The rows of the register, where the service has not answered: facts alone, and no figure that could be half of one.
 */
export const RowsAlone: React.FC<RowsAloneProps> = ({ region, today, onOpen }) => {
  const css = useTableCss();
  const { queries } = useViewer();
  const { reading, again } = useQuery(`rows ${region}`, () => queries.rows(region));
  if (reading.is === 'reading') return <p role="status">{strings.Reading}</p>;
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  return (
    <section aria-labelledby={HEADING}>
      <div className={css.top}>
        <h3 id={HEADING} className={css.heading}>
          {strings.RowsHeading}
        </h3>
      </div>
      <p>{reading.value.length === 0 ? format(strings.RowsNone, region) : strings.RowsAbout}</p>
      {reading.value.length > 0 && (
        <Table labelledBy={HEADING} columns={columnsOf(today, onOpen)} rows={reading.value} keyOf={keyOf} />
      )}
    </section>
  );
};
