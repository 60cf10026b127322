import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { addressOf, asItOpens, type Section, type View } from '../state/view';
import { SECTION_LABELS } from './section-views';
import { focusRing } from './shared-styles';

const useCss = stylesOf((theme) => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 4px',
    listStyle: 'none',
    margin: '4px 0 0',
    padding: 0
  },
  link: {
    display: 'block',
    padding: '8px 12px',
    minHeight: 24,
    fontSize: 14,
    lineHeight: 20,
    color: theme.semanticColors.bodyText,
    textDecoration: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { background: theme.semanticColors.listItemBackgroundHovered },
    // Forced colours would draw the transparent line, so give it the colour of the page.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    '&[aria-current=page]': {
      fontWeight: 600,
      borderBottomColor: theme.palette.themePrimary,
      '@media (forced-colors: active)': { borderBottomColor: 'Highlight' }
    },
    ...focusRing(theme)
  }
}));

/** The sections, as links that can be opened in a new tab. */
export const Sections: React.FC<{ sections: readonly Section[]; view: View; go: (change: Partial<View>) => void }> = ({
  sections,
  view,
  go
}) => {
  const css = useCss();
  return (
    <nav aria-label={strings.SectionsLabel}>
      <ul className={css.list}>
        {sections.map((section) => (
          <li key={section}>
            <a
              className={css.link}
              href={addressOf({ ...view, ...asItOpens(section) }, new URL(window.location.href)).href}
              aria-current={view.section === section ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go(asItOpens(section));
              }}
            >
              {SECTION_LABELS[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
