import { LIST } from '../lists/list-names';
import type { ListView } from './list-view';
import { ACTIONS_VIEWS, DIRECTORY_VIEWS, DOCUMENTS_VIEWS } from './other-views';
import { REGISTER_VIEWS } from './register-views';

/** The views of the lists that people open, as data, by the titles of the lists. */
export const VIEWS: Readonly<Record<string, readonly ListView[]>> = {
  [LIST.register]: REGISTER_VIEWS,
  [LIST.actions]: ACTIONS_VIEWS,
  [LIST.directory]: DIRECTORY_VIEWS,
  [LIST.documents]: DOCUMENTS_VIEWS
};

/** The page of the view that SharePoint makes with every list. */
export const ALL_ITEMS = 'AllItems';
