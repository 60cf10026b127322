import type { SPFI } from '@pnp/sp';
import { isMissing, isMissingColumn, unlessMissing } from '../../../src/register/client/sharepoint-errors';
import type { SiteList } from '../../../src/register/lists/column';
import { ALL_ITEMS, VIEWS } from '../../../src/register/views';
import { lookName, readLooks, type Looks } from '../../../src/register/views/looks';
import { together, type Change, type Plan } from '../change';
import { hashOf } from './hash';
import { planFormats } from './plan-formats';
import { hashOfView, pageOf, readViews, viewAt, type ViewFound } from './view-found';
import { wishedView, type WishedView } from './wished-view';
import { writeViews } from './write-views';

/**
 * Compares the views of the site, and how columns look in them, with the tables. A view that someone made or changed
 * stays as it is. On a site without the lists yet there is nothing to compare.
 */
export async function planViews(sp: SPFI, shapes: readonly SiteList[]): Promise<Plan> {
  const looks = await looksFound(sp);
  if (looks === undefined) return together([]);
  const plans: Plan[] = [];
  for (const shape of shapes) {
    const views = VIEWS[shape.title] ?? [];
    const found = views.length === 0 ? undefined : await unlessMissing(readViews(sp, shape.title), undefined);
    if (found)
      plans.push(
        compare(
          shape,
          views.map((view) => wishedView(shape, view)),
          found,
          looks
        )
      );
  }
  return together([await planFormats(sp, shapes, looks), ...plans]);
}

/** Undefined before the site has SCR Jobs, or all of its columns. */
async function looksFound(sp: SPFI): Promise<Looks | undefined> {
  try {
    return await readLooks(sp);
  } catch (error) {
    if (isMissing(error) || isMissingColumn(error)) return undefined;
    throw error;
  }
}

type State = 'missing' | 'as wished' | 'as we left it' | 'changed by others';

function compare(shape: SiteList, wished: readonly WishedView[], found: readonly ViewFound[], looks: Looks): Plan {
  const inState = (wanted: State): readonly WishedView[] =>
    wished.filter((wish) => stateOf(shape, wish, found, looks) === wanted);
  return {
    changes: [
      ...writing(shape, 'Add the views', 'to', inState('missing')),
      ...writing(shape, 'Bring up to date the views', 'of', inState('as we left it'))
    ],
    problems: [],
    notes: inState('changed by others').map(
      ({ title, page }) =>
        `${shape.title}: the view “${title}” (${page}.aspx) is not as we left it, so it stays as it is. To have ours, delete it and run this again.`
    )
  };
}

function stateOf(shape: SiteList, wish: WishedView, views: readonly ViewFound[], looks: Looks): State {
  const found = viewAt(views, wish.page);
  if (!found) return 'missing';
  const look = looks.get(lookName(shape.title, wish.page));
  if (!look) return isAsMade(shape, found) ? 'as we left it' : 'changed by others';
  // We were interrupted while we wrote it.
  if (!look.left) return 'as we left it';
  if (look.left.found !== hashOfView(found)) return 'changed by others';
  return look.left.wish === hashOf(wish) ? 'as wished' : 'as we left it';
}

/** The view that SharePoint makes with a list, as it is made, or with our columns as earlier releases left it. */
function isAsMade({ view }: SiteList, found: ViewFound): boolean {
  const shown = found.ViewFields.Items;
  const isOurs = shown.join() === view.filter((name) => shown.includes(name)).join();
  return (
    pageOf(found) === ALL_ITEMS &&
    found.ViewQuery === '' &&
    found.CustomFormatter === '' &&
    (isOurs || shown.join() === 'LinkTitle')
  );
}

const writing = (
  { title }: SiteList,
  verb: string,
  preposition: string,
  views: readonly WishedView[]
): readonly Change[] =>
  views.length === 0
    ? []
    : [
        {
          sentence: `${verb} ${views.map((view) => `“${view.title}”`).join(', ')} ${preposition} ${title}.`,
          make: (sp) => writeViews(sp, title, views)
        }
      ];
