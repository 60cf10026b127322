import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { isLink } from '../../../domain/input/link';
import * as strings from 'RegionalRiskWebPartStrings';

/** A link that a person typed, opened in a new tab. Text alone where its address may not be opened. */
export const OutsideLink: React.FC<{ href: string }> = ({ href, children }) =>
  isLink(href) ? (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      underline
      styles={{ root: { display: 'inline-block', padding: '2px 0', overflowWrap: 'anywhere' } }}
    >
      {children} {strings.OpensInNewTab}
    </Link>
  ) : (
    <span>{href}</span>
  );
