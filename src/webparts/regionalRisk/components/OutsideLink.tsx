import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { isLink } from '../../../domain/input/link';
import * as strings from 'RegionalRiskWebPartStrings';

/** A link of the site itself, opened in a new tab. */
export const TabLink: React.FC<{ href: string }> = ({ href, children }) => (
  <Link
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    underline
    styles={{ root: { display: 'inline-block', padding: '2px 0', overflowWrap: 'anywhere' } }}
  >
    {children} {strings.OpensInNewTab}
  </Link>
);

/** A link that a person typed, opened in a new tab. Text alone where its address may not be opened. */
export const OutsideLink: React.FC<{ href: string }> = ({ href, children }) =>
  isLink(href) ? <TabLink href={href}>{children}</TabLink> : <span style={{ overflowWrap: 'anywhere' }}>{href}</span>;
