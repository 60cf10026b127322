import type { Region } from '../../../domain/words';
import type { Steps } from '../hooks/use-steps';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import type { Row } from '../state/rows';
import type { View } from '../state/view';

/** What each part of the page is drawn from. */
export interface SectionProps {
  region: Region;
  /** The open reviews of the region, of both kinds. */
  rows: readonly Row[];
  /** Those closed within the time that the figures look back on. */
  closed: readonly ReviewWithDuties[];
  /** The first day of that time, YYYY-MM-DD. */
  since: string;
  /** When they were last read, UTC. */
  asOf: string;
  today: string;
  view: View;
  go: (change: Partial<View>) => void;
  steps: Steps;
}
