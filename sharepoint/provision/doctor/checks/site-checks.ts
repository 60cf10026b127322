import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/fields/list.js';
import '@pnp/sp/items/list.js';
import * as v from 'valibot';
import { sayIn } from '../../../../src/domain/text';
import { inOneRequest } from '../../../../src/register/client/one-request';
import { isOverThreshold } from '../../../../src/register/client/sharepoint-errors';
import type { SiteList } from '../../../../src/register/lists/column';
import { LIST } from '../../../../src/register/lists/list-names';
import { missingFromSite } from '../../../../src/register/provisioned';
import { readTerminology } from '../../../../src/register/settings/terminology';
import { readSiteVersion, SITE_VERSION } from '../../../../src/register/site-version';
import { FieldSchema, planColumns } from '../../column-plan';
import { allDifferences } from '../../permissions/checks';
import { siteLists } from '../../site-lists';
import { planViews } from '../../views/plan-views';
import { check, failed, passed } from '../check';
import { commandLine } from '../../../../src/register/command-line';

/** SharePoint looks through no more rows than this to answer one question. */
const THRESHOLD = 5000;
const MOST_VERSIONS = 50_000;

const provisionAt = ({ site }: { readonly site: string }): string =>
  `Run “${commandLine('provision', `--site ${site} --dry-run`)}” and read the plan, then run it without --dry-run.`;

const shapesOn = async (sp: SPFI): Promise<readonly SiteList[]> => siteLists(sayIn(await readTerminology(sp)));

const FieldsSchema = v.array(FieldSchema);
const CountSchema = v.object({ ItemCount: v.number() });
const LibrarySchema = v.object({
  EnableVersioning: v.boolean(),
  MajorVersionLimit: v.number(),
  VersionPolicies: v.nullish(v.object({ DefaultTrimMode: v.optional(v.number(), 0) }))
});

/** The lists of the register, which are read and never written to. */
export const SITE_CHECKS = [
  check({
    id: 'site-version',
    tries: 'Read which release the lists of the site are for.',
    needs: ['site-role'],
    passes: 'They are for this release.',
    faults: {
      earlier: { means: 'The site has not been brought to this release.', toDo: provisionAt },
      between: {
        means: 'Bringing the site to another release was interrupted.',
        toDo: ({ site }) => `Run “${commandLine('provision', `--site ${site}`)}” to its end.`
      },
      newer: {
        means: 'The lists of the site are for a newer release than this command.',
        toDo: () => 'Use this command of the newer release, and update the service.'
      }
    },
    how: async ({ sp }) => {
      const { version, to } = await readSiteVersion(sp);
      const facts = { version, 'this release': SITE_VERSION };
      if ((to ?? version) > SITE_VERSION) return failed('newer', facts);
      if (to !== undefined) return failed('between', { ...facts, to });
      return version < SITE_VERSION ? failed('earlier', facts) : passed(facts);
    }
  }),
  check({
    id: 'lists',
    tries: 'Look for every list and column of the register.',
    needs: ['site-version'],
    passes: 'They are all there.',
    faults: {
      missing: {
        means: 'Lists or columns are missing.',
        toDo: ({ site }) =>
          `Restore a deleted list from the recycle bin of the site first (${site}/_layouts/15/RecycleBin.aspx). Then run “${commandLine('provision', `--site ${site}`)}”.`
      }
    },
    how: async ({ sp }) => {
      const missing = await missingFromSite(sp);
      return missing.length > 0
        ? failed('missing', { missing: missing.join('; ') })
        : passed({ lists: Object.keys(LIST).length });
    }
  }),
  check({
    id: 'columns',
    tries: 'Compare every column with this release: type, index, whether values are unique.',
    needs: ['lists'],
    passes: 'They are as the service needs them. Every column that it finds rows by has an index.',
    faults: {
      'not-indexed': {
        means:
          'A column that rows are found by has lost its index or its unique values. Above 5,000 rows SharePoint would refuse to find them.',
        toDo: provisionAt
      },
      different: { means: 'Columns are not as this release makes them.', toDo: provisionAt }
    },
    how: async ({ sp }) => {
      const shapes = await shapesOn(sp);
      const fields = await inOneRequest(sp, (batch) =>
        shapes.map(({ title }) => batch.web.lists.getByTitle(title).fields<unknown>())
      );
      const found = shapes.map((shape, at) => ({ shape, fields: v.parse(FieldsSchema, fields[at]) }));
      const bare = found.flatMap(({ shape, fields: there }) =>
        shape.columns
          .filter(({ name, indexed, unique }) => {
            const field = there.find(({ InternalName }) => InternalName === name);
            return (indexed && !field?.Indexed) || (unique && !field?.EnforceUniqueValues);
          })
          .map(({ name }) => `${shape.title} (${name})`)
      );
      if (bare.length > 0) return failed('not-indexed', { columns: bare.join('; ') });
      const different = found
        .filter(({ shape, fields: there }) => {
          const { changes, problems } = planColumns(shape, there);
          return changes.length + problems.length > 0;
        })
        .map(({ shape }) => shape.title);
      return different.length > 0 ? failed('different', { lists: different.join('; ') }) : passed();
    }
  }),
  check({
    id: 'large-lists',
    tries: 'Find a row by an indexed column in every list that has more than 5,000 rows.',
    needs: ['columns'],
    passes: 'SharePoint answers. Where no list is that long yet, the indexes are what can be known.',
    faults: {
      refused: {
        means: 'SharePoint refuses to look for a row by an indexed column, because the list is too long.',
        toDo: ({ site }) =>
          `Wait a day, as SharePoint makes an index of a long list in its own time. Then open the settings of the named list from ${site}/_layouts/15/viewlsts.aspx, Indexed columns, and see that the column is there.`
      }
    },
    how: async ({ sp }) => {
      const shapes = (await shapesOn(sp)).flatMap(({ title, columns }) => {
        const column = columns.find(({ type, indexed }) => type === 'text' && indexed);
        return column ? [{ title, column: column.name }] : [];
      });
      const counts = await inOneRequest(sp, (batch) =>
        shapes.map(({ title }) => batch.web.lists.getByTitle(title).select('ItemCount')<unknown>())
      );
      const long = shapes.filter((_, at) => v.parse(CountSchema, counts[at]).ItemCount > THRESHOLD);
      const refused: string[] = [];
      for (const { title, column } of long)
        await sp.web.lists
          .getByTitle(title)
          .items.select('Id')
          .filter(`${column} eq 'doctor: no row has this'`)
          .top(1)()
          .catch(async (error: unknown) => {
            if (!(await isOverThreshold(error))) throw error;
            refused.push(`${title} (${column})`);
          });
      return refused.length > 0
        ? failed('refused', { columns: refused.join('; ') })
        : passed({ 'long lists': long.length });
    }
  }),
  check({
    id: 'versions',
    tries: 'Read whether SharePoint keeps every version of the papers.',
    needs: ['lists'],
    passes: 'It keeps up to 50,000 of each, whatever their age.',
    faults: {
      off: { means: 'The library keeps no earlier versions, or too few.', toDo: provisionAt },
      trimmed: {
        means: 'SharePoint deletes older versions by itself, so an agreed IMR could be lost.',
        toDo: () =>
          'In SCR Documents, open Library settings, Versioning settings, choose “Manual” as the version time limit and never to delete. Where the tenant prescribes it, ask the SharePoint administrator (Set-SPOListVersionPolicy).'
      }
    },
    how: async ({ sp }) => {
      const found: unknown = await sp.web.lists
        .getByTitle(LIST.documents)
        .select('EnableVersioning', 'MajorVersionLimit', 'VersionPolicies/DefaultTrimMode')
        .expand('VersionPolicies')();
      const { EnableVersioning, MajorVersionLimit, VersionPolicies } = v.parse(LibrarySchema, found);
      const mode = VersionPolicies?.DefaultTrimMode ?? 0;
      if (mode !== 0) return failed('trimmed', { mode });
      const facts = { versions: EnableVersioning ? MajorVersionLimit : 0 };
      return EnableVersioning && MajorVersionLimit >= MOST_VERSIONS ? passed(facts) : failed('off', facts);
    }
  }),
  check({
    id: 'views',
    tries: 'Compare the views of the lists, and how columns look, with this release.',
    needs: ['columns'],
    passes: 'They are as this release or someone on the site has left them.',
    faults: {
      different: { means: 'Views of this release are missing or not up to date.', toDo: provisionAt }
    },
    how: async ({ sp }) => {
      const { changes, notes = [] } = await planViews(sp, await shapesOn(sp));
      const facts = { 'changed by people': notes.length };
      return changes.length > 0 ? failed('different', { changes: changes.length, ...facts }) : passed(facts);
    }
  }),
  check({
    id: 'permissions',
    tries: 'Compare who may open what with the table of permissions.',
    needs: ['lists'],
    passes: 'The permissions of the site, the lists, the groups and the papers are those of the table.',
    faults: {
      different: {
        means: 'Someone may open more or less than the table says.',
        toDo: ({ site }) =>
          `Run “${commandLine('permissions', `--site ${site}`)}”, which names each difference, then again with --mend.`
      }
    },
    how: async ({ sp }) => {
      const { length } = await allDifferences(sp);
      return length > 0 ? failed('different', { differences: length }) : passed();
    }
  })
];
