import '@pnp/sp/views/list.js';
import type { ListShape } from '../../src/register/lists/column';
import type { Change } from './change';

/** The default view of a new list: our columns and no others, in our order. */
export const newView = (shape: ListShape): Change => ({
  sentence: `Let the default view of ${shape.title} show ${titles(shape, shape.view)}.`,
  carryOut: async (sp) => {
    const { fields } = sp.web.lists.getByTitle(shape.title).defaultView;
    await fields.removeAll();
    for (const name of shape.view) await fields.add(name);
  }
});

/** People may add columns to the view and move them; only what is missing is put back. */
export function planView(shape: ListShape, shown: readonly string[]): readonly Change[] {
  const missing = shape.view.filter((name) => !shown.includes(name));
  if (missing.length === 0) return [];
  return [
    {
      sentence: `Add ${titles(shape, missing)} to the default view of ${shape.title}.`,
      carryOut: async (sp) => {
        const { fields } = sp.web.lists.getByTitle(shape.title).defaultView;
        for (const name of missing) await fields.add(name);
      }
    }
  ];
}

/** Columns that SharePoint itself gives a library, in its own words. */
export const LIBRARY_TITLES: Readonly<Record<string, string>> = {
  DocIcon: 'Type',
  LinkFilename: 'Name',
  _UIVersionString: 'Version',
  Modified: 'Modified',
  Editor: 'Modified By'
};

const titles = (shape: ListShape, names: readonly string[]): string =>
  names
    .map((name) => shape.columns.find((column) => column.name === name)?.title ?? LIBRARY_TITLES[name] ?? 'Title')
    .join(', ');
