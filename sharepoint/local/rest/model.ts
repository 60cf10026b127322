import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { createAccess } from './access/access';
import { openDatabase, siteValue } from './database';
import { createItemQueries } from './item-query';
import { createItems } from './items';
import { createLists } from './lists';
import type { Caller } from './caller';
import { createPeople } from './people';

const DIGEST_SECONDS = 1800;

/** A site’s database, and what reads and writes it. */
export function createModel(o: {
  database: string;
  path: string;
  title: string;
  people?: readonly Caller[] | undefined;
}) {
  const database = openDatabase(o.database);
  const lists = createLists(database);
  const access = createAccess(database, o, lists);
  const secret = siteValue(database, 'digest secret', () => randomBytes(32).toString('hex'));
  const sign = (text: string): string => createHmac('sha512', secret).update(text).digest('hex').toUpperCase();
  return {
    database,
    lists,
    path: o.path,
    title: o.title,
    webId: siteValue(database, 'web id', randomUUID),
    siteId: siteValue(database, 'site id', randomUUID),
    access,
    people: createPeople(database, access, o.people),
    items: createItems(database, lists, access),
    queries: createItemQueries(database),
    /** UTC to the second, as SharePoint stores time. */
    now: (): string => `${new Date().toISOString().slice(0, 19)}Z`,
    digest: {
      seconds: DIGEST_SECONDS,
      /** `0x<hash>,<date>`, good for one person for half an hour. */
      make(caller: string): string {
        const date = new Date()
          .toUTCString()
          .replace(/^\w+, /, '')
          .replace('GMT', '-0000');
        return `0x${sign(`${caller} ${date}`)},${date}`;
      },
      isGood(text: string | undefined, caller: string): boolean {
        const [hash = '', date = ''] = (text ?? '').split(',');
        const age = Date.now() - Date.parse(date);
        const wanted = Buffer.from(`0x${sign(`${caller} ${date}`)}`);
        const given = Buffer.from(hash);
        return (
          Number.isFinite(age) &&
          age < DIGEST_SECONDS * 1000 &&
          given.length === wanted.length &&
          timingSafeEqual(given, wanted)
        );
      }
    }
  };
}

export type Model = ReturnType<typeof createModel>;
