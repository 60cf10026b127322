import { text, term } from '../../domain/text';
import { REGIONS } from '../../domain/words';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** The reviews themselves. A command saves one item of this list, and everything else is made from it. */
export const REVIEWS_LIST = {
  title: LIST.reviews,
  description: text`Every ${term.review} with all that is known of it. Only the service uses this list: people see ${LIST.register}, which it makes from here.`,
  technical: true,
  private: true,
  view: ['Reference', 'Region', 'NextDue'],
  columns: [
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference for the review.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region responsible for it.',
      choices: REGIONS,
      indexed: true
    },
    {
      name: 'OpenRegion',
      title: 'Open in region',
      type: 'text',
      description: 'The region, while the review is open.',
      hidden: true,
      indexed: true
    },
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
    {
      name: 'InspectorId',
      title: 'Case inspector (directory id)',
      type: 'text',
      description: 'The case inspector’s directory object id.',
      hidden: true,
      indexed: true
    },
    {
      name: 'ImrAuthorId',
      title: 'IMR author (directory id)',
      type: 'text',
      description: 'The author’s directory object id.',
      hidden: true,
      indexed: true
    },
    {
      name: 'NextDue',
      title: 'Due',
      type: 'day',
      description: 'When the next task is due.',
      indexed: true
    },
    {
      name: 'ClosedOn',
      title: 'Closed on',
      type: 'day',
      description: 'When the review was closed, if it was.',
      indexed: true
    },
    {
      name: 'ClosedQuarter',
      title: 'Closed in the quarter',
      type: 'text',
      description: 'The quarter in which the review was closed, if it was.',
      hidden: true,
      indexed: true
    },
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
