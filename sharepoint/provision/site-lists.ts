import type { Say } from '../../src/domain/text';
import { LISTS } from '../../src/register/lists';
import type { ListShape, SiteList } from '../../src/register/lists/column';

/** The lists of the product in the site’s terms. Their titles stay: the service finds them by these. */
export const siteLists = (say: Say): readonly SiteList[] =>
  Object.values<ListShape>(LISTS).map((shape) => ({
    ...shape,
    description: say(shape.description),
    columns: shape.columns.map((column) => ({
      ...column,
      title: say(column.title),
      description: say(column.description)
    }))
  }));
