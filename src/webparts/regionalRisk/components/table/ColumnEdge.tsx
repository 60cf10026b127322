import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { NARROWEST } from '../../state/column-widths';
import { focusRing } from '../shared-styles';

interface ColumnEdgeProps {
  /** The label of the column on its left. */
  label: string;
  /** Its width in percent of the table. */
  width: number;
  /** Called with how far the edge was moved to the right, in percent of the table. */
  onMove: (by: number) => void;
}

/** An arrow key moves the edge so far, in percent of the table. */
const STEP = 1;

const useCss = stylesOf((theme) => ({
  root: {
    position: 'absolute',
    top: 0,
    right: 0,
    width: 24,
    height: 36,
    zIndex: 1,
    cursor: 'col-resize',
    touchAction: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      top: 8,
      bottom: 8,
      right: 0,
      borderRight: `1px solid ${theme.semanticColors.bodyDivider}`
    },
    ':hover::after': { borderRight: `2px solid ${theme.palette.themePrimary}` },
    ...focusRing(theme)
  }
}));

/** The edge between two columns, which is dragged or moved with the arrow keys. */
export const ColumnEdge: React.FC<ColumnEdgeProps> = ({ label, width, onMove }) => {
  const css = useCss();
  const last = React.useRef<number>();
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={format(strings.ColumnResize, label)}
      aria-valuemin={NARROWEST}
      aria-valuemax={100}
      aria-valuenow={Math.round(width)}
      tabIndex={0}
      className={css.root}
      onPointerDown={(event) => {
        last.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ clientX, currentTarget }) => {
        const whole = currentTarget.closest('table')?.offsetWidth ?? 0;
        if (last.current === undefined || whole === 0) return;
        onMove(((clientX - last.current) / whole) * 100);
        last.current = clientX;
      }}
      onPointerUp={() => {
        last.current = undefined;
      }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') onMove(-STEP);
        if (key === 'ArrowRight') onMove(STEP);
      }}
    />
  );
};
