import type { Column } from './column';

/** The columns of SCR Register that only the service uses. */
export const SERVICE_COLUMNS = [
  {
    name: 'OpenRegion',
    title: 'Open in region',
    type: 'text',
    description: 'The region, while the review is open.',
    hidden: true,
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
    description: 'Messages and history rows still to be written.',
    hidden: true
  }
] as const satisfies readonly Column[];
