import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import type { GapGroup } from '../../state/health';
import { Button } from '../Button';
import { card, heading } from '../shared-styles';

export interface GroupsProps {
  id: string;
  title: string;
  groups: readonly GapGroup[];
  only: string | undefined;
  onOnly: (only: string | undefined) => void;
}

const useCss = stylesOf((theme) => ({
  root: { ...card(theme), padding: '16px 20px 20px' },
  title: { ...heading, fontSize: 16, lineHeight: 22, marginBottom: 8 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', gap: 12, alignItems: 'center', justifyContent: 'space-between', padding: '2px 0' },
  label: { minWidth: 0, overflowWrap: 'anywhere' }
}));

/** The gaps by what they have in common; each number shows exactly the gaps that it counts. */
export const Groups: React.FC<GroupsProps> = ({ id, title, groups, only, onOnly }) => {
  const css = useCss();
  return (
    <section aria-labelledby={id} className={css.root}>
      <h3 id={id} className={css.title}>{title}</h3>
      <ul className={css.list}>
        {groups.map((group) => (
          <li key={group.id} className={css.item}>
            <span className={css.label}>{group.label}</span>
            <Button look="quiet" pressed={only === group.id} label={format(strings.GapsShow, group.label, group.count)} onClick={() => onOnly(only === group.id ? undefined : group.id)}>{group.count}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
