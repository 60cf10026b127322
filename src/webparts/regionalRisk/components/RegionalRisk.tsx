import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ServiceClient } from '../../../client/service';
import { ukDay } from '../../../domain/dates';
import { personIn } from '../../../domain/people/people';
import type { PageQueries } from '../hooks/reads';
import { useReading } from '../hooks/use-reading';
import { speaking } from '../hooks/speaking';
import { ViewerProvider, type Viewer } from '../hooks/viewer';
import type { Host } from '../host';
import { regionsOf } from '../state/regions';
import type { Section } from '../state/view';
import { Loading } from './Loading';
import { Page } from './Page';
import { Sentence } from './Sentence';
import { TROUBLE } from './trouble-words';

export interface RegionalRiskProps {
  reads: PageQueries;
  host: Host;
  /** Directory object id, lower case; undefined where the page has none. */
  personId: string | undefined;
  /** Absent until an owner has entered the address of the service. */
  service: ServiceClient | undefined;
  /** The region to begin with, if the person holds it; empty: their first. */
  region: string;
  /** The parts of the page that its owner does without. */
  leftOut: readonly Section[];
  /** Opens the properties, where the person may change them now. */
  onConfigure: (() => void) | undefined;
  /** UTC. Keeps its identity. */
  now: () => string;
}

/** Who is looking, before anything else: somebody who is not in the Directory sees a sentence, and no data. */
export const RegionalRisk: React.FC<RegionalRiskProps> = (props) =>
  props.personId === undefined ? (
    <Sentence tone="attention">{strings.Unknown}</Sentence>
  ) : (
    <Known {...props} personId={props.personId} />
  );

const Known: React.FC<RegionalRiskProps & { personId: string }> = ({
  personId,
  reads,
  host,
  region,
  leftOut,
  onConfigure,
  now,
  service
}) => {
  const { reading, again } = useReading(personId, reads.opening);
  const opened = reading.is === 'read' ? reading.value : undefined;
  const viewer = React.useMemo((): Viewer | undefined => {
    const person = opened && personIn(opened.directory, personId);
    return (
      person && {
        person,
        directory: opened.directory,
        ...speaking(opened.labels),
        reads,
        host,
        canTake: service !== undefined,
        reports: service?.reports,
        now
      }
    );
  }, [opened, personId, reads, host, service, now]);
  if (reading.is === 'reading') return <Loading titled />;
  if (reading.is === 'failed')
    return (
      <Sentence tone="wrong" onTryAgain={again}>
        {TROUBLE[reading.trouble]}
      </Sentence>
    );
  if (!viewer) return <Sentence tone="attention">{strings.NotInDirectory}</Sentence>;
  const regions = regionsOf(viewer.person, ukDay(now()));
  const first = regions.find((name) => name === region) ?? regions[0];
  if (!first) return <Sentence tone="attention">{strings.NoRegion}</Sentence>;
  return (
    <ViewerProvider value={viewer}>
      <Page regions={regions} first={first} leftOut={leftOut} service={service} onConfigure={onConfigure} />
    </ViewerProvider>
  );
};
