import type * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Section } from '../state/view';
import { lazy } from './lazy';
import { Overview } from './Overview';
import { Reviews } from './Reviews';
import type { SectionProps } from './section-props';

interface SectionView {
  readonly View: React.FC<SectionProps>;
  /** Whether it shows one kind of review, as the person chooses, or both. */
  readonly ofOneKind: boolean;
}

export const SECTION_LABELS: Readonly<Record<Section, string>> = {
  overview: strings.SectionOverview,
  approvals: strings.SectionApprovals,
  reviews: strings.SectionReviews,
  patterns: strings.SectionPatterns,
  actions: strings.SectionActions,
  health: strings.SectionHealth,
  report: strings.SectionReport,
  mail: strings.SectionMail,
  'old-register': strings.SectionOldRegister
};

/** The component of each section of a region. Those not shown first are loaded on demand. */
export const SECTION_VIEWS: Readonly<Record<Exclude<Section, 'mail' | 'old-register'>, SectionView>> = {
  overview: { View: Overview, ofOneKind: true },
  approvals: {
    View: lazy(async () => (await import(/* webpackChunkName: 'approvals' */ './approvals/Approvals')).Approvals),
    ofOneKind: false
  },
  reviews: { View: Reviews, ofOneKind: true },
  patterns: {
    View: lazy(async () => (await import(/* webpackChunkName: 'patterns' */ './patterns/Patterns')).Patterns),
    ofOneKind: false
  },
  actions: {
    View: lazy(async () => (await import(/* webpackChunkName: 'actions' */ './actions/Actions')).Actions),
    ofOneKind: false
  },
  health: {
    View: lazy(async () => (await import(/* webpackChunkName: 'health' */ './health/Health')).Health),
    ofOneKind: false
  },
  report: {
    View: lazy(async () => (await import(/* webpackChunkName: 'report' */ './report/Report')).Report),
    ofOneKind: false
  }
};
