import * as React from 'react';
import type { ServiceClient } from '../../../client/service';
import type { Person } from '../../../domain/people';
import type { Region } from '../../../domain/words';
import type { Reads } from '../hooks/reads';
import { RegionView } from './RegionView';

export interface RegionsProps {
  person: Person;
  regions: readonly Region[];
  first: Region;
  reads: Reads;
  service: ServiceClient | undefined;
  now: () => string;
}

/** One region at a time; another one starts afresh. */
export const Regions: React.FC<RegionsProps> = ({ first, ...rest }) => {
  const [region, setRegion] = React.useState(first);
  return <RegionView key={region} region={region} onRegion={setRegion} {...rest} />;
};
