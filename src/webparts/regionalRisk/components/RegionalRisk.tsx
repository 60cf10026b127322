import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ServiceClient } from '../../../client/service';
import { ukDay } from '../../../domain/dates';
import { personIn } from '../../../domain/people/people';
import type { PageQueries } from '../hooks/page-queries';
import { useQuery } from '../hooks/use-query';
import { ViewerProvider, type Viewer } from '../hooks/viewer';
import type { Host } from '../host';
import { regionsOf } from '../state/regions';
import type { Section } from '../state/view';
import { Loading } from './Loading';
import { Page } from './Page';
import { Message } from './Message';
import { READ_FAILURES } from './read-failure-texts';

export interface RegionalRiskProps {
  queries: PageQueries;
  host: Host;
  /** Directory object id, lower case; undefined where the page has none. */
  personId: string | undefined;
  /** Absent until the page owner has entered the service address. */
  service: ServiceClient | undefined;
  /** The first region, if the person holds it; empty: the first that they hold. */
  region: string;
  /** The sections that the page owner has hidden. */
  leftOut: readonly Section[];
  /** Opens the properties, where the person may change them now. */
  onConfigure: (() => void) | undefined;
  /** UTC. Keeps its identity. */
  now: () => string;
}

/** Identifies the person first: a person who is not in the Directory gets a sentence and no data. */
export const RegionalRisk: React.FC<RegionalRiskProps> = (props) =>
  props.personId === undefined ? (
    <Message tone="attention">{strings.Unknown}</Message>
  ) : (
    <Known {...props} personId={props.personId} />
  );

const Known: React.FC<RegionalRiskProps & { personId: string }> = ({
  personId,
  queries,
  host,
  region,
  leftOut,
  onConfigure,
  now,
  service
}) => {
  const { reading, again } = useQuery(personId, queries.opening);
  const opened = reading.is === 'read' ? reading.value : undefined;
  const viewer = React.useMemo((): Viewer | undefined => {
    const person = opened && personIn(opened.directory, personId);
    return (
      person && {
        person,
        directory: opened.directory,
        terms: opened.terms,
        queries,
        host,
        canRecord: service !== undefined,
        reports: service?.reports,
        taskLists: service?.taskLists,
        fetchPaper: service?.fetchPaper,
        service,
        now
      }
    );
  }, [opened, personId, queries, host, service, now]);
  if (reading.is === 'reading') return <Loading titled />;
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  if (!viewer) return <Message tone="attention">{strings.NotInDirectory}</Message>;
  const regions = regionsOf(viewer.person, ukDay(now()));
  const first = regions.find((name) => name === region) ?? regions[0];
  if (!first) return <Message tone="attention">{strings.NoRegion}</Message>;
  return (
    <ViewerProvider value={viewer}>
      <Page regions={regions} first={first} leftOut={leftOut} service={service} onConfigure={onConfigure} />
    </ViewerProvider>
  );
};
