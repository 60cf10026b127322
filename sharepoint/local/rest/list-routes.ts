import { created, many, one } from './answers';
import { DONE, listOf, type Answer, type Call } from './call';
import { badField, bodyPropertyMissing, wrongType } from './failure';
import { propertiesOf, type Properties } from './json';
import { LIBRARY, TRIM_MODE, type ListSettings } from './list';
import { listEntity, listsSeen } from './list-entity';

/** The settings of a list that a caller may change, with their defaults. */
const SETTINGS: ListSettings = {
  AllowContentTypes: true,
  ContentTypesEnabled: false,
  Description: '',
  Direction: 'none',
  DisableGridEditing: false,
  DraftVersionVisibility: 0,
  EnableAttachments: true,
  EnableFolderCreation: false,
  EnableMinorVersions: false,
  EnableModeration: false,
  EnableVersioning: true,
  ForceCheckout: false,
  Hidden: false,
  ImageUrl: '/_layouts/15/images/itgen.png',
  IrmEnabled: false,
  ListExperienceOptions: 0,
  MajorVersionLimit: 50,
  NoCrawl: false,
  OnQuickLaunch: false,
  ReadSecurity: 1,
  WriteSecurity: 1,
  ValidationFormula: null,
  ValidationMessage: null
};
const FIXED = new Set(['Title', 'BaseTemplate', 'TemplateFeatureId', 'DocumentTemplateUrl']);

export const getLists = (call: Call): Answer =>
  many(
    call,
    listsSeen(call.model, call.sight).map((list) => listEntity(call.model, call.sight, list))
  );
/** `web/list/versionpolicies`: 0 deletes none, 1 after some days, 2 as SharePoint thinks fit. */
export function setVersionPolicies(call: Call): Answer {
  const { model } = call;
  const list = listOf(call);
  const { DefaultTrimMode: mode } = propertiesOf(call.body);
  if (mode !== 0 && mode !== 1 && mode !== 2) throw wrongType('Edm.Int32');
  model.lists.save(list, { title: list.title, settings: { ...list.settings, [TRIM_MODE]: mode } }, model.now());
  return DONE;
}

export const getList = (call: Call): Answer => one(call, listEntity(call.model, call.sight, listOf(call)));

export function createList(call: Call): Answer {
  const { model } = call;
  const body = propertiesOf(call.body);
  const title = titleOf(body['Title']);
  const template = body['BaseTemplate'] ?? 100;
  if (template !== 100 && template !== LIBRARY)
    throw badField(
      `Lists of template ${JSON.stringify(template)} are not supported: use 100 (list) or ${LIBRARY} (document library).`
    );
  const list = model.lists.create({
    title,
    template,
    settings: { ...SETTINGS, ...settingsOf(body) },
    author: call.person.id,
    now: model.now()
  });
  model.queries.forget();
  return created(listEntity(model, call.sight, list));
}

export function updateList(call: Call): Answer {
  const { model } = call;
  const list = listOf(call);
  const body = propertiesOf(call.body);
  const title = body['Title'] === undefined ? list.title : titleOf(body['Title']);
  model.lists.save(list, { title, settings: { ...list.settings, ...settingsOf(body) } }, model.now());
  return DONE;
}

export function deleteList(call: Call): Answer {
  const list = listOf(call);
  call.model.lists.remove(list);
  call.model.access.listGone(list);
  call.model.queries.forget();
  return { kind: 'nothing', status: 200 };
}

function titleOf(value: unknown): string {
  if (typeof value !== 'string') throw wrongType('Edm.String');
  const title = value.trim();
  if (title === '' || title.length > 255) throw badField('The list title must have between 1 and 255 characters.');
  return title;
}

function settingsOf(body: Properties): ListSettings {
  const settings: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(body)) {
    if (FIXED.has(name)) continue;
    const known = SETTINGS[name];
    if (known === undefined) throw bodyPropertyMissing(name, 'SP.List');
    if (value !== null && typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw wrongType('Edm.String');
    if (known !== null && typeof value !== typeof known)
      throw wrongType(
        typeof known === 'boolean' ? 'Edm.Boolean' : typeof known === 'number' ? 'Edm.Int32' : 'Edm.String'
      );
    settings[name] = value;
  }
  return settings;
}
