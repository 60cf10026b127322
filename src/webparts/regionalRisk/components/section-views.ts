import type * as React from 'react';
import type { Section } from '../state/view';
import { Overview } from './Overview';
import { Reviews } from './Reviews';
import type { SectionProps } from './section-props';

/** What stands in each part of the page. */
export const SECTION_VIEWS: Readonly<Record<Section, React.FC<SectionProps>>> = {
  overview: Overview,
  reviews: Reviews
};
