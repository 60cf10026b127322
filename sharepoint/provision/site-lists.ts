import type { SPFI } from '@pnp/sp';
import { siteWords } from '../../src/domain/site-words';
import { readTerminology } from '../../src/register/settings/labels';
import { LISTS } from '../../src/register/lists';
import type { ListShape } from '../../src/register/lists/column';

/** The lists of the product as a site calls things. Their titles stay: they are what the service finds them by. */
export async function siteLists(sp: SPFI): Promise<readonly ListShape[]> {
  const words = siteWords(await readTerminology(sp));
  const shapes: readonly ListShape[] = Object.values(LISTS);
  if (!words) return shapes;
  return shapes.map((shape) => ({
    ...shape,
    description: words(shape.description),
    columns: shape.columns.map((column) => ({
      ...column,
      title: words(column.title),
      description: words(column.description)
    }))
  }));
}
