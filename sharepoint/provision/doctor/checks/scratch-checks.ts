import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import * as v from 'valibot';
import { day } from '../../../../src/register/client/cells';
import { etagOf } from '../../../../src/register/client/etag';
import { inOneRequest } from '../../../../src/register/client/one-request';
import { dayOf } from '../../../../src/register/client/read-day';
import { RegisterDenied } from '../../../../src/register/client/sharepoint-client';
import { isChanged, isDuplicate, isRefusal } from '../../../../src/register/client/sharepoint-errors';
import { check, failed, passed, SEND_REPORT } from '../check';
import { DAY, KEY, type Scratch } from '../scratch';
import { troubleOf } from '../trouble';
import { commandLine } from '../../../../src/register/command-line';

/** A row that a check adds for itself, as SharePoint answers. */
const RowSchema = v.object({ Id: v.number(), 'odata.etag': v.optional(v.string(), '') });
const SavedSchema = v.object({ etag: v.nullish(v.string(), '') });
const KeySchema = v.object({ [KEY]: v.nullish(v.string(), '') });
const DaySchema = v.object({ [DAY]: v.nullish(v.string(), '') });

/** One when the clocks are ahead and one when they are not: midnight of the site is another hour then. */
const SUMMER = '2026-07-01';
const WINTER = '2026-12-01';

const itemsOf = (sp: SPFI, { list }: Scratch) => sp.web.lists.getByTitle(list).items;

const addRow = async (sp: SPFI, scratch: Scratch, cells: Readonly<Record<string, unknown>>) =>
  v.parse(RowSchema, await itemsOf(sp, scratch).add(cells));

/** The client gives no type to what a change answers. */
const changed = (change: Promise<unknown>): Promise<unknown> => change;

const keyAt = async (sp: SPFI, scratch: Scratch, id: number): Promise<string | null | undefined> =>
  v.parse(KeySchema, await itemsOf(sp, scratch).getById(id).select(KEY)<unknown>())[KEY];

/** How the register saves, tried on rows of the scratch list. */
export const SCRATCH_CHECKS = [
  check({
    id: 'scratch-list',
    tries: 'Make a list and a library with random names, hidden and closed, to try things on.',
    needs: ['site-role'],
    passes: 'They are there. What earlier runs had to leave has been removed.',
    faults: {
      'may-not': {
        means: 'SharePoint does not let the app make lists or close them, although its role says that it may.',
        toDo: ({ site }) =>
          `Grant the app full control of ${site} again, and see that no policy of the tenant stops apps (SharePoint admin centre, Policies, Access control). If it stays, send the report to Microsoft’s support with its request ids.`
      }
    },
    how: async ({ sp, scratch }) => {
      const removed = await scratch.remove();
      try {
        await scratch.make();
      } catch (error) {
        if (error instanceof RegisterDenied) return failed('may-not');
        throw error;
      }
      await sp.web.lists.getByTitle(scratch.list).select('Id')();
      return passed({ 'left by earlier runs': removed });
    }
  }),
  check({
    id: 'unique-column',
    tries: 'Add a row, and a second one with the same key, in a column of unique values.',
    needs: ['scratch-list'],
    passes: 'SharePoint refused the second row, by the code that the service knows it by.',
    faults: {
      'added-twice': {
        means: 'SharePoint took both rows, so a form that is sent again could be recorded twice.',
        toDo: () => `Do not use this site yet. ${SEND_REPORT}`
      },
      'other-code': {
        means:
          'SharePoint refused the second row in another way than the service knows, so a person would be shown a fault.',
        toDo: () => `Do not use this site yet. ${SEND_REPORT}`
      }
    },
    how: async ({ sp, scratch }) => {
      const cells = { Title: 'unique', [KEY]: 'unique' };
      await addRow(sp, scratch, cells);
      try {
        await addRow(sp, scratch, cells);
      } catch (error) {
        if (await isDuplicate(error)) return passed();
        if (isRefusal(error)) return failed('other-code');
        throw error;
      }
      return failed('added-twice');
    }
  }),
  check({
    id: 'batch-etag',
    tries: 'Read a row and change it, each in one part of a batch.',
    needs: ['scratch-list'],
    passes: 'Both parts gave the version of the row (ETag).',
    faults: {
      'no-etag': {
        means: 'A part of a batch gave no version of its row, so the service could not save a review safely.',
        toDo: () => `Do not use this site yet. ${SEND_REPORT}`
      }
    },
    how: async ({ sp, scratch }) => {
      const { Id, 'odata.etag': etag } = await addRow(sp, scratch, { Title: 'batch', [KEY]: 'batch' });
      if (etag === '') return failed('no-etag', { part: 'add' });
      const [read, saved] = await inOneRequest(sp, (batch) => [
        itemsOf(batch, scratch).getById(Id).select('Id')<unknown>(),
        changed(itemsOf(batch, scratch).getById(Id).update({ Title: 'changed' }, etagOf(etag)))
      ]);
      if (v.parse(RowSchema, read)['odata.etag'] === '') return failed('no-etag', { part: 'read' });
      const after = v.parse(SavedSchema, saved).etag;
      return !after || after === etag ? failed('no-etag', { part: 'change' }) : passed();
    }
  }),
  check({
    id: 'conditional-save',
    tries: 'Change a row twice, both times in the version that was read at first.',
    needs: ['scratch-list'],
    passes: 'SharePoint refused the second change, and the first one stayed.',
    faults: {
      overwritten: {
        means: 'SharePoint took the second change, so one person could overwrite what another has recorded.',
        toDo: () => `Do not use this site. ${SEND_REPORT}`
      },
      'other-code': {
        means: 'SharePoint refused the second change in another way than the service knows.',
        toDo: () => `Do not use this site yet. ${SEND_REPORT}`
      }
    },
    how: async ({ sp, scratch }) => {
      const { Id, 'odata.etag': etag } = await addRow(sp, scratch, { Title: 'saved', [KEY]: 'saved' });
      const row = itemsOf(sp, scratch).getById(Id);
      await row.update({ [KEY]: 'saved first' }, etagOf(etag));
      try {
        await row.update({ [KEY]: 'saved second' }, etagOf(etag));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        if (!isChanged(error)) return failed('other-code');
        return (await keyAt(sp, scratch, Id)) === 'saved first' ? passed() : failed('overwritten');
      }
      return failed('overwritten');
    }
  }),
  check({
    id: 'day-column',
    tries: 'Save a day of summer and a day of winter in a column without time, and read them again.',
    needs: ['scratch-list'],
    passes: 'Both are the day that was saved.',
    faults: {
      'other-day': {
        means: 'A day came back as another one, so due dates and dates of reviews would be wrong.',
        toDo: ({ site }) =>
          `Set the time zone of the site to that of the United Kingdom (${site}/_layouts/15/regionalsetng.aspx), then run this again.`
      }
    },
    how: async ({ sp, scratch }) => {
      for (const [date, season] of [
        [SUMMER, 'summer'],
        [WINTER, 'winter']
      ] as const) {
        const { Id } = await addRow(sp, scratch, { Title: date, [KEY]: date, [DAY]: day(date) });
        const found: unknown = await itemsOf(sp, scratch).getById(Id).select(DAY)();
        const time = v.parse(DaySchema, found)[DAY];
        const isTime = time ? !Number.isNaN(Date.parse(time)) : false;
        if (!time || !isTime || dayOf(time) !== date) return failed('other-day', { season });
      }
      return passed();
    }
  }),
  check({
    id: 'clean-up',
    tries: 'Remove the list and the library that things were tried on.',
    needs: ['site-role'],
    passes: 'They are gone, and nothing of them is in the recycle bin.',
    faults: {
      left: {
        means:
          'A list of this command is still there. It is hidden, closed to people, and holds nothing of the register.',
        toDo: ({ site }) =>
          `Run “${commandLine('doctor', `--site ${site}`)}” again: it removes what was left. Where a retention policy of the tenant keeps it, leave it there.`
      }
    },
    cleansUp: true,
    how: async ({ scratch }) => {
      try {
        await scratch.remove();
        const left = await scratch.remove();
        return left > 0 ? failed('left', { lists: left }) : passed();
      } catch (error) {
        const trouble = troubleOf(error);
        return failed('left', trouble.kind === 'failed' ? trouble.facts : {});
      }
    }
  })
];
