import type { Column } from './column';
import { CLOSED_QUARTER, OPEN_REGION } from './review-columns';

/** The columns of SCR Register that only the service uses. */
export const SERVICE_COLUMNS = [
  OPEN_REGION,
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
  CLOSED_QUARTER,
  {
    name: 'Seq',
    title: 'Event number',
    type: 'number',
    description: 'The event of the review after which the row was written.',
    hidden: true
  }
] as const satisfies readonly Column[];
