import { stylesOf } from '../../hooks/styles-of';
import { focusRing, panelTitle, quietText } from '../shared-styles';

/** How a row is drawn: as it was beside as it will be, where there is room. */
export const useRowCss = stylesOf((theme) => {
  const { semanticColors } = theme;
  return {
    both: {
      display: 'grid',
      gap: '16px 32px',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignItems: 'start',
      '@container (min-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }
    },
    side: { minWidth: 0 },
    inSight: { '@container (min-width: 800px)': { position: 'sticky', top: 0 } },
    correct: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 34rem)', ...focusRing(theme) },
    title: { ...panelTitle, fontSize: 14, lineHeight: 20, margin: '0 0 4px' },
    list: { margin: 0 },
    pair: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: '0 12px',
      padding: '4px 0',
      borderTop: `1px solid ${semanticColors.bodyDivider}`,
      '@container (min-width: 480px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' }
    },
    name: { ...quietText(theme), overflowWrap: 'anywhere' },
    words: { margin: 0, fontSize: 14, lineHeight: 20, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
    comment: { display: 'block' },
    fate: { ...quietText(theme), display: 'block', fontSize: 13, lineHeight: 18 },
    item: { borderTop: `1px solid ${semanticColors.bodyDivider}` },
    heading: { margin: 0, fontSize: 14, lineHeight: 20, fontWeight: 400 },
    line: {
      font: 'inherit',
      textAlign: 'left',
      color: semanticColors.bodyText,
      background: 'none',
      border: 0,
      width: '100%',
      minHeight: 32,
      padding: '6px 0',
      cursor: 'pointer',
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr)',
      gap: '0 4px',
      overflowWrap: 'anywhere',
      ':hover': { background: semanticColors.listItemBackgroundHovered },
      ...focusRing(theme)
    },
    place: { fontWeight: 600 },
    about: { ...quietText(theme), display: 'block' },
    opened: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)', padding: '4px 0 24px 24px' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
    form: {
      borderLeft: `2px solid ${semanticColors.bodyDivider}`,
      paddingLeft: 16,
      display: 'grid',
      gap: 16,
      gridTemplateColumns: 'minmax(0, 34rem)'
    },
    note: {
      margin: '8px 0',
      padding: '0 0 0 12px',
      borderLeft: `2px solid ${semanticColors.bodyDivider}`,
      whiteSpace: 'pre-wrap'
    },
    each: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)', ...focusRing(theme) }
  };
});
