import type * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Section } from '../state/view';
import { lazy } from './lazy';
import { Overview } from './Overview';
import { Reviews } from './Reviews';
import type { SectionProps } from './section-props';

export interface SectionView {
  readonly label: string;
  readonly View: React.FC<SectionProps>;
  /** It shows adult or children’s reviews, as the person chooses; the others show both together. */
  readonly ofOneKind: boolean;
}

/** What stands in each part of the page. Whatever is not looked at first has code of its own. */
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
