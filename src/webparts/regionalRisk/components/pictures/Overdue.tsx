import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { OVERDUE_AGE_LABELS } from '../../../../domain/insight/pictures/overdue-age';
import { drawOverdueAges, overdueAges } from '../../../../domain/insight/pictures/overdue-ages';
import { stylesOf } from '../../hooks/styles-of';
import type { Row } from '../../state/rows';
import { Button } from '../Button';
import { DueTag } from '../DueTag';
import { DutyName } from '../DutyName';
import { ReviewLink } from '../ReviewLink';
import { quietText } from '../shared-styles';
import { inFigures } from '../../../../domain/several';
import { DrawingView } from './DrawingView';
import { FigureTable } from './FigureTable';
import { Picture } from './Picture';
import type { PictureOf } from './picture-props';

interface OverdueProps {
  rows: readonly Row[];
  today: string;
  onOpen: (reference: string) => void;
}

/** How many are listed: the first screen has room for these. */
const WORST = 3;

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: '8px 0 4px', padding: 0, fontSize: 14, lineHeight: 20 },
  item: { padding: '4px 0', borderTop: `1px solid ${theme.semanticColors.bodyDivider}` },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px' },
  quiet: quietText(theme)
}));

/** What is overdue: for how long as a strip, and the reviews that have been longest. */
export const Overdue: React.FC<PictureOf<OverdueProps>> = ({ rows, today, onOpen, linkOf }) => {
  const css = useCss();
  const late = React.useMemo(
    () =>
      rows
        .flatMap((row) => (row.next && row.overdue ? [{ row, first: row.next }] : []))
        .sort((a, b) => a.first.due.localeCompare(b.first.due) || a.row.reference.localeCompare(b.row.reference)),
    [rows]
  );
  const counts = React.useMemo(
    () =>
      overdueAges(
        late.map(({ first }) => first.due),
        today
      ),
    [late, today]
  );
  return (
    <Picture
      id="scr-overdue"
      title={strings.OverdueTitle}
      drawing={<DrawingView labelledBy="scr-overdue" drawing={drawOverdueAges(counts)} linkOf={linkOf} />}
      table={
        <FigureTable
          labelledBy="scr-overdue"
          columns={[strings.OverdueFor, strings.BarsCount]}
          rows={counts.map(({ age, count }) => ({
            label: OVERDUE_AGE_LABELS[age],
            figures: [{ count, opens: { overdue: age } }]
          }))}
          linkOf={linkOf}
        />
      }
    >
      {late.length === 0 && <p className={css.quiet}>{strings.LateNone}</p>}
      <ul aria-label={strings.OverdueLongest} className={css.list}>
        {late.slice(0, WORST).map(({ row, first }) => (
          <li key={row.reference} className={css.item}>
            <div className={css.line}>
              <ReviewLink reference={row.reference} onOpen={onOpen} />
              <DueTag due={first.due} today={today} short />
            </div>
            <DutyName duty={first} review={row.shown.review} />
          </li>
        ))}
      </ul>
      {late.length > WORST && (
        <Button look="quiet" onClick={linkOf({ attention: 'overdue' }).open}>
          {format(strings.OverdueAll, inFigures(late.length))}
        </Button>
      )}
    </Picture>
  );
};
