import { randomUUID } from 'node:crypto';
import { NEW_FIELD, type Field, type FieldType } from './field';
import { LIBRARY } from './list';

const built = (
  internalName: string,
  title: string,
  type: FieldType,
  column: string,
  more: Partial<Field> = {}
): Field => ({
  ...NEW_FIELD,
  id: randomUUID(),
  internalName,
  title,
  type,
  column,
  group: '_Hidden',
  builtIn: true,
  readOnly: true,
  ...more
});

/**
 * The further columns of a file or folder: its name, its folder’s path, 1 for a folder, and the label of its version.
 */
const LIBRARY_FIELDS = (): readonly Field[] => [
  built('FileLeafRef', 'Name', 'Text', 'file_name', { readOnly: false, required: true }),
  built('FileDirRef', 'Path', 'Text', 'folder', { hidden: true, indexed: true }),
  built('FSObjType', 'Item Type', 'Number', 'is_folder', { hidden: true }),
  built('_UIVersionString', 'Version', 'Text', 'version_label')
];

/** The columns of every new list. */
export function builtInFields(template: number): readonly Field[] {
  return [
    built('ID', 'ID', 'Counter', 'id'),
    built('Title', 'Title', 'Text', 'title', {
      readOnly: false,
      required: template !== LIBRARY,
      group: 'Custom Columns'
    }),
    ...(template === LIBRARY ? LIBRARY_FIELDS() : []),
    built('Modified', 'Modified', 'DateTime', 'modified'),
    built('Created', 'Created', 'DateTime', 'created'),
    built('Author', 'Created By', 'User', 'author'),
    built('Editor', 'Modified By', 'User', 'editor'),
    built('GUID', 'GUID', 'Guid', 'guid', { hidden: true })
  ];
}
