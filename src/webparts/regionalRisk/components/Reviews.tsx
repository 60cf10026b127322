import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../domain/dates';
import { stylesOf } from '../hooks/styles-of';
import { useViewer } from '../hooks/viewer';
import { UNFILTERED } from '../state/columns';
import { ofKind, rowOf, rowsBehind, type Row } from '../state/rows';
import { Empty } from './Empty';
import { DownloadRows } from './DownloadRows';
import { FilterBar } from './FilterBar';
import { TabLink } from './OutsideLink';
import { reviewColumns } from './review-columns';
import type { SectionProps } from './section-props';
import { quietText } from './shared-styles';
import { ListTable } from './table/ListTable';

const HEADING = 'scr-reviews';
const SOONEST = { by: 'due', down: false } as const;
const referenceOf = ({ reference }: Row): string => reference;

const useCss = stylesOf((theme) => ({ quiet: quietText(theme) }));

/** The open reviews, or the closed ones where the filter says so, filtered as the address says. */
export const Reviews: React.FC<SectionProps> = ({ region, rows, closed, since, today, view, go }) => {
  const css = useCss();
  const { person, directory, queries } = useViewer();
  // A review that is being closed is nowhere among the open ones.
  const wantsClosed = view.filters.phase === 'closed';
  const all = React.useMemo(
    () =>
      wantsClosed
        ? ofKind(
            view.kind,
            closed.map((shown) => rowOf(shown, { person, directory }, today))
          )
        : ofKind(view.kind, rows).filter(({ stage }) => stage !== 'closed'),
    [view.kind, rows, closed, wantsClosed, person, directory, today]
  );
  const shown = React.useMemo(() => rowsBehind(view.filters, all), [view.filters, all]);
  const columns = React.useMemo(() => reviewColumns(today, (review) => go({ review })), [today, go]);
  return (
    <>
      {(all.length > 0 || closed.length > 0 || wantsClosed) && (
        <FilterBar always withClosed view={view} go={go} columns={all.length > 0 ? columns : undefined} />
      )}
      {wantsClosed && <p className={css.quiet}>{format(strings.ClosedAbout, longDay(since))}</p>}
      {all.length === 0 ? (
        <Empty
          title={
            wantsClosed
              ? strings.ClosedNone
              : format(view.kind === 'adult' ? strings.EmptyAdult : strings.EmptyChild, region)
          }
          hint={strings.EmptyHint}
        />
      ) : (
        <section aria-labelledby={HEADING}>
          <ListTable
            labelledBy={HEADING}
            heading={wantsClosed ? strings.ClosedHeading : strings.TableHeading}
            columns={columns}
            rows={shown}
            total={all.length}
            none={strings.NoRows}
            keyOf={referenceOf}
            initial={SOONEST}
            view={view}
            go={go}
            onAll={() => go(UNFILTERED)}
            after={(ordered) => (
              <>
                <DownloadRows rows={ordered} region={region} today={today} />
                <TabLink href={queries.regionInSharePoint(region)}>{format(strings.InSharePoint, region)}</TabLink>
              </>
            )}
          />
        </section>
      )}
    </>
  );
};
