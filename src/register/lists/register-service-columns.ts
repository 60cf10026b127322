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
    name: 'ServiceKey',
    title: 'Service (search)',
    type: 'text',
    description: 'The words of the service, by which it is found.',
    hidden: true,
    indexed: true
  },
  {
    name: 'PartnershipKey',
    title: 'Partnership (search)',
    type: 'text',
    description: 'The words of the partnership, by which it is found.',
    hidden: true,
    indexed: true
  },
  {
    name: 'AuthorityKey',
    title: 'Local authority (search)',
    type: 'text',
    description: 'The words of the local authority, by which it is found.',
    hidden: true,
    indexed: true
  },
  {
    name: 'PartnershipReferenceKey',
    title: 'Partnership reference (search)',
    type: 'text',
    description: 'The letters and digits of the partnership’s reference, by which it is found.',
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
    name: 'Seq',
    title: 'Event number',
    type: 'number',
    description: 'The event of the review after which the row was written.',
    hidden: true
  }
] as const satisfies readonly Column[];
