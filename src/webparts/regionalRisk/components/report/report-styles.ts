import type { IRawStyle } from '@fluentui/react/lib/Styling';
import { stylesOf } from '../../hooks/styles-of';
import { card, focusRing } from '../shared-styles';

/** Printed in black and grey, whatever the theme. */
const PRINT = '@media print';
const NARROW = '@container (max-width: 720px)';
const onPaper = (screen: IRawStyle, paper: IRawStyle): IRawStyle => ({ ...screen, [PRINT]: paper });

/** The fill and ink of a rating, the same in every theme. Its word and border remain in forced colours. */
const rating = (fill: string, ink: string): IRawStyle => ({
  background: fill,
  color: ink,
  [PRINT]: { background: fill, color: ink }
});

export const useReportCss = stylesOf((theme) => {
  const { semanticColors } = theme;
  const line = `1px solid ${semanticColors.bodyDivider}`;
  const paperLine = '1px solid #b9c4c8';
  return {
    root: onPaper(
      { ...card(theme), padding: '20px 24px', minWidth: 0 },
      { border: 0, padding: 0, color: '#1f2a2e', background: '#ffffff', fontSize: 11 }
    ),
    marking: { display: 'none', [PRINT]: { display: 'block', textAlign: 'center', fontWeight: 600, fontSize: 10 } },
    stamp: { fontSize: 18, lineHeight: 24, fontWeight: 600, margin: 0 },
    title: { fontSize: 24, lineHeight: 32, fontWeight: 600, margin: 0 },
    about: onPaper(
      { fontSize: 16, lineHeight: 22, margin: '0 0 8px', color: semanticColors.bodySubtext },
      { color: '#55626a' }
    ),
    words: { margin: '0 0 12px', fontSize: 14, lineHeight: 20 },
    summary: {
      margin: '0 0 16px',
      paddingLeft: 20,
      maxWidth: '64rem',
      fontSize: 16,
      lineHeight: 24,
      [PRINT]: { fontSize: 12, lineHeight: 18, maxWidth: 'none' }
    },
    pictures: {
      display: 'grid',
      gap: 16,
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
      [PRINT]: { gridTemplateColumns: '1fr 1fr', gap: 10 }
    },
    figures: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
      gap: '0 24px',
      margin: '0 0 16px',
      [PRINT]: { gridTemplateColumns: '1fr 1fr' }
    },
    figure: onPaper(
      {
        display: 'flex',
        justifyContent: 'space-between',
        gap: 12,
        padding: '4px 0',
        borderBottom: line,
        fontSize: 14,
        lineHeight: 20
      },
      { borderBottom: paperLine }
    ),
    number: { margin: 0, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
    heading: { fontSize: 16, lineHeight: 22, fontWeight: 600, margin: '16px 0 8px', breakAfter: 'avoid' },
    table: {
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'collapse',
      fontSize: 13,
      lineHeight: 18,
      [NARROW]: { display: 'block' },
      [PRINT]: { display: 'table', fontSize: 9.5, lineHeight: 13 }
    },
    head: { [NARROW]: { display: 'none' }, [PRINT]: { display: 'table-header-group' } },
    body: { [NARROW]: { display: 'block' }, [PRINT]: { display: 'table-row-group' } },
    row: {
      breakInside: 'avoid',
      [NARROW]: { display: 'block', padding: '8px 0', borderBottom: line },
      [PRINT]: { display: 'table-row', padding: 0 }
    },
    th: onPaper(
      { textAlign: 'left', verticalAlign: 'bottom', padding: '4px 12px 4px 0', borderBottom: line, fontWeight: 600 },
      { borderBottom: '2px solid #03505f', color: '#03505f' }
    ),
    td: {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '8px 12px 8px 0',
      borderBottom: line,
      fontWeight: 400,
      overflowWrap: 'anywhere',
      [NARROW]: { display: 'block', border: 0, padding: '2px 0' },
      [PRINT]: { display: 'table-cell', borderBottom: paperLine, padding: '5px 8px 5px 0' }
    },
    label: {
      display: 'none',
      fontSize: 12,
      color: semanticColors.bodySubtext,
      [NARROW]: { display: 'block' },
      [PRINT]: { display: 'none' }
    },
    part: { display: 'block', whiteSpace: 'pre-line', marginBottom: 2 },
    loud: { fontWeight: 600 },
    open: {
      font: 'inherit',
      fontWeight: 600,
      color: semanticColors.link,
      background: 'none',
      border: 0,
      padding: 0,
      minHeight: 24,
      textAlign: 'left',
      textDecoration: 'underline',
      cursor: 'pointer',
      ...focusRing(theme)
    },
    rating: {
      display: 'inline-block',
      padding: '0 8px',
      borderRadius: 2,
      fontWeight: 600,
      border: '1px solid transparent',
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact'
    },
    red: rating('#9b1c1c', '#ffffff'),
    amber: rating('#f5c451', '#3d2b00'),
    green: rating('#1f6b3a', '#ffffff'),
    unrated: rating('#e4e8ea', '#1f2a2e'),
    notes: { margin: 0, paddingLeft: 20, fontSize: 13, lineHeight: 20, [PRINT]: { fontSize: 10, lineHeight: 14 } }
  };
});
