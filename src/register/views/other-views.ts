import type { ColumnOf } from '../lists';
import { ACTIONS_LIST } from '../lists/actions-list';
import { DIRECTORY_LIST } from '../lists/directory-list';
import type { ListView } from './list-view';

const ACTION = ['Reference', 'ActionId', 'Organisation', 'Action', 'Due', 'DueAsWritten', 'State', 'Region'] as const;

/** The views of SCR Actions (B-3). */
export const ACTIONS_VIEWS: readonly ListView<ColumnOf<'actions'>>[] = [
  {
    page: 'Open',
    title: 'Open',
    shows: 'Open actions, the soonest due first.',
    where: [['Standing', 'is', 'Open']],
    orderBy: ['Due'],
    columns: ACTION,
    isDefault: true
  },
  {
    page: 'Overdue',
    title: 'Overdue',
    shows: 'Open actions that were due before today, the longest overdue first.',
    where: [
      ['Standing', 'is', 'Open'],
      ['Due', 'is before', 'today']
    ],
    orderBy: ['Due'],
    columns: ACTION
  },
  {
    page: 'Regulated',
    title: 'Regulated organisations',
    shows: 'Open actions of organisations that we regulate, in groups by organisation, the soonest due first.',
    where: [
      ['Standing', 'is', 'Open'],
      ['Regulated', 'is', 'Yes']
    ],
    groupBy: 'Organisation',
    orderBy: ['Due'],
    columns: [...ACTION, 'LocationCode']
  },
  {
    page: 'ByReview',
    title: 'Open by review',
    shows: 'Open actions in groups by review, the soonest due first.',
    where: [['Standing', 'is', 'Open']],
    groupBy: 'Reference',
    collapsed: true,
    orderBy: ['Due'],
    columns: ACTION
  },
  {
    page: 'AllItems',
    title: 'All',
    shows: 'All actions, the last recorded first.',
    where: [],
    orderBy: ['newest'],
    columns: ACTIONS_LIST.view
  }
];

const HELD = ['LinkTitle', 'Post', 'Region', 'Email', 'From', 'Until'] as const;

/** The views of SCR Directory. A directory is short, so its columns need no index. */
export const DIRECTORY_VIEWS: readonly ListView<ColumnOf<'directory'>>[] = [
  {
    page: 'InPost',
    title: 'In post',
    shows: 'Posts that have not ended before today, in groups by region.',
    where: [{ either: ['Until', 'is empty'], or: ['Until', 'is on or after', 'today'] }],
    groupBy: 'Region',
    orderBy: ['Post'],
    columns: [...HELD, 'CoverForName'],
    isDefault: true
  },
  {
    page: 'Cover',
    title: 'Cover',
    shows: 'Cover that has not ended before today, the first to end first.',
    where: [
      ['CoverForName', 'is not empty'],
      { either: ['Until', 'is empty'], or: ['Until', 'is on or after', 'today'] }
    ],
    orderBy: ['Until'],
    columns: ['LinkTitle', 'CoverForName', 'Post', 'Region', 'From', 'Until', 'Email']
  },
  {
    page: 'Ended',
    title: 'Ended',
    shows: 'Posts and cover that ended before today, the last ended first.',
    where: [['Until', 'is before', 'today']],
    orderBy: [['Until', 'descending']],
    columns: [...HELD, 'EndedBy']
  },
  {
    page: 'AllItems',
    title: 'All',
    shows: 'All posts and cover, the last added first.',
    where: [],
    orderBy: ['newest'],
    columns: DIRECTORY_LIST.view
  }
];

/** The view of SCR Documents for those who may open the folders of a review. */
export const DOCUMENTS_VIEWS: readonly ListView<ColumnOf<'documents'>>[] = [
  {
    page: 'ByReview',
    title: 'All folders by review',
    shows: 'The papers of all folders that a person may open, in groups by review, the last added first.',
    where: [],
    groupBy: 'Reference',
    orderBy: ['newest'],
    columns: ['DocIcon', 'LinkFilename', 'DocumentKind', '_UIVersionString', 'Modified', 'Editor', 'Reference'],
    allFolders: true
  }
];
