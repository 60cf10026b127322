import type * as React from 'react';
import type { Section } from '../state/view';
import { later } from './later';
import { Overview } from './Overview';
import { Reviews } from './Reviews';
import type { SectionProps } from './section-props';

/** What stands in each part of the page. */
export const SECTION_VIEWS: Readonly<Record<Section, React.FC<SectionProps>>> = {
  overview: Overview,
  reviews: Reviews,
  report: later(async () => (await import(/* webpackChunkName: 'report' */ './report/Report')).Report)
};
