import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import * as strings from 'RegionalRiskWebPartStrings';

/** A link that somebody typed: opened in a tab of its own, and only ever over https. */
export const OutsideLink: React.FC<{ href: string }> = ({ href, children }) =>
  href.startsWith('https://') ? (
    <Link href={href} target="_blank" rel="noopener noreferrer" underline styles={{ root: { overflowWrap: 'anywhere' } }}>
      {children} {strings.OpensInNewTab}
    </Link>
  ) : (
    <span>{href}</span>
  );
