import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { useEngland } from '../../hooks/use-england';
import { useViewer } from '../../hooks/viewer';
import { englandOf } from '../../state/england';
import { regionsOf } from '../../state/regions';
import type { Filters } from '../../state/view';
import type { SectionProps } from '../section-props';
import { Message } from '../Message';
import { hintText, panel } from '../shared-styles';
import type { EnglandProps } from './england-props';
import { EnglandTable } from './EnglandTable';
import { Multiples } from './Multiples';
import { TileMap } from './TileMap';

const useCss = stylesOf((theme) => ({
  root: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)'
  },
  whole: { gridColumn: '1 / -1' },
  below: { ...panel(theme), gridColumn: '1 / -1' },
  hint: { ...hintText(theme), marginBottom: 8 }
}));

/** The region compared with the others: a map, a chart of each, and a table of both. */
export const England: React.FC<Pick<SectionProps, 'region' | 'rows' | 'closed' | 'asOf' | 'today' | 'view' | 'go'>> = ({
  region,
  rows,
  closed,
  asOf,
  today,
  view: { kind },
  go
}) => {
  const css = useCss();
  const { person } = useViewer();
  const { briefs, failed, again } = useEngland(asOf);
  const counts = React.useMemo(
    () =>
      briefs && englandOf({ briefs, here: region, held: [...rows.map(({ shown }) => shown), ...closed], kind, today }),
    [briefs, region, kind, rows, closed, today]
  );
  if (!counts)
    return failed ? (
      <Message tone="attention" onTryAgain={again}>
        {strings.EnglandTrouble}
      </Message>
    ) : (
      <p role="status">{strings.EnglandReading}</p>
    );

  const own = regionsOf(person, today);
  const pictures: EnglandProps = {
    counts,
    here: region,
    showing: (of: Region) =>
      own.includes(of) ? (filters: Filters) => go({ region: of, section: 'reviews', filters }) : undefined
  };
  return (
    <div className={css.root}>
      {failed && (
        <div className={css.whole}>
          <Message tone="attention" onTryAgain={again}>
            {strings.EnglandStale}
          </Message>
        </div>
      )}
      <TileMap {...pictures} kind={kind} />
      <Multiples {...pictures} />
      <div className={css.below}>
        <p className={css.hint}>
          {own.length === counts.length ? strings.EnglandOpensAll : format(strings.EnglandOpens, LIST.format(own))}
        </p>
        <EnglandTable {...pictures} />
      </div>
    </div>
  );
};

const LIST = new Intl.ListFormat('en-GB');
