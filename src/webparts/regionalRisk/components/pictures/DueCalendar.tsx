import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { weekdayAndDay } from '../../../../domain/dates';
import { drawDueCalendar, dueCalendar } from '../../../../domain/insight/pictures/due-calendar';
import type { Row } from '../../state/rows';
import { DrawingView } from './DrawingView';
import { FigureTable } from './FigureTable';
import { Picture } from './Picture';
import type { PictureOf } from './picture-props';

/** The next four weeks: on which day how many reviews have a task due. */
export const DueCalendar: React.FC<PictureOf<{ rows: readonly Row[]; today: string }>> = ({ rows, today, linkOf }) => {
  const weeks = React.useMemo(
    () =>
      dueCalendar(
        rows.map(({ shown }) => shown.duties.map(({ due }) => due)),
        today
      ),
    [rows, today]
  );
  const busy = weeks.flat().filter(({ count }) => count > 0);
  return (
    <Picture
      id="scr-due-days"
      title={strings.DueTitle}
      hint={busy.length === 0 ? strings.DueNone : strings.DueHint}
      drawing={<DrawingView labelledBy="scr-due-days" drawing={drawDueCalendar(weeks, today)} linkOf={linkOf} />}
      table={
        <FigureTable
          labelledBy="scr-due-days"
          columns={[strings.TrendDay, strings.BarsCount]}
          rows={busy.map(({ day, count }) => ({
            label: weekdayAndDay(day),
            figures: [{ count, opens: { due: day } }]
          }))}
          linkOf={linkOf}
        />
      }
    />
  );
};
