import * as React from 'react';
import type { ServiceClient } from '../../../client/service';
import type { Region } from '../../../domain/words';
import { useOldRegister } from '../hooks/use-old-register';
import { useView } from '../hooks/use-view';
import { useViewer } from '../hooks/viewer';
import type { Section } from '../state/view';
import { RegionView } from './RegionView';

interface PageProps {
  regions: readonly Region[];
  first: Region;
  /** The sections that the page owner has hidden. */
  leftOut: readonly Section[];
  service: ServiceClient | undefined;
  /** Opens the properties, where the person may change them now. */
  onConfigure: (() => void) | undefined;
}

/** One region at a time. `key` resets everything when the region changes. */
export const Page: React.FC<PageProps> = ({ regions, first, ...rest }) => {
  const { host } = useViewer();
  const place = useView(host);
  const old = useOldRegister();
  const region = regions.find((name) => name === place.view.region) ?? first;
  return <RegionView key={region} region={region} regions={regions} place={place} old={old} {...rest} />;
};
