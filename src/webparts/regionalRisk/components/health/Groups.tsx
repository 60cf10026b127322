import * as React from 'react';
import { stylesOf } from '../../hooks/styles-of';
import type { GapGroup } from '../../state/health';
import { Hint } from '../hints/Hint';
import { focusRing, panel, panelTitle, selectedOutline } from '../shared-styles';

interface GroupsProps {
  id: string;
  title: string;
  groups: readonly GapGroup[];
  only: string | undefined;
  onOnly: (only: string | undefined) => void;
  /** A hint on a group; empty: none. */
  hintOf?: (group: GapGroup) => string;
  /** What stands beside a group. */
  beside?: (group: GapGroup) => React.ReactNode;
}

const useCss = stylesOf((theme) => ({
  root: { ...panel(theme), padding: '16px 12px' },
  title: { ...panelTitle, margin: '0 8px 8px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: 8, alignItems: 'center' },
  group: {
    font: 'inherit',
    fontSize: 14,
    lineHeight: 20,
    color: theme.semanticColors.link,
    background: 'none',
    border: 0,
    borderRadius: theme.effects.roundedCorner2,
    textAlign: 'left',
    cursor: 'pointer',
    display: 'flex',
    gap: 12,
    justifyContent: 'space-between',
    flex: 1,
    minWidth: 0,
    minHeight: 32,
    padding: '6px 8px',
    ':hover': { background: theme.semanticColors.listItemBackgroundHovered, textDecoration: 'underline' },
    '&[aria-pressed=true]': { fontWeight: 600, ...selectedOutline(theme) },
    ...focusRing(theme)
  },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  count: { fontVariantNumeric: 'tabular-nums' }
}));

/** The gaps by what they have in common; each number shows exactly the gaps that it counts. */
export const Groups: React.FC<GroupsProps> = ({ id, title, groups, only, onOnly, hintOf, beside }) => {
  const css = useCss();
  return (
    <section aria-labelledby={id} className={css.root}>
      <h3 id={id} className={css.title}>
        {title}
      </h3>
      <ul className={css.list}>
        {groups.map((group) => (
          <li key={group.id} className={css.line}>
            <Hint text={hintOf?.(group) ?? ''}>
              {(describedBy) => (
                <button
                  type="button"
                  className={css.group}
                  aria-pressed={only === group.id}
                  aria-describedby={describedBy}
                  onClick={() => onOnly(only === group.id ? undefined : group.id)}
                >
                  <span className={css.label}>{group.label}</span> <span className={css.count}>{group.count}</span>
                </button>
              )}
            </Hint>
            {beside?.(group)}
          </li>
        ))}
      </ul>
    </section>
  );
};
