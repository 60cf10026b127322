import { stylesOf } from '../../hooks/styles-of';
import { card, focusRing, heading } from '../shared-styles';

const NARROW = '@container (max-width: 720px)';

/** Below 720 px of its own width, each row is a card with its labels. */
export const useTableCss = stylesOf((theme) => {
  const { semanticColors } = theme;
  const line = `1px solid ${semanticColors.bodyDivider}`;
  return {
    top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 16px', marginBottom: 12 },
    heading: { ...heading, margin: 0 },
    quiet: { color: semanticColors.bodySubtext, fontSize: 14, margin: 0 },
    sortBy: { display: 'none', [NARROW]: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' } },
    // Fixed, so that columns do not move as rows are drawn.
    table: {
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'collapse',
      fontSize: 14,
      lineHeight: 20,
      [NARROW]: { display: 'block' }
    },
    head: { borderBottom: line, [NARROW]: { display: 'none' } },
    body: { [NARROW]: { display: 'block' } },
    th: { position: 'relative', textAlign: 'left', padding: 0, verticalAlign: 'top' },
    filter: { padding: '0 16px 8px 4px', '@media print': { display: 'none' } },
    sort: {
      font: 'inherit',
      fontSize: 13,
      fontWeight: 600,
      color: semanticColors.bodySubtext,
      background: 'none',
      border: 0,
      padding: '8px 24px 8px 8px',
      minHeight: 36,
      maxWidth: '100%',
      overflowWrap: 'anywhere',
      textAlign: 'left',
      cursor: 'pointer',
      ':hover': { color: semanticColors.bodyText },
      ...focusRing(theme)
    },
    far: { [NARROW]: { display: 'block', '& td': { display: 'block' } } },
    belowRow: { borderBottom: line, [NARROW]: { display: 'block' } },
    below: { padding: '4px 8px 20px', [NARROW]: { display: 'block', padding: '0 0 20px' } },
    // No higher than the words beside them, so that the filters of all columns stand in one line.
    sign: { marginLeft: 6, fontSize: 12, lineHeight: 12, height: 12 },
    tr: {
      borderBottom: line,
      ':hover': { background: semanticColors.listItemBackgroundHovered },
      [NARROW]: { ...card(theme), display: 'block', padding: '12px 16px', marginBottom: 12 }
    },
    rowHeader: {
      textAlign: 'left',
      padding: '12px 12px 12px 8px',
      verticalAlign: 'top',
      fontWeight: 600,
      overflowWrap: 'anywhere',
      [NARROW]: { display: 'block', padding: '0 0 8px' }
    },
    td: {
      padding: '12px 12px 12px 8px',
      verticalAlign: 'top',
      [NARROW]: { display: 'grid', gridTemplateColumns: 'minmax(96px, 34%) minmax(0, 1fr)', gap: 8, padding: '4px 0' }
    },
    cell: { minWidth: 0, overflowWrap: 'break-word', [NARROW]: { overflowWrap: 'anywhere' } },
    cellLabel: { display: 'none', fontSize: 13, color: semanticColors.bodySubtext, [NARROW]: { display: 'block' } },
    second: { display: 'block', fontSize: 13, fontWeight: 400, lineHeight: 18, color: semanticColors.bodySubtext }
  };
});
