import * as React from 'react';
import type { ReportsClient } from '../../../client/reports';
import type { Directory, Person } from '../../../domain/people/people';
import type { SiteWords } from '../../../domain/site-words';
import type { Host } from '../host';
import type { PageQueries } from './reads';

/** Who looks at the page, and what everything on it is drawn with. */
export interface Viewer {
  readonly person: Person;
  readonly directory: Directory;
  readonly reads: PageQueries;
  readonly host: Host;
  /** Whether there is a service that takes steps. */
  readonly canTake: boolean;
  /** The regional risk reports of the service, if there is one. */
  readonly reports?: ReportsClient;
  /** Says a text of ours in the words of the site. What people typed is put in after, and never given to it. */
  readonly words: SiteWords;
  /** The same for a sentence that may quote what somebody typed: whatever stands in `source` stays as it is. */
  readonly quoting: (source: unknown) => SiteWords;
  /** UTC. Keeps its identity. */
  readonly now: () => string;
}

const ViewerContext = React.createContext<Viewer | undefined>(undefined);

export const ViewerProvider = ViewerContext.Provider;

/** The person for whom the page is drawn. Nothing that asks for them is drawn before they are known. */
export function useViewer(): Viewer {
  const viewer = React.useContext(ViewerContext);
  if (!viewer) throw new Error('Nobody looks at this page yet.');
  return viewer;
}
