import type { Answer, Call } from './call';
import type { Caller } from './people';
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
  removeFile,
  replaceFile
} from './file-routes';
import { addFolder, addFolderToSite, addSubFolder, folderItem, getFolder, getFolders } from './folder-routes';
import { addItem, deleteItem, getItem, mergeItem, queryItems, recycleItem } from './item-routes';
import { validateUpdate } from './form-values';
import {
  breakInheritance,
  createList,
  deleteList,
  getList,
  getLists,
  setVersionPolicies,
  updateList
} from './list-routes';
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
import { contextInfo, currentUser, ensureUser, getSite, getUser, getWeb, permissionsOf, siteUsers } from './web-routes';

interface Route {
  readonly needs: Exclude<Caller['permission'], 'none'>;
  readonly answer: (call: Call) => Answer;
}
const read = (answer: Route['answer']): Route => ({ needs: 'read', answer });
const write = (answer: Route['answer']): Route => ({ needs: 'write', answer });
const manage = (answer: Route['answer']): Route => ({ needs: 'manage', answer });

/** Every operation of the API, by method and canonical path. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'POST contextinfo': read(contextInfo),
  'GET site': read(getSite),
  'GET web': read(getWeb),
  'GET web/effectivebasepermissions': read(permissionsOf),
  'GET web/currentuser': read(currentUser),
  'GET web/siteusers': read(siteUsers),
  'GET web/user': read(getUser),
  'POST web/ensureuser': write(ensureUser),

  'GET web/lists': read(getLists),
  'POST web/lists': manage(createList),
  'GET web/list': read(getList),
  'MERGE web/list': manage(updateList),
  'DELETE web/list': manage(deleteList),
  'MERGE web/list/versionpolicies': manage(setVersionPolicies),
  'POST web/list/breakroleinheritance': manage(breakInheritance),
  'GET web/list/effectivebasepermissions': read(permissionsOf),

  'GET web/list/fields': read(getFields),
  'POST web/list/fields': manage(createField),
  'POST web/list/fields/addfield': manage(createField),
  'POST web/list/fields/createfieldasxml': manage(createFieldAsXml),
  'GET web/list/field': read(getField),
  'MERGE web/list/field': manage(updateField),
  'DELETE web/list/field': manage(deleteField),
  'POST web/list/field/setshowindisplayform': manage(showInDisplayForm),

  'GET web/list/views': read(getViews),
  'POST web/list/views': manage(createView),
  'POST web/list/views/add': manage(createView),
  'GET web/list/view': read(getView),
  'MERGE web/list/view': manage(updateView),
  'DELETE web/list/view': manage(deleteView),
  'GET web/list/view/viewfields': read(getViewFields),
  'POST web/list/view/viewfields/addviewfield': manage(addViewField),
  'POST web/list/view/viewfields/removeviewfield': manage(removeViewField),
  'POST web/list/view/viewfields/removeallviewfields': manage(removeAllViewFields),
  'POST web/list/view/viewfields/moveviewfieldto': manage(moveViewField),

  'GET web/list/items': read(queryItems),
  'POST web/list/items': write(addItem),
  'GET web/list/item': read(getItem),
  'MERGE web/list/item': write(mergeItem),
  'DELETE web/list/item': write(deleteItem),
  'POST web/list/item/recycle': write(recycleItem),
  'POST web/list/item/validateupdatelistitem': write(validateUpdate),
  'GET web/list/item/effectivebasepermissions': read(permissionsOf),

  'POST web/folders/addusingpath': write(addFolderToSite),
  'GET web/folder': read(getFolder),
  'GET web/folder/folders': read(getFolders),
  'POST web/folder/folders/addusingpath': write(addFolder),
  'POST web/folder/addsubfolderusingpath': write(addSubFolder),
  'GET web/folder/listitemallfields': read(folderItem),
  'GET web/folder/files': read(getFiles),
  'POST web/folder/files/addusingpath': write(addFile),
  'GET web/file': read(getFile),
  'DELETE web/file': write(removeFile),
  'GET web/file/$value': read(readFile),
  'PUT web/file/$value': write(replaceFile),
  'GET web/file/versions': read(fileVersions),
  'GET web/file/version/$value': read(readVersion),
  'GET web/file/listitemallfields': read(fileItem)
};
