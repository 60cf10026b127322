import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router, type RequestHandler, type Response } from 'express';
import type { Parts } from '../rest/api';
import { Failure } from '../rest/failure';
import { contentOf, earlierContent } from '../rest/file-versions';
import { absolute, fileAt, type Folder } from '../rest/library';
import { RIGHTS } from '../rest/access/rights';
import type { Sight } from '../rest/access/sight';
import { LIBRARY, type List, type View } from '../rest/list';
import type { Model } from '../rest/model';
import { exported, sendRows } from './commands/export-rows';
import type { Html } from './html';
import { itemForm } from './item-form';
import { folderAsked } from './library-view';
import { listView } from './list-view';
import { notice, sendPage, STYLES } from './shell';
import { takeUpload } from './upload';
import { siteContents } from './site-contents';
import type { ShownView } from './view/shown-view';

type Found =
  | { readonly title: string; readonly body: Html; readonly isFormatted?: boolean }
  | { readonly file: Uint8Array; readonly name: string }
  | { readonly rows: ShownView }
  | undefined;
interface Asked {
  readonly model: Model;
  readonly words: readonly string[];
  readonly query: URLSearchParams;
  readonly sight: Sight;
  readonly origin: string;
}

const SHEETS = ['list-page.css', 'views.css', 'formatting.css'];

/** The pages for people: site contents, each list, each item, and the files of a library. */
export function listPages({ model, callerOf }: Pick<Parts, 'model' | 'callerOf'>): Router {
  const styles = SHEETS.map((name) => readFileSync(join(__dirname, name), 'utf8')).join('');
  const router = Router();
  router.get(STYLES, (_request, response) => {
    response.type('text/css').set('Cache-Control', 'no-cache').send(styles);
  });

  const page: RequestHandler = async (request, response, next) => {
    const url = new URL(request.originalUrl, 'http://localhost');
    const words = wordsOf(url.pathname, model.path);
    if (words === undefined || !['GET', 'HEAD', 'POST'].includes(request.method)) return next();
    if (request.method === 'POST' && request.is('multipart/form-data') === false) return next();
    const caller = await callerOf(request);
    const aside = caller ? `Signed in as ${caller.name}` : 'Not signed in';
    const send = (status: number, title: string, body: Html, isFormatted = false): void =>
      sendPage(response, status, { site: model.title, sitePath: model.path, title, aside, body, isFormatted });
    if (!caller)
      return send(
        401,
        'Sign in',
        notice('You are not signed in', 'Choose a person on the home page, then open this page again.', {
          href: '/',
          text: 'Go to the home page'
        })
      );
    const person = model.people.ofCaller(caller);
    if (!model.access.mayEnter(person))
      return send(
        403,
        'No access',
        notice(
          'You do not have access to this site',
          'Ask the site owner for access, or choose another person on the home page.',
          { href: '/', text: 'Go to the home page' }
        )
      );
    const sight = model.access.of(person);
    const folder = request.method === 'POST' ? libraryFolder(model, words, url.searchParams, sight) : undefined;
    if (request.method === 'POST' && !folder) return next();
    if (folder) {
      try {
        await takeUpload(request, response, { model, sight, person, folder });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const again = { href: url.href.slice(url.origin.length), text: 'Go back to the folder' };
        return send(error.status, 'Not uploaded', notice('Not uploaded', error.message, again));
      }
      return response.redirect(303, url.href.slice(url.origin.length));
    }
    const origin = `${request.protocol}://${request.get('host') ?? ''}`;
    const found = find({ model, words, query: url.searchParams, sight, origin });
    if (!found)
      return send(
        404,
        'Not found',
        notice('Page not found', 'It may have been removed, or the address may be wrong.', {
          href: model.path,
          text: 'View site contents'
        })
      );
    if ('file' in found) return sendFile(response, found);
    if ('rows' in found) return sendRows(response, found.rows);
    send(200, found.title, found.body, found.isFormatted);
  };
  router.use(page);
  return router;
}

/** The decoded parts of a path below the site; undefined for any other path. */
function wordsOf(pathname: string, site: string): readonly string[] | undefined {
  const lower = pathname.toLowerCase();
  if (lower !== site.toLowerCase() && !lower.startsWith(`${site.toLowerCase()}/`)) return undefined;
  try {
    return pathname
      .slice(site.length)
      .split('/')
      .filter((word) => word !== '')
      .map(decodeURIComponent);
  } catch {
    return ['?'];
  }
}

function find(asked: Asked): Found {
  const { model, words, query, sight } = asked;
  if (words.length === 0 || /^(home|viewlsts)\.aspx$/i.test(words.at(-1) ?? ''))
    return { title: 'Site contents', body: siteContents(model, sight) };
  if (words[0]?.toLowerCase() === '_vti_history') return file(model, sight, words.slice(2), Number(words[1]));
  const isList = words[0]?.toLowerCase() === 'lists';
  const [name = '', ...rest] = isList ? words.slice(1) : words;
  const list = model.lists
    .all()
    .find(({ urlName, template }) => (template === LIBRARY) !== isList && urlName.toLowerCase() === name.toLowerCase());
  if (!list || !sight.may(RIGHTS.open, { list })) return undefined;
  const first = list.views.find(({ isDefault }) => isDefault) ?? list.views[0];
  const page = !isList && rest[0]?.toLowerCase() === 'forms' ? rest[1] : rest[0];
  if (page?.toLowerCase() === 'dispform.aspx') return form(model, sight, list, query);
  const view = page === undefined ? first : list.views.find((one) => one.page.toLowerCase() === page.toLowerCase());
  if (view) return shown(asked, list, view);
  if (list.template !== LIBRARY || !first) return undefined;
  return (
    file(model, sight, words) ??
    shown({ ...asked, query: new URLSearchParams({ id: absolute(model, words.join('/')) }) }, list, first)
  );
}

/** The folder that an upload is for. */
function libraryFolder(
  model: Model,
  words: readonly string[],
  query: URLSearchParams,
  sight: Sight
): Folder | undefined {
  const list = model.lists
    .all()
    .find((each) => each.template === LIBRARY && each.urlName.toLowerCase() === words[0]?.toLowerCase());
  if (!list) return undefined;
  const isPage = words[1]?.toLowerCase() === 'forms' || words.length === 1;
  return folderAsked(
    model,
    sight,
    list,
    isPage ? query : new URLSearchParams({ id: absolute(model, words.join('/')) })
  );
}

function shown({ model, sight, query, origin }: Asked, list: List, view: View): Found {
  const request = { model, sight, list, view, query, origin };
  if (query.get('export') === 'csv') {
    const rows = exported(request);
    if (rows) return { rows };
  }
  const body = listView(request);
  return body && { title: `${list.title} - ${view.title}`, body, isFormatted: true };
}

function form(model: Model, sight: Sight, list: List, query: URLSearchParams): Found {
  const id = query.get('ID') ?? query.get('id') ?? '';
  if (!/^\d{1,10}$/.test(id) || !sight.may(RIGHTS.view, { list, item: Number(id) })) return undefined;
  try {
    const row = model.items.read(list, Number(id));
    return { title: list.title, body: itemForm(model, sight, list, row, query.get('Source')) };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** A file of a library by its path below the site, as it is or in an earlier version. */
function file(model: Model, sight: Sight, words: readonly string[], version?: number): Found {
  const found = fileAt(model, absolute(model, words.join('/')));
  const wanted = version === undefined ? RIGHTS.view : RIGHTS.viewVersions;
  if (!found || !sight.mayRow(wanted, found.list, found.row)) return undefined;
  const { list, row } = found;
  const content =
    version === undefined
      ? contentOf(model.database, list, Number(row['id']))
      : earlierContent(model.database, list, Number(row['id']), version);
  return content && { file: content, name: String(row['file_name']) };
}

function sendFile(response: Response, { file: content, name }: { file: Uint8Array; name: string }): void {
  response.attachment(name).set({
    'Content-Type': 'application/octet-stream',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff'
  });
  response.end(Buffer.from(content));
}
