import type { Tracks } from '../words';

/** The stages of a review. Each review is in exactly one. */
export const STAGES = ['notified', 'imr', 'draft', 'final', 'outcome', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  notified: 'Notified',
  imr: 'IMR',
  draft: 'Draft report',
  final: 'Report final',
  outcome: 'Outcome received',
  closed: 'Closed'
};

/** The furthest stage that a review has reached. */
export function stageOf({
  tracks
}: {
  readonly tracks: Pick<Tracks, 'entry' | 'imr' | 'report' | 'publication' | 'outcome'>;
}): Stage {
  if (tracks.entry === 'closed') return 'closed';
  if (tracks.outcome === 'evaluated' || tracks.outcome === 'received') return 'outcome';
  if (tracks.report === 'final' || tracks.publication === 'published') return 'final';
  if (tracks.report === 'received' || tracks.report === 'commented') return 'draft';
  return tracks.imr === 'not-requested' ? 'notified' : 'imr';
}
