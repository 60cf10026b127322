import type * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Section } from '../state/view';
import { lazy } from './lazy';
import { Overview } from './Overview';
import { Reviews } from './Reviews';
import type { SectionProps } from './section-props';

interface SectionView {
  readonly label: string;
  readonly View: React.FC<SectionProps>;
  /** Whether it shows one kind of review, as the person chooses, or both. */
  readonly ofOneKind: boolean;
}

/** The component of each section. Those not shown first are loaded on demand. */
export const SECTION_VIEWS: Readonly<Record<Section, SectionView>> = {
  overview: { label: strings.SectionOverview, View: Overview, ofOneKind: true },
  approvals: {
    label: strings.SectionApprovals,
    View: lazy(async () => (await import(/* webpackChunkName: 'approvals' */ './approvals/Approvals')).Approvals),
    ofOneKind: false
  },
  reviews: { label: strings.SectionReviews, View: Reviews, ofOneKind: true },
  patterns: {
    label: strings.SectionPatterns,
    View: lazy(async () => (await import(/* webpackChunkName: 'patterns' */ './patterns/Patterns')).Patterns),
    ofOneKind: false
  },
  actions: {
    label: strings.SectionActions,
    View: lazy(async () => (await import(/* webpackChunkName: 'actions' */ './actions/Actions')).Actions),
    ofOneKind: false
  },
  health: {
    label: strings.SectionHealth,
    View: lazy(async () => (await import(/* webpackChunkName: 'health' */ './health/Health')).Health),
    ofOneKind: false
  },
  report: {
    label: strings.SectionReport,
    View: lazy(async () => (await import(/* webpackChunkName: 'report' */ './report/Report')).Report),
    ofOneKind: false
  }
};
