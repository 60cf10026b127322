import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longTime } from '../../../domain/dates';
import type { Review } from '../../../domain/review';
import { versionOf } from '../state/open-review';
import { OutsideLink } from './OutsideLink';

/** The exact version that waits to be agreed, who submitted it and when, and the link to read it (KP-11). */
export const ImrToRead: React.FC<{ review: Review }> = ({ review }) => {
  const submitted = review.done['submit-imr'];
  if (!submitted) return null;
  const version = versionOf(review);
  return (
    <p style={{ margin: '8px 0', fontSize: 14, lineHeight: '20px' }}>
      <strong>{format(strings.ImrVersion, version)}</strong>
      <br />
      {format(strings.SubmittedBy, submitted.by.name, longTime(submitted.at))}
      <br />
      <OutsideLink href={submitted.given['document'] ?? ''}>{format(strings.ReadVersion, version)}</OutsideLink>
    </p>
  );
};
