import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import type { PatternKind } from '../../../../domain/insight/patterns';
import type { Text } from '../../../../domain/text';
import { stylesOf } from '../../hooks/styles-of';
import { useSay, useViewer } from '../../hooks/viewer';
import { patternsOf } from '../../state/patterns';
import { rowOf } from '../../state/rows';
import { FilterBar } from '../FilterBar';
import { LongList } from '../LongList';
import type { SectionProps } from '../section-props';
import { heading, quietText } from '../shared-styles';
import { templated } from '../templated';
import { PatternCard } from './PatternCard';

const HEADINGS: Readonly<Record<PatternKind, Text>> = {
  location: strings.PatternsLocation,
  partnership: templated(strings.PatternsPartnership)(),
  authority: strings.PatternsAuthority
};

const useCss = stylesOf((theme) => ({
  heading,
  quiet: quietText(theme)
}));

/** What more than one open or recently closed review has in common. */
export const Patterns: React.FC<SectionProps> = ({ region, rows, closed, since, today, view, go }) => {
  const css = useCss();
  const { person, directory } = useViewer();
  const say = useSay();
  const all = React.useMemo(
    () => [...rows, ...closed.map((shown) => rowOf(shown, { person, directory }, today))],
    [rows, closed, person, directory, today]
  );
  const groups = React.useMemo(() => patternsOf(all, view.filters), [all, view.filters]);
  return (
    <>
      <p className={css.quiet}>{format(strings.PatternsAbout, region, longDay(since))}</p>
      <FilterBar view={view} go={go} />
      {groups.map(({ kind, patterns }) => (
        <section key={kind} aria-labelledby={`scr-patterns-${kind}`}>
          <h3 id={`scr-patterns-${kind}`} className={css.heading}>
            {say(HEADINGS[kind])}
          </h3>
          {patterns.length === 0 ? (
            <p className={css.quiet}>{strings.PatternsNone}</p>
          ) : (
            <LongList
              items={patterns}
              keyOf={({ shared }) => shared}
              draw={(pattern) => <PatternCard pattern={pattern} onOpen={(review) => go({ review })} />}
            />
          )}
        </section>
      ))}
    </>
  );
};
