import type { ColumnOf } from '../lists';
import { REGISTER_LIST } from '../lists/register-list';
import type { ListView } from './list-view';
import { DEFAULT_REGISTER_PAGE } from './region-link';

/** What a lead looks for in any open review. LinkTitle is authority and service, and opens the row. */
const USUAL = [
  'Reference',
  'LinkTitle',
  'Stage',
  'NextDuty',
  'WaitsFor',
  'NextDue',
  'Risk',
  'Region',
  'Inspector'
] as const;

/** The views of SCR Register (KP-2, KP-6), in the order in which people see them. */
export const REGISTER_VIEWS: readonly ListView<ColumnOf<'register'>>[] = [
  {
    page: DEFAULT_REGISTER_PAGE,
    title: 'Open by region',
    shows: 'Open reviews in groups by region, the soonest due first.',
    where: [['ClosedOn', 'is empty']],
    groupBy: 'Region',
    collapsed: true,
    orderBy: ['NextDue'],
    columns: USUAL,
    isDefault: true
  },
  {
    page: 'Open',
    title: 'Open',
    shows: 'Open reviews, the soonest due first.',
    where: [['ClosedOn', 'is empty']],
    orderBy: ['NextDue'],
    columns: USUAL
  },
  {
    page: 'Overdue',
    title: 'Overdue',
    shows: 'Reviews whose next task was due before today, the longest overdue first.',
    where: [['NextDue', 'is before', 'today']],
    orderBy: ['NextDue'],
    columns: USUAL
  },
  {
    page: 'DueIn14Days',
    title: 'Due in 14 days',
    shows: 'Reviews whose next task is due today or in the 14 days after it, the soonest first.',
    where: [
      ['NextDue', 'is on or after', 'today'],
      ['NextDue', 'is on or before', 'today + 14']
    ],
    orderBy: ['NextDue'],
    columns: USUAL
  },
  {
    page: 'IncompleteEntries',
    title: 'Incomplete entries',
    shows: 'Open reviews whose entry lacks an answer, in groups by region, the soonest due first.',
    where: [
      ['ClosedOn', 'is empty'],
      ['Missing', 'is not empty']
    ],
    groupBy: 'Region',
    orderBy: ['NextDue'],
    columns: ['Reference', 'LinkTitle', 'Missing', 'WaitsFor', 'NextDue', 'Region', 'Inspector', 'NotifiedOn']
  },
  {
    page: 'IMRs',
    title: 'IMRs and with whom',
    shows:
      'Open reviews with an IMR that was requested and is not provided yet, in groups by its status, the soonest due first.',
    where: [
      ['ClosedOn', 'is empty'],
      ['Imr', 'is not', 'Not requested'],
      ['Imr', 'is not', 'Provided']
    ],
    groupBy: 'Imr',
    orderBy: ['NextDue'],
    columns: [
      'Reference',
      'LinkTitle',
      'Imr',
      'ImrAuthor',
      'AgreedVersion',
      'NextDuty',
      'WaitsFor',
      'NextDue',
      'Region',
      'Inspector'
    ]
  },
  {
    page: 'DraftReports',
    title: 'Draft reports',
    shows:
      'Open reviews with a draft report that was requested and is not final yet, in groups by its status, the soonest due first.',
    where: [
      ['ClosedOn', 'is empty'],
      ['Report', 'is not', 'Not requested'],
      ['Report', 'is not', 'Final']
    ],
    groupBy: 'Report',
    orderBy: ['NextDue'],
    columns: ['Reference', 'LinkTitle', 'Report', 'NextDuty', 'WaitsFor', 'NextDue', 'Region', 'Inspector']
  },
  {
    page: 'Publication',
    title: 'Publication',
    shows: 'Reviews whose report was published in the last 31 days or is to be published, by the day.',
    where: [['PublicationOn', 'is on or after', 'today - 31']],
    orderBy: ['PublicationOn'],
    columns: ['PublicationOn', 'Publication', 'Reference', 'LinkTitle', 'Kind', 'Region', 'NextDuty', 'WaitsFor']
  },
  {
    page: 'Childrens',
    title: 'Children’s',
    shows: 'Open children’s reviews in groups by region, the soonest due first.',
    where: [
      ['ClosedOn', 'is empty'],
      ['Kind', 'is', 'Children’s']
    ],
    groupBy: 'Region',
    orderBy: ['NextDue'],
    columns: USUAL
  },
  {
    page: 'BoardByStage',
    title: 'Board by stage',
    shows: 'Open reviews as cards in a column for each stage, the soonest due first.',
    where: [['ClosedOn', 'is empty']],
    orderBy: ['NextDue'],
    columns: ['LinkTitle', 'Reference', 'NextDuty', 'WaitsFor', 'NextDue', 'Region', 'Stage'],
    boardBy: 'Stage'
  },
  {
    page: 'ClosedInTheLastYear',
    title: 'Closed in the last year',
    shows: 'Reviews closed in the last 365 days, the last closed first.',
    where: [['ClosedOn', 'is on or after', 'today - 365']],
    orderBy: [['ClosedOn', 'descending']],
    columns: ['Reference', 'LinkTitle', 'ClosedOn', 'Kind', 'Outcome', 'Publication', 'Region', 'Inspector']
  },
  {
    page: 'AllItems',
    title: 'All',
    shows: 'All reviews, the last recorded first.',
    where: [],
    orderBy: ['newest'],
    columns: REGISTER_LIST.view
  }
];
