import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../domain/dates';
import { stylesOf } from '../hooks/styles-of';
import { useViewer } from '../hooks/viewer';
import { ofKind, rowOf, rowsBehind } from '../state/rows';
import { DownloadRows } from './DownloadRows';
import { FilterBar } from './FilterBar';
import { TabLink } from './OutsideLink';
import { ReviewTable } from './ReviewTable';
import type { SectionProps } from './section-props';
import { quietText } from './shared-styles';

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
  return (
    <>
      {(all.length > 0 || closed.length > 0 || wantsClosed) && (
        <FilterBar always withClosed filters={view.filters} onFilters={(filters) => go({ filters })} />
      )}
      {wantsClosed && <p className={css.quiet}>{format(strings.ClosedAbout, longDay(since))}</p>}
      <ReviewTable
        rows={shown}
        total={all.length}
        heading={wantsClosed ? strings.ClosedHeading : strings.TableHeading}
        empty={
          wantsClosed
            ? strings.ClosedNone
            : format(view.kind === 'adult' ? strings.EmptyAdult : strings.EmptyChild, region)
        }
        today={today}
        filters={view.filters}
        onFilters={(filters) => go({ filters })}
        onOpen={(review) => go({ review })}
        below={(ordered) => (
          <>
            <DownloadRows rows={ordered} region={region} today={today} />
            <TabLink href={queries.regionInSharePoint(region)}>{format(strings.InSharePoint, region)}</TabLink>
          </>
        )}
      />
    </>
  );
};
