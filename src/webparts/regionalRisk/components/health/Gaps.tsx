import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { periodWords, type Period } from '../../../../domain/clock';
import { dutyKey } from '../../../../domain/duties';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { atHand } from '../../state/at-hand';
import { GAP_KINDS, gapRows, gapsBehind, groupedBy, owedIn, type GapRow } from '../../state/health';
import { isOpenTo } from '../../state/steps-open';
import { Button } from '../Button';
import { FilterBar } from '../FilterBar';
import { HowMany } from '../HowMany';
import type { SectionProps } from '../section-props';
import { StepsHeading } from '../StepsHeading';
import { Table } from '../table/Table';
import { Tiles } from '../Tiles';
import { hintOf } from '../words';
import { gapColumns } from './gap-columns';
import { GAPS_COUNTED } from './gap-words';
import { Groups } from './Groups';

const HEADING = 'scr-gaps';

const useCss = stylesOf(({ semanticColors }) => ({
  quiet: { margin: 0, fontSize: 14, lineHeight: 20, color: semanticColors.bodySubtext },
  top: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'baseline', marginBottom: 12 },
  groups: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    alignItems: 'start'
  }
}));

const keyOf = ({ key }: GapRow): string => key;

/** Every gap, counted in three ways, and the button to ask for it. */
export const Gaps: React.FC<SectionProps & { staleAfter: Period }> = ({
  region,
  rows,
  today,
  view,
  go,
  steps,
  staleAfter
}) => {
  const css = useCss();
  const { person, directory, canTake, words, now } = useViewer();
  const gaps = React.useMemo(
    () =>
      gapRows(rows, view.filters, {
        directory: atHand(
          directory,
          rows.map(({ shown }) => shown),
          region
        ),
        today,
        staleAfter
      }),
    [rows, view.filters, directory, region, today, staleAfter]
  );
  const shown = React.useMemo(() => gapsBehind(view.only, gaps), [view.only, gaps]);
  const onOnly = (only: string | undefined): void => go({ only });

  const nudge = (gap: GapRow): React.ReactNode => {
    const {
      line: { open, owners },
      row
    } = gap;
    // Nobody nudges themselves alone.
    if (
      !canTake ||
      !open ||
      !owners.some(({ id }) => id !== person.id) ||
      !isOpenTo('nudge', row.shown, person, directory, now())
    )
      return null;
    const duty = dutyKey(open);
    return (
      <Button
        disabled={steps.work.attempts[row.reference]?.is === 'sending'}
        label={format(
          strings.GapNudgeAbout,
          owners.map(({ name }) => name).join(', '),
          owedIn(gap, words),
          row.reference
        )}
        onClick={() => steps.take(row.shown, 'nudge', 'section', { duty }, { field: 'duty', answer: duty })}
      >
        {strings.GapNudge}
      </Button>
    );
  };

  return (
    <>
      <p className={css.quiet}>{format(strings.GapsAbout, region, periodWords(staleAfter))}</p>
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
            groups={groupedBy('by', gaps, words)}
            only={view.only}
            onOnly={onOnly}
          />
          <Groups
            id="scr-gaps-duty"
            title={strings.GapsByDuty}
            groups={groupedBy('duty', gaps, words)}
            only={view.only}
            onOnly={onOnly}
          />
        </div>
      )}
      <section aria-labelledby={HEADING}>
        <StepsHeading id={HEADING} title={strings.GapsHeading} place="section" steps={steps} />
        <div className={css.top}>
          <HowMany
            shown={shown.length}
            all={gaps.length}
            none={strings.GapsNone}
            onAll={view.only === undefined ? undefined : () => onOnly(undefined)}
          />
        </div>
        {shown.length > 0 && (
          <Table
            labelledBy={HEADING}
            columns={gapColumns(today, (review) => go({ review }), nudge)}
            rows={shown}
            keyOf={keyOf}
          />
        )}
      </section>
    </>
  );
};
