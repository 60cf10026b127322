import * as React from 'react';
import { paperAddress, paperAt } from '../../../../domain/need-to-know/paper-folders';
import { OutsideLink } from '../OutsideLink';
import { PaperLink } from './PaperLink';

interface ImrLinkProps {
  reference: string;
  /** As it was submitted or entered. */
  address: string;
  /** Whether the viewer opens the papers of the review in SharePoint. */
  opens: boolean;
}

/** The document of an IMR, where it is now. */
export const ImrLink: React.FC<ImrLinkProps> = ({ reference, address, opens, children }) => {
  const url = paperAddress(reference, address);
  const paper = paperAt(reference, url);
  return paper ? (
    <PaperLink paper={{ reference, ...paper }} url={opens ? url : undefined}>
      {children}
    </PaperLink>
  ) : (
    <OutsideLink href={url}>{children}</OutsideLink>
  );
};
