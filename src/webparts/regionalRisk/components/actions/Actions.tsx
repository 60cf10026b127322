import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Action, ActionListed } from '../../../../domain/review/actions';
import { STEPS } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { useMatching } from '../../hooks/use-matching';
import { useQuery } from '../../hooks/use-query';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { useSay, useViewer } from '../../hooks/viewer';
import {
  ACTION_STATUSES,
  actionRows,
  actionsBehind,
  isActionStatus,
  SOON_DAYS,
  type ActionRow,
  type ActionStatus
} from '../../state/actions';
import { isAvailableTo } from '../../state/available-steps';
import { UNFILTERED } from '../../state/columns';
import { Empty } from '../Empty';
import { FilterBar } from '../FilterBar';
import { OpenedForm } from '../OpenedForm';
import type { SectionProps } from '../section-props';
import { openedIn, type StepChoice } from '../step-choice';
import { StepButtons } from '../StepButtons';
import { StepsHeading } from '../StepsHeading';
import { ListTable } from '../table/ListTable';
import { templated } from '../templated';
import { Tiles } from '../Tiles';
import { hintOf } from '../words';
import { actionColumns } from './action-columns';
import { quietText } from '../shared-styles';

const LABELS: Readonly<Record<ActionStatus, readonly [one: string, many: string]>> = {
  late: [strings.ActionsLateOne, strings.ActionsLate],
  soon: [format(strings.ActionsSoonOne, SOON_DAYS), format(strings.ActionsSoon, SOON_DAYS)],
  ahead: [strings.ActionsAheadOne, strings.ActionsAhead],
  undated: [strings.ActionsUndatedOne, strings.ActionsUndated],
  over: [strings.ActionsOverOne, strings.ActionsOver]
};
const HEADING = 'scr-actions';
const EMPTY_HINT = templated(strings.ActionsEmptyHint)(STEPS['add-actions'].label);

const useCss = stylesOf((theme) => ({
  quiet: quietText(theme),
  update: { marginTop: 6 }
}));

const aboutAction = ({ id, organisation }: Action): StepChoice['about'] => ({
  field: 'item',
  answer: id,
  label: `${id}, ${organisation}`
});
const SOONEST = { by: 'due', down: false } as const;
const keyOf = ({ key }: ActionRow): string => key;

/** The actions of regulated organisations in the plans of open reviews (B-3). */
export const Actions: React.FC<SectionProps> = (props) => {
  const { queries } = useViewer();
  const { reading, again } = useQuery(props.region, () => queries.actions(props.region), props.asOf);
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  if (reading.is === 'reading') return <p role="status">{strings.Reading}</p>;
  return <ActionsRead {...props} listed={reading.value} />;
};

const ActionsRead: React.FC<SectionProps & { listed: readonly ActionListed[] }> = ({
  region,
  rows,
  listed,
  today,
  view,
  go,
  steps
}) => {
  const css = useCss();
  const { person, directory, canRecord, now } = useViewer();
  const say = useSay();
  const all = React.useMemo(() => actionRows(rows, listed, today), [rows, listed, today]);
  const only = isActionStatus(view.only) ? view.only : undefined;
  const updating = ({ row, action }: ActionRow): StepChoice => ({
    shown: row.shown,
    offered: ['update-action'],
    place: 'section',
    steps,
    about: aboutAction(action),
    short: strings.ActionUpdate
  });
  const update = (each: ActionRow): React.ReactNode =>
    canRecord &&
    isAvailableTo('update-action', each.row.shown, person, directory, now()) && (
      <div className={css.update}>
        <StepButtons {...updating(each)} />
      </div>
    );
  const latestUpdate = React.useRef(update);
  latestUpdate.current = update;
  const columns = React.useMemo(
    () =>
      actionColumns(
        today,
        (review) => go({ review }),
        (row) => latestUpdate.current(row)
      ),
    [today, go]
  );
  const actions = useMatching(columns, view, all);
  const shown = React.useMemo(() => actionsBehind(only, actions), [only, actions]);
  const about = <p className={css.quiet}>{format(strings.ActionsAbout, region)}</p>;
  if (all.length === 0) {
    return (
      <>
        {about}
        <Empty title={format(strings.ActionsEmpty, region)} hint={say(EMPTY_HINT)} />
      </>
    );
  }
  return (
    <>
      {about}
      <FilterBar view={view} go={go} columns={columns} />
      <Tiles
        label={strings.FiguresLabel}
        tiles={ACTION_STATUSES.map((status) => ({
          id: status,
          count: actionsBehind(status, actions).length,
          label: LABELS[status],
          hint: hintOf(only === status),
          wrong: status === 'late',
          chosen: only === status,
          onShow: () => go({ only: only === status ? undefined : status })
        }))}
      />
      <section aria-labelledby={HEADING}>
        <StepsHeading
          id={HEADING}
          title={strings.ActionsHeading}
          place="section"
          steps={steps}
          saysItself={(reference) => steps.work.form?.reference === reference}
        />
        <ListTable
          labelledBy={HEADING}
          columns={columns}
          rows={shown}
          total={all.length}
          none={strings.ActionsNone}
          keyOf={keyOf}
          initial={SOONEST}
          view={view}
          go={go}
          onAll={() => go(UNFILTERED)}
          below={(each) => openedIn(steps, updating(each)) && <OpenedForm {...updating(each)} saysWhy />}
        />
      </section>
    </>
  );
};
