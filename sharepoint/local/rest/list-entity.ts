import { groupEntity, permissionsOf } from './access/entities';
import { ASSOCIATED } from './access/groups';
import { RIGHTS } from './access/rights';
import type { Sight } from './access/sight';
import type { Entity } from './entity';
import { FIELD_KINDS, entityName, type Field } from './field';
import { fieldXml } from './field-xml';
import type { Json } from './json';
import { LIBRARY, TRIM_MODE, entityType, folderOf, pageOf, type List, type View } from './list';
import type { Model } from './model';
import { webSettings } from './web-settings';

export const listPath = (list: List): string => `Web/Lists(guid'${list.id}')`;
const ODATA_TYPES: Record<Field['type'], string> = {
  Text: 'SP.FieldText',
  Note: 'SP.FieldMultiLineText',
  DateTime: 'SP.FieldDateTime',
  Counter: 'SP.Field',
  Choice: 'SP.FieldChoice',
  Lookup: 'SP.FieldLookup',
  Boolean: 'SP.Field',
  Number: 'SP.FieldNumber',
  Currency: 'SP.FieldCurrency',
  URL: 'SP.FieldUrl',
  Guid: 'SP.FieldGuid',
  User: 'SP.FieldUser'
};

/** A list as `SP.List`, with all that `$expand` can include. */
export function listEntity(model: Model, sight: Sight, list: List): Entity {
  const view = list.views.find(({ isDefault }) => isDefault);
  const permissions = permissionsOf(model, sight, { list }, listPath(list));
  return {
    type: 'SP.List',
    path: listPath(list),
    etag: `"${list.id},1"`,
    values: {
      ...Object.fromEntries(Object.entries(list.settings).filter(([name]) => name !== TRIM_MODE)),
      Id: list.id,
      Title: list.title,
      BaseTemplate: list.template,
      BaseType: list.template === LIBRARY ? 1 : 0,
      Created: list.created,
      ItemCount: model.lists.count(list),
      EntityTypeName: entityType(list)
        .replace(/^SP\.Data\./, '')
        .replace(/ListItem$/, 'List')
        .replace(/Item$/, ''),
      ListItemEntityTypeFullName: entityType(list),
      DefaultViewUrl: `${model.path}/${pageOf(list, view?.page ?? 'AllItems.aspx')}`,
      ParentWebUrl: model.path,
      LastItemModifiedDate: list.created
    },
    unasked: permissions.unasked,
    links: {
      ...permissions.links,
      Fields: () => list.fields.map((field) => fieldEntity(list, field)),
      Views: () => list.views.map((one) => viewEntity(model, list, one)),
      DefaultView: () => (view ? viewEntity(model, list, view) : []),
      VersionPolicies: () => ({
        type: 'SP.VersionPolicyManager',
        path: `${listPath(list)}/VersionPolicies`,
        values: { DefaultTrimMode: list.settings[TRIM_MODE] ?? 0 }
      }),
      RootFolder: () => rootFolderEntity(model, list),
      ParentWeb: () => webEntity(model, sight, '')
    }
  };
}

/** The root folder of a list. */
export const rootFolderEntity = (model: Model, list: List): Entity =>
  folderEntity({
    url: `${model.path}/${folderOf(list)}`,
    name: list.urlName,
    count: model.lists.count(list),
    id: list.id,
    created: list.created
  });

export const folderEntity = (
  { url, name, count, id, created }: { url: string; name: string; count: number; id: string; created: string },
  links: Entity['links'] = {}
): Entity => ({
  type: 'SP.Folder',
  path: `Web/GetFolderByServerRelativePath(decodedurl='${encodeURIComponent(url)}')`,
  values: {
    Exists: true,
    Name: name,
    ServerRelativeUrl: url,
    ItemCount: count,
    UniqueId: id,
    WelcomePage: '',
    TimeCreated: created
  },
  links
});

export function fieldEntity(list: List, field: Field): Entity {
  return {
    type: ODATA_TYPES[field.type],
    path: `${listPath(list)}/Fields(guid'${field.id}')`,
    values: {
      Id: field.id,
      InternalName: field.internalName,
      StaticName: field.internalName,
      EntityPropertyName: entityName(field),
      Title: field.title,
      TypeAsString: field.type,
      TypeDisplayName: field.type,
      FieldTypeKind: FIELD_KINDS[field.type],
      Description: field.description,
      Required: field.required,
      Hidden: field.hidden,
      ReadOnlyField: field.readOnly,
      Indexed: field.indexed,
      EnforceUniqueValues: field.unique,
      DefaultValue: field.defaultValue,
      Group: field.group,
      CanBeDeleted: !field.builtIn,
      FromBaseType: field.builtIn,
      Sealed: false,
      Filterable: field.type !== 'Note' && field.type !== 'URL',
      Sortable: field.type !== 'Note',
      SchemaXml: fieldXml(field),
      Scope: `/Lists/${list.urlName}`,
      CustomFormatter: field.customFormatter,
      JSLink: 'clienttemplates.js',
      ...particulars(field)
    }
  };
}

function particulars(field: Field): Record<string, Json> {
  switch (field.type) {
    case 'Text':
      return { MaxLength: field.maxLength };
    case 'Note':
      return { RichText: field.richText, NumberOfLines: 6, AppendOnly: false };
    case 'DateTime':
      return { DisplayFormat: field.dateOnly ? 0 : 1, DateTimeCalendarType: 1, FriendlyDisplayFormat: 1 };
    case 'Choice':
      return { Choices: [...field.choices], FillInChoice: false, EditFormat: 0 };
    case 'Lookup':
      return { LookupList: `{${field.lookupList}}`, LookupField: field.showField, AllowMultipleValues: false };
    case 'User':
      return { SelectionMode: 0, AllowMultipleValues: false };
    default:
      return {};
  }
}

export function viewEntity(model: Model, list: List, view: View): Entity {
  return {
    type: 'SP.View',
    path: `${listPath(list)}/Views(guid'${view.id}')`,
    values: {
      Id: view.id,
      Title: view.title,
      DefaultView: view.isDefault,
      Hidden: view.hidden,
      PersonalView: false,
      ViewQuery: view.query,
      RowLimit: view.rowLimit,
      Paged: view.paged,
      ServerRelativeUrl: `${model.path}/${pageOf(list, view.page)}`,
      ViewType: 'HTML',
      CustomFormatter: view.customFormatter,
      ViewType2: view.viewType2,
      ViewData: view.viewData,
      Aggregations: view.aggregations,
      AggregationsStatus: view.aggregationsStatus,
      Scope: view.scope
    },
    links: { ViewFields: () => viewFieldsEntity(list, view) }
  };
}

export const viewFieldsEntity = (list: List, view: View): Entity => ({
  type: 'SP.ViewFieldCollection',
  path: `${listPath(list)}/Views(guid'${view.id}')/ViewFields`,
  values: { Items: [...view.fields], SchemaXml: view.fields.map((name) => `<FieldRef Name="${name}" />`).join('') }
});

/** The site as `SP.Web`. */
export function webEntity(model: Model, sight: Sight, origin: string): Entity {
  const permissions = permissionsOf(model, sight, {}, 'Web');
  const { groups } = model.access;
  const settings = webSettings(model.database);
  return {
    type: 'SP.Web',
    path: 'Web',
    values: {
      Id: model.webId,
      Title: model.title,
      Description: '',
      ServerRelativeUrl: model.path,
      Url: `${origin}${model.path}`,
      Language: 1033,
      WebTemplate: 'STS',
      Configuration: 3,
      SiteLogoUrl: null,
      IsMultilingual: false,
      QuickLaunchEnabled: true
    },
    unasked: {
      ...permissions.unasked,
      MembersCanShare: () => settings.MembersCanShare,
      RequestAccessEmail: () => settings.RequestAccessEmail,
      UseAccessRequestDefault: () => settings.UseAccessRequestDefault
    },
    links: {
      ...permissions.links,
      ...Object.fromEntries(
        ASSOCIATED.map((name) => [
          `Associated${name.slice(0, -1)}Group`,
          () =>
            [groups.associated(name)].flatMap((group) => (group ? groupEntity(model, sight.person, group) : []))[0] ??
            []
        ])
      ),
      Lists: () => listsSeen(model, sight).map((list) => listEntity(model, sight, list))
    }
  };
}

/** The lists that the caller sees in the contents of the site. */
export const listsSeen = (model: Model, sight: Sight): readonly List[] =>
  model.lists.all().filter((list) => sight.may(RIGHTS.view, { list }));
