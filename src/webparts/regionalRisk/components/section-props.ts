import type { Region } from '../../../domain/words';
import type { Steps } from '../hooks/use-steps';
import type { AtGlance } from '../../../domain/review/at-glance';
import type { Row } from '../state/rows';
import type { View } from '../state/view';

/** What each section is drawn from. */
export interface SectionProps {
  region: Region;
  /** The open reviews of the region, of both kinds. */
  rows: readonly Row[];
  /** Those closed since `since`. */
  closed: readonly AtGlance[];
  /** The names of those that cannot be read. */
  missing: readonly string[];
  /** The first day that the figures look back on, YYYY-MM-DD. */
  since: string;
  /** When they were last read, UTC. */
  asOf: string;
  today: string;
  view: View;
  go: (change: Partial<View>) => void;
  steps: Steps;
  /** Reads the region again. */
  refresh: () => void;
}
