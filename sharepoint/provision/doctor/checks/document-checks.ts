import { createHash } from 'node:crypto';
import { spPost, spPostMerge, type SPFI } from '@pnp/sp';
import { body, headers } from '@pnp/queryable';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/fields/list.js';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/folders/list.js';
import { Item } from '@pnp/sp/items/types.js';
import { Views } from '@pnp/sp/views/types.js';
import JSZip from 'jszip';
import * as v from 'valibot';
import { PEOPLE_GROUP } from '../../../../src/domain/need-to-know/groups';
import { RegisterDenied, RegisterUnavailable } from '../../../../src/register/client/sharepoint-client';
import { LIST } from '../../../../src/register/lists/list-names';
import { grantsOf, readPrincipals } from '../../../../src/register/permissions/principals';
import { folderAt, holdScope, isHeldAt, readScope } from '../../../../src/register/permissions/scope';
import { columnFormats } from '../../../../src/register/views/column-formats';
import { regionHeading } from '../../../../src/register/views/region-link';
import { readViews, viewAt } from '../../views/view-found';
import { check, failed, passed, SEND_REPORT } from '../check';
import { DAY, KEY, type Scratch } from '../scratch';
import { commandLine } from '../../../../src/register/command-line';

const FOLDER = 'Papers';
const PAGE = 'DoctorView';
const QUERY = `<OrderBy><FieldRef Name="${DAY}" /></OrderBy><Where><IsNotNull><FieldRef Name="${DAY}" /></IsNotNull></Where>`;
const VERBOSE = { 'Content-Type': 'application/json;odata=verbose' };

const PathSchema = v.object({ ServerRelativeUrl: v.string() });
const VersionSchema = v.object({ UIVersionLabel: v.string() });
const EarlierSchema = v.array(v.object({ VersionLabel: v.string() }));
const FormatSchema = v.object({ CustomFormatter: v.nullish(v.string(), '') });

const rootOf = (sp: SPFI, { files }: Scratch) => sp.web.lists.getByTitle(files).rootFolder;

/** A Word file of one paragraph. SharePoint writes its columns into such files, and into no plain text. */
async function wordFile(words: string): Promise<Blob> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`
  );
  return new Blob([await zip.generateAsync({ type: 'arraybuffer' })]);
}

const hashOf = (bytes: ArrayBuffer): string => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

/** Papers and their folders, and how lists look, tried on the scratch list and library. */
export const DOCUMENT_CHECKS = [
  check({
    id: 'folder-permissions',
    tries: 'Make a folder, open it to one group alone, and read who may open it.',
    needs: ['scratch-list'],
    passes: 'Only that group may, as with the papers of a review.',
    faults: {
      'no-group': {
        means: 'The site lacks the group of everyone with a post, or the permission level Read.',
        toDo: ({ site }) => `Run “${commandLine('provision', `--site ${site}`)}”.`
      },
      'may-not': {
        means:
          'SharePoint does not let the app give permissions on a folder. Papers can be read through the register alone.',
        toDo: ({ site }) =>
          `Grant the app full control of ${site}: PATCH https://graph.microsoft.com/v1.0/sites/{id}/permissions/{id} with the role fullcontrol. Then run this again.`
      },
      'not-held': {
        means: 'The folder is open to others than it was opened to, so papers would be too.',
        toDo: ({ site }) =>
          `In ${site}/_layouts/15/ManageFeatures.aspx see that “Limited-access user permission lockdown mode” is off (Site collection features), then run this again. Send the report to the makers if it stays.`
      }
    },
    how: async ({ sp, scratch }) => {
      await rootOf(sp, scratch).folders.addUsingPath(FOLDER);
      const { ServerRelativeUrl } = v.parse(PathSchema, await rootOf(sp, scratch).select('ServerRelativeUrl')());
      const place = folderAt(`${ServerRelativeUrl}/${FOLDER}`);
      const principals = await readPrincipals(sp);
      if (!principals.groups.has(PEOPLE_GROUP) || principals.levels.read === undefined) return failed('no-group');
      const wish = grantsOf(principals, [{ who: { group: PEOPLE_GROUP }, level: 'read' }]);
      try {
        await holdScope(sp, place, wish);
      } catch (error) {
        if (error instanceof RegisterDenied) return failed('may-not');
        // Also where SharePoint goes on giving other permissions than were set: what is read next tells them apart.
        if (!(error instanceof RegisterUnavailable)) throw error;
      }
      return isHeldAt(await readScope(sp, place), wish) ? passed() : failed('not-held');
    }
  }),
  check({
    id: 'filed-document',
    tries: 'File a Word document, fill in its column, read it twice, and file another version.',
    needs: ['scratch-list'],
    passes: 'It read the same both times, and SharePoint numbered and kept both versions.',
    faults: {
      unsteady: {
        means: 'The document read differently the second time, so an IMR would count as changed after it was agreed.',
        toDo: () =>
          'In the Microsoft Purview portal see whether a policy labels or encrypts files of this site (Information protection, Auto-labelling), and leave this site out of it. Then run this again.'
      },
      'not-numbered': {
        means: 'SharePoint gave the document other version numbers than 1.0 and 2.0, or did not keep the first.',
        toDo: () =>
          'In SCR Documents, open Library settings, Versioning settings: major versions on, drafts off, no check-out, no content approval. If a tenant policy prescribes it, ask the SharePoint administrator.'
      }
    },
    how: async ({ sp, scratch }) => {
      const files = () => rootOf(sp, scratch).files;
      const file = () => files().getByUrl('Doctor.docx');
      const version = async (): Promise<string> =>
        v.parse(VersionSchema, await file().select('UIVersionLabel')()).UIVersionLabel;
      await files().addUsingPath('Doctor.docx', await wordFile('First'), { Overwrite: true });
      await Item(file(), 'listItemAllFields').validateUpdateListItem([{ FieldName: KEY, FieldValue: 'filed' }], true);
      const once = hashOf(await file().getBuffer());
      const again = hashOf(await file().getBuffer());
      if (once !== again) return failed('unsteady');
      const first = await version();
      await files().addUsingPath('Doctor.docx', await wordFile('Second'), { Overwrite: true });
      const second = await version();
      const kept = v.parse(EarlierSchema, await file().versions()).map(({ VersionLabel }) => VersionLabel);
      return first === '1.0' && second === '2.0' && kept.includes('1.0')
        ? passed()
        : failed('not-numbered', { first, second, kept: kept.length });
    }
  }),
  check({
    id: 'formatting',
    tries: 'Write how a view and a column look, and read it again.',
    needs: ['scratch-list'],
    passes: 'Both read as they were written, apart from what SharePoint is known to write otherwise.',
    faults: {
      'view-changed': {
        means: 'A view came back with other conditions or another look than was written.',
        toDo: () =>
          `The register works; views may look wrong, and provisioning may say that someone changed them. ${SEND_REPORT}`
      },
      'column-changed': {
        means: 'How a column looks came back otherwise than was written.',
        toDo: () => `The register works; due days may look wrong. ${SEND_REPORT}`
      }
    },
    how: async ({ sp, scratch }) => {
      const list = () => sp.web.lists.getByTitle(scratch.list);
      const column = columnFormats(LIST.register)['NextDue'] ?? '';
      await list().fields.getByInternalNameOrTitle(DAY).update({ CustomFormatter: column }, 'SP.FieldDateTime');
      const found: unknown = await list().fields.getByInternalNameOrTitle(DAY).select('CustomFormatter')();
      if (v.parse(FormatSchema, found).CustomFormatter !== column) return failed('column-changed');
      await spPost<unknown>(
        Views(list().views, 'add'),
        body(
          { parameters: { Title: PAGE, ViewFields: { results: ['LinkTitle', DAY] }, Query: QUERY } },
          headers(VERBOSE)
        )
      );
      const made = viewAt(await readViews(sp, scratch.list), PAGE);
      if (!made) return failed('view-changed', { part: 'page' });
      const format = regionHeading(scratch.list, PAGE);
      await spPostMerge<unknown>(list().views.getById(made.Id), body({ ViewQuery: QUERY, CustomFormatter: format }));
      const view = viewAt(await readViews(sp, scratch.list), PAGE);
      if (spaced(view?.ViewQuery ?? '') !== spaced(QUERY)) return failed('view-changed', { part: 'conditions' });
      return view?.CustomFormatter.replaceAll('&gt;', '>') === format
        ? passed()
        : failed('view-changed', { part: 'look' });
    }
  })
];

/** SharePoint puts spaces before the end of empty elements, or takes them away. */
const spaced = (xml: string): string => xml.replaceAll(' />', '/>').trim();
