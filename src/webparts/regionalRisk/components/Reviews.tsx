import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ofKind, rowsBehind } from '../state/rows';
import { DownloadRows } from './DownloadRows';
import { FilterBar } from './FilterBar';
import { ReviewTable } from './ReviewTable';
import type { SectionProps } from './section-props';

/** The open reviews, filtered as the address says. */
export const Reviews: React.FC<SectionProps> = ({ region, rows, today, view, go }) => {
  const all = React.useMemo(() => ofKind(view.kind, rows), [view.kind, rows]);
  const shown = React.useMemo(() => rowsBehind(view.filters, all), [view.filters, all]);
  return (
    <>
      {all.length > 0 && <FilterBar always filters={view.filters} onFilters={(filters) => go({ filters })} />}
      <ReviewTable
        rows={shown}
        total={all.length}
        empty={format(view.kind === 'adult' ? strings.EmptyAdult : strings.EmptyChild, region)}
        today={today}
        onAll={() => go({ filters: {} })}
        onOpen={(review) => go({ review })}
        below={(ordered) => <DownloadRows rows={ordered} region={region} today={today} />}
      />
    </>
  );
};
