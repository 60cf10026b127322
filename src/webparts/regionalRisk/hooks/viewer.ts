import * as React from 'react';
import type { FetchPaper } from '../../../client/papers';
import type { ReportsClient } from '../../../client/reports';
import type { ServiceClient } from '../../../client/service';
import type { TaskListsClient } from '../../../client/task-lists';
import type { Directory, Person } from '../../../domain/people/people';
import type { Terminology } from '../../../domain/terminology';
import { sayIn, type Say } from '../../../domain/text';
import type { Kind } from '../../../domain/words';
import type { Host } from '../host';
import type { PageQueries } from './page-queries';

/** The signed-in person, and what every part of the page is drawn with. */
export interface Viewer {
  readonly person: Person;
  readonly directory: Directory;
  readonly queries: PageQueries;
  readonly host: Host;
  /** Whether there is a service that records steps. */
  readonly canRecord: boolean;
  /** The regional risk reports of the service, if there is one. */
  readonly reports?: ReportsClient;
  /** What a lead does for several reviews at once, if there is a service. */
  readonly taskLists?: TaskListsClient;
  /** The papers of the service, if there is one. */
  readonly fetchPaper?: FetchPaper;
  /** What records a review, and reaches what else the service does, if there is one. */
  readonly service?: Pick<ServiceClient, 'take' | 'reached'>;
  /** What the site calls things. */
  readonly terms: Terminology;
  /** UTC. Keeps its identity. */
  readonly now: () => string;
}

const ViewerContext = React.createContext<Viewer | undefined>(undefined);

export const ViewerProvider = ViewerContext.Provider;

/** The person for whom the page is drawn. Nothing that asks for them is drawn before they are known. */
export function useViewer(): Viewer {
  const viewer = React.useContext(ViewerContext);
  if (!viewer) throw new Error('The viewer is not known yet.');
  return viewer;
}

/** Words a text as the site does: about reviews of one kind, or of both where none is given. */
export function useSay(kind?: Kind): Say {
  const { terms } = useViewer();
  return React.useMemo(() => sayIn(terms, kind), [terms, kind]);
}
