import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { periodWords, type Period } from '../../../../domain/clock';
import { regionsWatched } from '../../../../domain/insight/gaps';
import { placesManaged, vacanciesIn } from '../../../../domain/people/directory/posts';
import { ROLE_LABELS } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { useMatching } from '../../hooks/use-matching';
import { usePostsOf } from '../../hooks/use-posts-of';
import { useReminding } from '../../hooks/use-reminding';
import { useSay, useViewer } from '../../hooks/viewer';
import { relevantPeople } from '../../state/relevant-people';
import { UNFILTERED } from '../../state/columns';
import { GAP_KINDS, gapRows, gapsBehind, groupedBy, personOf, type GapRow } from '../../state/health';
import { FilterBar } from '../FilterBar';
import { Message } from '../Message';
import type { SectionProps } from '../section-props';
import { ListTable } from '../table/ListTable';
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
  const { person, directory, canRecord, terms } = useViewer();
  const say = useSay();
  const postsOf = usePostsOf();
  const all = React.useMemo(
    () =>
      gapRows(rows, {
        directory: relevantPeople(
          directory,
          rows.map(({ shown }) => shown),
          region
        ),
        today,
        staleAfter
      }),
    [rows, directory, region, today, staleAfter]
  );
  const columns = React.useMemo(() => gapColumns(today, terms, (review) => go({ review })), [today, terms, go]);
  const gaps = useMatching(columns, view, all);
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
      <FilterBar view={view} go={go} columns={all.length > 0 ? columns : undefined} />
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
            hintOf={(group) => postsOf(personOf(group))}
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
        {all.length === 0 ? (
          <>
            <h3 id={HEADING} className={css.heading}>
              {strings.GapsHeading}
            </h3>
            <p role="status" className={css.quiet}>
              {strings.GapsNone}
            </p>
          </>
        ) : (
          <ListTable
            labelledBy={HEADING}
            heading={strings.GapsHeading}
            columns={columns}
            rows={shown}
            total={all.length}
            none={strings.GapsNoMatch}
            keyOf={keyOf}
            view={view}
            go={go}
            onAll={() => go(UNFILTERED)}
          />
        )}
      </section>
    </>
  );
};
