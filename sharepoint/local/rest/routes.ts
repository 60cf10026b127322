import type { Answer, Call } from './call';
import {
  addGroup,
  addMember,
  getGroup,
  getGroups,
  getMembers,
  removeGroup,
  removeMember,
  setOwner,
  updateGroup
} from './access/group-routes';
import { RIGHTS } from './access/rights';
import {
  addAssignment,
  addRole,
  breakInheritance,
  deleteAssignment,
  getAssignment,
  getAssignments,
  getBindings,
  getRole,
  getRoles,
  ownPermissions,
  permissionsOfUser,
  removeAssignment,
  resetInheritance
} from './access/role-routes';
import {
  createField,
  createFieldAsXml,
  deleteField,
  getField,
  getFields,
  showInDisplayForm,
  updateField
} from './field-routes';
import {
  addFile,
  fileItem,
  fileVersions,
  getFile,
  getFiles,
  readFile,
  readVersion,
  recycleFile,
  removeFile,
  replaceFile,
  restoreVersion
} from './file-routes';
import {
  addFolder,
  addFolderToSite,
  addSubFolder,
  folderItem,
  getFolder,
  getFolders,
  recycleFolder,
  removeFolder
} from './folder-routes';
import { addItem, deleteItem, getItem, mergeItem, queryItems, queryItemsByCaml, recycleItem } from './item-routes';
import { validateUpdate, validateUpdateOfFile } from './form-values';
import { createList, deleteList, getList, getLists, setVersionPolicies, updateList } from './list-routes';
import {
  addViewField,
  createView,
  deleteView,
  getView,
  getViewFields,
  getViews,
  moveViewField,
  removeAllViewFields,
  removeViewField,
  updateView
} from './view-routes';
import { moveFile, moveFileByPath } from './move-routes';
import { getRecycleBin, removeRecycled } from './recycle-bin';
import {
  contextInfo,
  currentUser,
  ensureUser,
  getSite,
  getUser,
  getWeb,
  setAccessRequestDefault,
  siteUsers,
  updateWeb
} from './web-routes';

interface Route {
  /**
   * The right that it needs on the site, list or item of its path. Files and folders are checked where they are found.
   */
  readonly needs?: bigint;
  readonly answer: (call: Call) => Answer;
}
type Routes = Readonly<Record<string, Route>>;
const open = (answer: Route['answer']): Route => ({ needs: RIGHTS.open, answer });
const view = (answer: Route['answer']): Route => ({ needs: RIGHTS.view, answer });
const add = (answer: Route['answer']): Route => ({ needs: RIGHTS.add, answer });
const edit = (answer: Route['answer']): Route => ({ needs: RIGHTS.edit, answer });
const remove = (answer: Route['answer']): Route => ({ needs: RIGHTS.delete, answer });
const lists = (answer: Route['answer']): Route => ({ needs: RIGHTS.manageLists, answer });
const web = (answer: Route['answer']): Route => ({ needs: RIGHTS.manageWeb, answer });
const people = (answer: Route['answer']): Route => ({ needs: RIGHTS.browsePeople, answer });
const permissions = (answer: Route['answer']): Route => ({ needs: RIGHTS.managePermissions, answer });
/** Checked where the file, folder, group or place is found. */
const checked = (answer: Route['answer']): Route => ({ answer });

const permissionRoutes = (of: string): Routes => ({
  [`GET ${of}/effectivebasepermissions`]: checked(ownPermissions),
  [`GET ${of}/getusereffectivepermissions`]: checked(permissionsOfUser),
  [`POST ${of}/breakroleinheritance`]: checked(breakInheritance),
  [`POST ${of}/resetroleinheritance`]: checked(resetInheritance),
  [`GET ${of}/roleassignments`]: checked(getAssignments),
  [`POST ${of}/roleassignments/addroleassignment`]: checked(addAssignment),
  [`POST ${of}/roleassignments/removeroleassignment`]: checked(removeAssignment),
  [`GET ${of}/roleassignment`]: checked(getAssignment),
  [`GET ${of}/roleassignment/roledefinitionbindings`]: checked(getBindings),
  [`DELETE ${of}/roleassignment`]: checked(deleteAssignment)
});
const groupRoutes = (of: string): Routes => ({
  [`GET ${of}`]: people(getGroup),
  [`MERGE ${of}`]: checked(updateGroup),
  [`POST ${of}/setuserasowner`]: checked(setOwner),
  [`GET ${of}/users`]: people(getMembers),
  [`POST ${of}/users`]: checked(addMember),
  [`POST ${of}/users/removebyid`]: checked(removeMember),
  [`POST ${of}/users/removebyloginname`]: checked(removeMember)
});

/** Every operation of the API, by method and canonical path. */
export const ROUTES: Routes = {
  'POST contextinfo': open(contextInfo),
  'GET site': open(getSite),
  'GET web': open(getWeb),
  'MERGE web': web(updateWeb),
  'POST web/setuseaccessrequestdefaultandupdate': web(setAccessRequestDefault),
  'GET web/currentuser': open(currentUser),
  'GET web/siteusers': people(siteUsers),
  'GET web/user': people(getUser),
  'POST web/ensureuser': edit(ensureUser),
  'GET web/recyclebin': open(getRecycleBin),
  'POST web/recyclebinitem/deleteobject': open(removeRecycled),

  'GET web/roledefinitions': people(getRoles),
  'GET web/role': people(getRole),
  'POST web/roledefinitions': permissions(addRole),
  'GET web/sitegroups': people(getGroups),
  'POST web/sitegroups': { needs: RIGHTS.createGroups, answer: addGroup },
  'POST web/sitegroups/removebyid': permissions(removeGroup),
  ...groupRoutes('web/group'),
  ...groupRoutes('web/associatedownergroup'),
  ...groupRoutes('web/associatedmembergroup'),
  ...groupRoutes('web/associatedvisitorgroup'),
  ...permissionRoutes('web'),
  ...permissionRoutes('web/list'),
  ...permissionRoutes('web/list/item'),
  ...permissionRoutes('web/folder/listitemallfields'),
  ...permissionRoutes('web/file/listitemallfields'),

  'GET web/lists': open(getLists),
  'POST web/lists': lists(createList),
  'GET web/list': open(getList),
  'MERGE web/list': lists(updateList),
  'DELETE web/list': lists(deleteList),
  'MERGE web/list/versionpolicies': lists(setVersionPolicies),

  'GET web/list/fields': open(getFields),
  'POST web/list/fields': lists(createField),
  'POST web/list/fields/addfield': lists(createField),
  'POST web/list/fields/createfieldasxml': lists(createFieldAsXml),
  'GET web/list/field': open(getField),
  'MERGE web/list/field': lists(updateField),
  'DELETE web/list/field': lists(deleteField),
  'POST web/list/field/setshowindisplayform': lists(showInDisplayForm),

  'GET web/list/views': open(getViews),
  'POST web/list/views': lists(createView),
  'POST web/list/views/add': lists(createView),
  'GET web/list/view': open(getView),
  'MERGE web/list/view': lists(updateView),
  'DELETE web/list/view': lists(deleteView),
  'GET web/list/view/viewfields': open(getViewFields),
  'POST web/list/view/viewfields/addviewfield': lists(addViewField),
  'POST web/list/view/viewfields/removeviewfield': lists(removeViewField),
  'POST web/list/view/viewfields/removeallviewfields': lists(removeAllViewFields),
  'POST web/list/view/viewfields/moveviewfieldto': lists(moveViewField),

  'GET web/list/items': open(queryItems),
  'POST web/list/getitems': open(queryItemsByCaml),
  'POST web/list/items': add(addItem),
  'GET web/list/item': view(getItem),
  'MERGE web/list/item': edit(mergeItem),
  'DELETE web/list/item': remove(deleteItem),
  'POST web/list/item/recycle': remove(recycleItem),
  'POST web/list/item/validateupdatelistitem': edit(validateUpdate),

  'POST web/folders/addusingpath': checked(addFolderToSite),
  'GET web/folder': checked(getFolder),
  'GET web/folder/folders': checked(getFolders),
  'POST web/folder/folders/addusingpath': checked(addFolder),
  'POST web/folder/addsubfolderusingpath': checked(addSubFolder),
  'DELETE web/folder': checked(removeFolder),
  'POST web/folder/recycle': checked(recycleFolder),
  'GET web/folder/listitemallfields': checked(folderItem),
  'GET web/folder/files': checked(getFiles),
  'POST web/folder/files/addusingpath': checked(addFile),
  'GET web/file': checked(getFile),
  'DELETE web/file': checked(removeFile),
  'POST web/file/recycle': checked(recycleFile),
  'POST web/file/moveto': checked(moveFile),
  'POST web/sp.movecopyutil.movefilebypath': checked(moveFileByPath),
  'GET web/file/$value': checked(readFile),
  'PUT web/file/$value': checked(replaceFile),
  'GET web/file/versions': checked(fileVersions),
  'GET web/file/version/$value': checked(readVersion),
  'POST web/file/versions/restorebylabel': checked(restoreVersion),
  'GET web/file/listitemallfields': checked(fileItem),
  'POST web/file/listitemallfields/validateupdatelistitem': checked(validateUpdateOfFile)
};
