import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { periodWords, type Period } from '../../../../domain/clock';
import { regionsWatched } from '../../../../domain/insight/gaps';
import { placesManaged, vacanciesIn } from '../../../../domain/people/directory/posts';
import { ROLE_LABELS } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { useReminding } from '../../hooks/use-reminding';
import { useSay, useViewer } from '../../hooks/viewer';
import { relevantPeople } from '../../state/relevant-people';
import { GAP_KINDS, gapRows, gapsBehind, groupedBy, type GapRow } from '../../state/health';
import { FilterBar } from '../FilterBar';
import { Message } from '../Message';
import { RowCount } from '../RowCount';
import type { SectionProps } from '../section-props';
import { Table } from '../table/Table';
import { Tiles } from '../Tiles';
import { hintOf } from '../words';
import { gapColumns } from './gap-columns';
import { GAPS_COUNTED } from './gap-words';
import { Groups } from './Groups';
import { HandOver } from './HandOver';
import { Remind, Reminded } from './Remind';
import { heading, quietText } from '../shared-styles';

const HEADING = 'scr-gaps';

const useCss = stylesOf((theme) => ({
  heading,
  quiet: quietText(theme),
  top: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'baseline', marginBottom: 12 },
  groups: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    alignItems: 'start'
  }
}));

const keyOf = ({ key }: GapRow): string => key;

/** Every gap, counted in three ways, with a button for each person that reminds them of all they have to do (KP-2). */
export const Gaps: React.FC<SectionProps & { staleAfter: Period }> = ({
  region,
  rows,
  today,
  view,
  go,
  refresh,
  staleAfter
}) => {
  const css = useCss();
  const { person, directory, canRecord } = useViewer();
  const say = useSay();
  const gaps = React.useMemo(
    () =>
      gapRows(rows, view.filters, {
        directory: relevantPeople(
          directory,
          rows.map(({ shown }) => shown),
          region
        ),
        today,
        staleAfter
      }),
    [rows, view.filters, directory, region, today, staleAfter]
  );
  const vacant = vacanciesIn(region, directory, today).map((post) => ROLE_LABELS[post]);
  const shown = React.useMemo(() => gapsBehind(view.only, gaps), [view.only, gaps]);
  const onOnly = (only: string | undefined): void => go({ only });

  const isLead = canRecord && regionsWatched(person, today).includes(region);
  const reminding = useReminding(isLead);

  return (
    <>
      <p className={css.quiet}>{format(strings.GapsAbout, region, periodWords(staleAfter))}</p>
      {vacant.length > 0 && (
        <Message tone="attention">
          {format(strings.GapsVacant, vacant.join(', '))}
          {placesManaged(person, today).length > 0 && ` ${strings.GapsFillPosts}`}
        </Message>
      )}
      <FilterBar filters={view.filters} onFilters={(filters) => go({ filters })} />
      <Tiles
        label={strings.FiguresLabel}
        tiles={GAP_KINDS.map((kind) => ({
          id: kind,
          count: gapsBehind(kind, gaps).length,
          label: GAPS_COUNTED[kind],
          hint: hintOf(view.only === kind),
          wrong: kind === 'late',
          chosen: view.only === kind,
          onShow: () => onOnly(view.only === kind ? undefined : kind)
        }))}
      />
      {gaps.length > 0 && (
        <div className={css.groups}>
          <Groups
            id="scr-gaps-who"
            title={strings.GapsByWhom}
            groups={groupedBy('by', gaps, say)}
            only={view.only}
            onOnly={onOnly}
            beside={isLead ? (group) => <Remind group={group} reminding={reminding} /> : undefined}
          />
          <Groups
            id="scr-gaps-duty"
            title={strings.GapsByTask}
            groups={groupedBy('duty', gaps, say)}
            only={view.only}
            onOnly={onOnly}
          />
        </div>
      )}
      {isLead && (
        <>
          <Reminded reminding={reminding} />
          <HandOver region={region} rows={rows} refresh={refresh} />
        </>
      )}
      <section aria-labelledby={HEADING}>
        <h3 id={HEADING} className={css.heading}>
          {strings.GapsHeading}
        </h3>
        <div className={css.top}>
          <RowCount
            shown={shown.length}
            all={gaps.length}
            none={strings.GapsNone}
            onAll={view.only === undefined ? undefined : () => onOnly(undefined)}
          />
        </div>
        {shown.length > 0 && (
          <Table
            labelledBy={HEADING}
            columns={gapColumns(today, (review) => go({ review }))}
            rows={shown}
            keyOf={keyOf}
          />
        )}
      </section>
    </>
  );
};
