import { text, term } from '../../domain/text';
import { LIST } from './list-names';
import type { ListShape } from './column';
import {
  CLOSED_ON,
  CLOSED_QUARTER,
  IMR_AUTHOR_ID,
  INSPECTOR_ID,
  NEXT_DUE,
  OPEN_REGION,
  REFERENCE,
  REGION
} from './review-columns';

/** The reviews themselves. A command saves one item of this list, and everything else is made from it. */
export const REVIEWS_LIST = {
  title: LIST.reviews,
  description: text`Every ${term.review} with all that is known of it. Only the service uses this list: people see ${LIST.register}, which it makes from here.`,
  technical: true,
  private: true,
  view: ['Reference', 'Region', 'NextDue'],
  columns: [
    REFERENCE,
    REGION,
    OPEN_REGION,
    {
      name: 'LocalAuthority',
      title: 'Local authority',
      type: 'text',
      description: 'By which possible duplicates are found.',
      indexed: true
    },
    {
      name: 'Partnership',
      title: 'Partnership',
      type: 'text',
      description: 'By which possible duplicates are compared.'
    },
    {
      name: 'PartnershipKey',
      title: 'Partnership (search)',
      type: 'text',
      description: 'The words of the partnership, by which possible duplicates are found.',
      hidden: true,
      indexed: true
    },
    {
      name: 'PartnershipReference',
      title: 'Partnership reference',
      type: 'text',
      description: 'By which possible duplicates are compared.'
    },
    {
      name: 'PartnershipReferenceKey',
      title: 'Partnership reference (search)',
      type: 'text',
      description: 'The letters and digits of the partnership’s reference, by which possible duplicates are found.',
      hidden: true,
      indexed: true
    },
    {
      name: 'LocationCodes',
      title: 'Location codes',
      type: 'text',
      description: 'By which possible duplicates are found.',
      indexed: true
    },
    {
      name: 'Initials',
      title: 'Initials or local reference',
      type: 'text',
      description: 'By which possible duplicates are compared. Never a name.'
    },
    {
      name: 'NotifiedOn',
      title: 'Notified on',
      type: 'day',
      description: 'By which possible duplicates are compared.'
    },
    INSPECTOR_ID,
    IMR_AUTHOR_ID,
    NEXT_DUE,
    CLOSED_ON,
    CLOSED_QUARTER,
    {
      name: 'NotificationKey',
      title: 'Notification',
      type: 'text',
      description: 'The form that recorded the review, so that sending it twice records it once.',
      hidden: true,
      unique: true,
      indexed: true
    },
    {
      name: 'PendingSince',
      title: 'Pending since',
      type: 'time',
      description: 'Since when messages or history rows are waiting to be written, if any are.',
      hidden: true,
      indexed: true
    },
    {
      name: 'State',
      title: 'State',
      type: 'note',
      description: 'The whole review as the service reads it.',
      hidden: true
    },
    {
      name: 'Pending',
      title: 'Pending',
      type: 'note',
      description: 'Messages, history rows and rows for people still to be written.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
