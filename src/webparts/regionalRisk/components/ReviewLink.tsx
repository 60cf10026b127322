import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';

interface ReviewLinkProps {
  reference: string;
  /** The name of its row, and so bold, and without “View” for screen readers. */
  isRowName?: true;
  bold?: true;
  onOpen: (reference: string) => void;
}

/** Opens a review beside the list. The words are its reference, unless others are given. */
export const ReviewLink: React.FC<ReviewLinkProps> = ({ reference, isRowName, bold, onOpen, children }) => (
  <Link
    as="button"
    onClick={() => onOpen(reference)}
    aria-label={isRowName || children !== undefined ? undefined : format(strings.OpenReview, reference)}
    styles={{ root: { minHeight: 24, textAlign: 'left', fontWeight: isRowName || bold ? 600 : undefined } }}
  >
    {children ?? reference}
  </Link>
);
