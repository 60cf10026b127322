import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { spokenClock } from '../../../domain/dates';
import type { Region } from '../../../domain/words';
import { stylesOf } from '../hooks/styles-of';
import type { useView } from '../hooks/use-view';
import { Button } from './Button';
import { Select } from './Select';
import { ShareButton } from './ShareButton';

interface RegionHeaderProps {
  region: Region;
  regions: readonly Region[];
  onRegion: (region: Region) => void;
  asOf: string | undefined;
  reading: boolean;
  onRefresh: () => void;
  place: Pick<ReturnType<typeof useView>, 'save' | 'saved'>;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px', justifyContent: 'space-between' },
  title: { fontSize: 28, lineHeight: 36, fontWeight: 600, margin: 0, color: semanticColors.bodyText },
  right: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    color: semanticColors.bodySubtext,
    fontSize: 14
  }
}));

export const RegionHeader: React.FC<RegionHeaderProps> = ({
  region,
  regions,
  onRegion,
  asOf,
  reading,
  onRefresh,
  place
}) => {
  const css = useCss();
  return (
    <header className={css.root}>
      <h2 className={css.title}>{region}</h2>
      <div className={css.right}>
        {regions.length > 1 && (
          <Select
            label={strings.RegionLabelChoose}
            value={region}
            choices={regions.map((name) => ({ value: name, title: name }))}
            onChange={onRegion}
          />
        )}
        <span role="status">{reading ? strings.Refreshing : asOf && format(strings.AsOf, spokenClock(asOf))}</span>
        <Button look="quiet" icon="Refresh" disabled={reading} onClick={onRefresh}>
          {strings.Refresh}
        </Button>
        <ShareButton label={`${strings.RegionalRisk}: ${region}`} />
        <Button look="quiet" icon={place.saved ? 'PinnedSolid' : 'Pinned'} disabled={place.saved} onClick={place.save}>
          {place.saved ? strings.ViewSaved : strings.SaveView}
        </Button>
      </div>
    </header>
  );
};
