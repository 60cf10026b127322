import * as React from 'react';
import type { ServiceClient } from '../../../client/service';
import type { Region } from '../../../domain/words';
import { useView } from '../hooks/use-view';
import { RegionView } from './RegionView';

export interface PageProps {
  regions: readonly Region[];
  first: Region;
  service: ServiceClient | undefined;
}

/** One region at a time; another one starts afresh. */
export const Page: React.FC<PageProps> = ({ regions, first, service }) => {
  const place = useView();
  const region = regions.find((name) => name === place.view.region) ?? first;
  return <RegionView key={region} region={region} regions={regions} place={place} service={service} />;
};
