import { ServiceUnread } from '../../../../src/client/reader';
import { glanceOf } from '../../../../src/domain/review/glance-of';
import type { ActionListed } from '../../../../src/domain/review/actions';
import type { Person } from '../../../../src/domain/people/people';
import type { RegisterRow } from '../../../../src/register/register-rows';
import type { Known } from '../fakes';
import { asked, author, director, inspector, reviewOf, TODAY } from '../region';
import { intake, listed } from './mail/desk';

const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};
const open = [reviewOf('SCR-A-2026-0001', []), reviewOf('SCR-A-2026-0002', [asked])].map((review) =>
  glanceOf(review, '2026-05-23')
);
const actionOf = (at: number, change: Partial<ActionListed['action']>): ActionListed => ({
  reference: `SCR-A-2026-000${at}`,
  action: {
    id: `A${at}`,
    organisation: 'Atlas homes',
    locationCode: '',
    action: 'Train all staff',
    evidence: '',
    seq: 2,
    enteredOn: TODAY,
    heardOn: '',
    regulated: true,
    due: '2026-11-01',
    state: 'not-started',
    ...change
  }
});
const registerRow = (reference: string, authority: string, due: string): RegisterRow => ({
  reference,
  region: 'South West',
  authority,
  service: 'Budock Hospital',
  locationCodes: 'REF12',
  states: [{ title: 'IMR', state: 'Submitted' }],
  nextTask: 'Agree the IMR',
  due
});
const mailOf = (digit: string, organisation: string, day: string) =>
  listed({ key: digit.repeat(16), organisation, receivedAt: `${day}T09:12:00.000Z` });

/** A section with a table that is sorted and filtered by its columns, and what is in it. */
export interface ShownTable {
  readonly section: string;
  readonly name: string;
  readonly personId: string;
  readonly known: Known;
  /** A column that words are typed into, what is typed, and of how many rows some are left. */
  readonly typed: readonly [column: string, id: string, words: string];
  /** A column by which the rows are sorted, and its id. */
  readonly sorts: readonly [column: string, id: string];
}

const ofRegion: Known = {
  directory: async () => ({ people: [director, inspector, author, lead, intake] }),
  region: async () => ({ open, closed: [], missing: [], opensPapers: true })
};

export const TABLES: readonly ShownTable[] = [
  {
    section: 'health',
    name: 'Gaps in the register',
    personId: lead.id,
    known: ofRegion,
    typed: ['Gap', 'what', 'terms of reference'],
    sorts: ['Due', 'due']
  },
  {
    section: 'actions',
    name: 'Actions',
    personId: lead.id,
    known: {
      ...ofRegion,
      actions: async () => [
        actionOf(1, {}),
        actionOf(2, { organisation: 'Boscastle Trust', due: '2026-12-01', state: 'in-progress' })
      ]
    },
    typed: ['Organisation', 'organisation', 'boscastle'],
    sorts: ['Organisation', 'organisation']
  },
  {
    section: 'mail',
    name: 'Mail',
    personId: intake.id,
    known: {
      ...ofRegion,
      mails: async () => ({
        mails: [mailOf('1', 'kent.gov.uk', '2026-11-23'), mailOf('2', 'devon.gov.uk', '2026-11-02')],
        isCut: false
      })
    },
    typed: ['From', 'from', 'devon'],
    sorts: ['Received', 'received']
  },
  {
    section: 'reviews',
    name: 'Open reviews in the register',
    personId: lead.id,
    known: {
      ...ofRegion,
      region: async () => {
        throw new ServiceUnread('away');
      },
      rows: async () => [
        registerRow('SCR-A-2026-0001', 'Cornwall', '2026-11-27'),
        registerRow('SCR-A-2026-0002', 'Devon', '2026-11-20')
      ]
    },
    typed: ['Local authority', 'authority', 'devon'],
    sorts: ['Next task', 'due']
  }
];
