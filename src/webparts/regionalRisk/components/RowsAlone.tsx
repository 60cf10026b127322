import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../domain/words';
import type { RegisterRow } from '../../../register/register-rows';
import { useQuery } from '../hooks/use-query';
import { useViewer } from '../hooks/viewer';
import { byText, matching } from '../state/columns';
import type { View } from '../state/view';
import { DueTag } from './DueTag';
import { Message } from './Message';
import { NarrowFilters } from './NarrowFilters';
import { READ_FAILURES } from './read-failure-texts';
import { ReviewLink } from './ReviewLink';
import { Quiet, Second } from './table/cell-text';
import type { Column } from './table/column';
import { ListTable } from './table/ListTable';
import { useTableCss } from './table/table-styles';

const HEADING = 'scr-rows';
const NONE: readonly RegisterRow[] = [];
const keyOf = ({ reference }: RegisterRow): string => reference;

/** Sorts reviews without a task last. */
const NEVER = '9999-12-31';
const serviceOf = ({ service, locationCodes }: RegisterRow): string =>
  `${service || strings.NoService} ${locationCodes}`;
const statesOf = ({ states }: RegisterRow): string => states.map(({ title, state }) => `${title}: ${state}`).join('; ');
const taskOf = ({ nextTask }: RegisterRow): string => nextTask || strings.NothingDue;

const columnsOf = (today: string, onOpen: (reference: string) => void): readonly Column<RegisterRow>[] => [
  {
    id: 'reference',
    label: strings.ColumnReference,
    width: 16,
    compare: (a, b) => byText(a.reference, b.reference),
    filter: { words: ({ reference }) => reference },
    cell: ({ reference }) => <ReviewLink isRowName reference={reference} onOpen={onOpen} />
  },
  {
    id: 'authority',
    label: strings.ColumnAuthority,
    width: 16,
    compare: (a, b) => byText(a.authority, b.authority),
    filter: { words: ({ authority }) => authority },
    cell: ({ authority }) => authority
  },
  {
    id: 'service',
    label: strings.ColumnService,
    width: 22,
    compare: (a, b) => byText(serviceOf(a), serviceOf(b)),
    filter: { words: serviceOf },
    cell: ({ service, locationCodes }) => (
      <>
        {service || <Quiet>{strings.NoService}</Quiet>}
        {locationCodes !== '' && <Second>{locationCodes}</Second>}
      </>
    )
  },
  {
    id: 'status',
    label: strings.ColumnStatus,
    width: 26,
    compare: (a, b) => byText(statesOf(a), statesOf(b)),
    filter: { words: statesOf },
    cell: statesOf
  },
  {
    id: 'due',
    label: strings.ColumnDue,
    width: 20,
    compare: (a, b) => byText(a.due ?? NEVER, b.due ?? NEVER),
    filter: { words: taskOf },
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
  view: View;
  go: (change: Partial<View>) => void;
}

/**
 * The rows of the register, where the service has not answered: facts alone, and no figure that could be half of one.
 */
export const RowsAlone: React.FC<RowsAloneProps> = ({ region, today, view, go }) => {
  const css = useTableCss();
  const { queries } = useViewer();
  const { reading, again } = useQuery(`rows ${region}`, () => queries.rows(region));
  const columns = React.useMemo(() => columnsOf(today, (review) => go({ review })), [today, go]);
  const rows = reading.is === 'read' ? reading.value : NONE;
  const shown = React.useMemo(() => matching(columns, view, rows), [columns, view, rows]);
  if (reading.is === 'reading') return <p role="status">{strings.Reading}</p>;
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  return (
    <section aria-labelledby={HEADING}>
      <h3 id={HEADING} className={css.heading}>
        {strings.RowsHeading}
      </h3>
      <p>{rows.length === 0 ? format(strings.RowsNone, region) : strings.RowsAbout}</p>
      {rows.length > 0 && (
        <>
          <NarrowFilters columns={columns} view={view} go={go} />
          <ListTable
            labelledBy={HEADING}
            columns={columns}
            rows={shown}
            total={rows.length}
            none={strings.NoRows}
            keyOf={keyOf}
            view={view}
            go={go}
            onAll={() => go({ columns: undefined })}
          />
        </>
      )}
    </section>
  );
};
