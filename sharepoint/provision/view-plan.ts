import '@pnp/sp/views/list.js';
import type { SiteList } from '../../src/register/lists/column';
import type { Change } from './change';

/** The default view of a new list: its shape’s columns, in their order. */
export const newView = (shape: SiteList): Change => ({
  sentence: `Set the default view of ${shape.title} to ${titles(shape, shape.view)}.`,
  make: async (sp) => {
    const { fields } = sp.web.lists.getByTitle(shape.title).defaultView;
    await fields.removeAll();
    for (const name of shape.view) await fields.add(name);
  }
});

/** People may add and move columns, so only missing ones are added. */
export function planView(shape: SiteList, shown: readonly string[]): readonly Change[] {
  const missing = shape.view.filter((name) => !shown.includes(name));
  if (missing.length === 0) return [];
  return [
    {
      sentence: `Add ${titles(shape, missing)} to the default view of ${shape.title}.`,
      make: async (sp) => {
        const { fields } = sp.web.lists.getByTitle(shape.title).defaultView;
        for (const name of missing) await fields.add(name);
      }
    }
  ];
}

/** The titles of SharePoint’s own columns in a library. */
export const LIBRARY_TITLES: Readonly<Record<string, string>> = {
  DocIcon: 'Type',
  LinkFilename: 'Name',
  _UIVersionString: 'Version',
  Modified: 'Modified',
  Editor: 'Modified By'
};

const titles = (shape: SiteList, names: readonly string[]): string =>
  names
    .map((name) => shape.columns.find((column) => column.name === name)?.title ?? LIBRARY_TITLES[name] ?? 'Title')
    .join(', ');
