import type { SPFI } from '@pnp/sp';
import { STANDARD_LABELS, type Labels } from '../../src/domain/labels';
import { siteWords } from '../../src/domain/site-words';
import { isMissing, isMissingColumn } from '../../src/register/answers';
import { LISTS } from '../../src/register/lists';
import type { ListShape } from '../../src/register/lists/column';
import { readSettings } from '../../src/register/settings';

/** The lists of the product as a site calls things. Their titles stay: they are what the service finds them by. */
export async function siteLists(sp: SPFI): Promise<readonly ListShape[]> {
  const words = siteWords(await labelsOf(sp));
  const shapes: readonly ListShape[] = Object.values(LISTS);
  if (!words) return shapes;
  return shapes.map((shape) => ({
    ...shape,
    description: words(shape.description),
    columns: shape.columns.map((column) => ({ ...column, title: words(column.title), description: words(column.description) }))
  }));
}

/** A site that is not provisioned yet calls everything as the briefing does. */
async function labelsOf(sp: SPFI): Promise<Labels> {
  try {
    return (await readSettings(sp)).settings.labels;
  } catch (error) {
    if (isMissing(error) || isMissingColumn(error)) return STANDARD_LABELS;
    throw error;
  }
}
