import { createChatQueries } from '../../../bot/conversation/chat-queries';
import { NOTHING_SENT } from '../../bot/mail/nothing-sent';
import { createConversation } from '../../../bot/conversation/conversation';
import type { ConversationDependencies } from '../../../bot/conversation/dependencies';
import { pageRoutes } from '../../../bot/http/routes/page';
import { linksOf } from '../../../bot/links';
import { createPageReads } from '../../../bot/page-reads/page-reads';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import { createExtension } from '../../../bot/teams/extension/extension';
import { serviceReader } from '../../../src/client/reader';
import { readDirectory } from '../../../src/register/directory/directory';
import { registerRows } from '../../../src/register/register-rows';
import { reviewsSheet } from '../../../src/webparts/regionalRisk/excel/reviews-sheet';
import { workbook } from '../../../src/webparts/regionalRisk/excel/workbook';
import { createPageQueries } from '../../../src/webparts/regionalRisk/hooks/page-queries';
import { rowOf } from '../../../src/webparts/regionalRisk/state/rows';
import { WITHOUT_NEWS } from '../../bot/conversation/without-news';
import { chatOf, silent } from '../../bot/outbox/copies';
import { say } from '../../bot/speaking';
import { CAST, EVERYBODY, type Who } from './cast';
import { BEFORE_AN_AUTHOR, FACTS, OF_REGION, WITH_A_POST } from './known-to';
import { serve } from './serving';
import { openWalkedSite, type Walked } from './walked-site';

jest.mock('RegionalRiskWebPartStrings', () => jest.requireActual<object>('../../webparts/strings'), { virtual: true });
jest.setTimeout(60_000);

const NOW = '2012-08-20T09:00:00.000Z';
const now = (): string => NOW;
/** What a card of the facts says of what was typed; a row of the register says a little more. */
const ON_CARDS = FACTS.filter((fact) => /-(service|partnership|partnershipReference|commissioner)-/.test(fact));

let walked: Walked;
let deps: ConversationDependencies;
const privately: { readonly to: string; readonly said: string }[] = [];
beforeAll(async () => {
  walked = await openWalkedSite();
  const { sp } = walked.site;
  const never = (): Promise<never> => Promise.reject(new Error('Nothing is recorded here.'));
  deps = {
    commands: { handleCommand: never },
    taskLists: { remind: never, remindedToday: never, handOver: never },
    directoryChanges: { handleChange: never },
    queries: createChatQueries({ sp, site: createSiteSettings({ now, log: silent }), now }),
    drafts: { save: never, forget: () => undefined },
    ...WITHOUT_NEWS,
    now,
    mailChanges: { fileWith: () => Promise.reject(new Error('No mail is filed here.')) },
    mailSending: NOTHING_SENT,
    fetchSentFile: async () => 'gone' as const,
    newKey: () => 'key',
    links: linksOf({
      webPartUrl: 'https://register.example/',
      serviceUrl: 'https://scr.example/',
      siteUrl: 'https://register.example'
    }),
    log: silent
  };
}, 120_000);
afterAll(() => walked.site.close());

const found = (text: string): readonly string[] => walked.planted.filter((marker) => text.includes(marker));
/** Of what was typed, what a person may not be shown. */
const beyond = (text: string, allowed: readonly string[]): readonly string[] =>
  found(text).filter((marker) => !allowed.includes(marker));

async function saysTo(who: Who, text: string): Promise<string> {
  const answer = createConversation(deps);
  return JSON.stringify(await answer({ kind: 'said', chat: chatOf(CAST[who].id), text }));
}
/** Everything is asked by one who may see it and by one who may see facts alone; the others each ask a part. */
const someFor =
  (who: Who) =>
  (_one: string, at: number): boolean =>
    who === 'inspector' || who === 'directorElsewhere' || at % 4 === EVERYBODY.indexOf(who) % 4;
/** Whether a person may see the reviews of the walk: the author sees those whose IMR they write. */
const isOfRegion = (who: Who): boolean => OF_REGION.includes(who);

describe('in chat', () => {
  const SEARCHES = ['find Winterbourne', 'find South Gloucestershire', 'find Bristol', 'find SCR-A-2012', 'find RX3LD'];

  test.each(EVERYBODY)('a search shows %s facts, and details of nothing', async (who) => {
    for (const search of SEARCHES) {
      const text = await saysTo(who, search);
      expect([search, beyond(text, WITH_A_POST.includes(who) ? ON_CARDS : [])]).toEqual([search, []]);
      if (!WITH_A_POST.includes(who)) expect(text.replaceAll(search, '')).not.toMatch(/SCR-[AC]-2012-01/);
    }
  });

  test.each(EVERYBODY)('what was typed anywhere but in facts finds nothing for %s', async (who) => {
    const none = 'mark-typed-by-nobody-mark';
    const answers = await saysTo(who, `find ${none}`);
    const elsewhere = walked.planted.filter((one) => !FACTS.includes(one));
    expect(elsewhere.length).toBeGreaterThan(30);
    for (const marker of elsewhere.filter(someFor(who)))
      expect((await saysTo(who, `find ${marker}`)).replaceAll(marker, none)).toBe(answers);
  });

  test.each(EVERYBODY)('a reference gives %s the review, its facts or a refusal, and its chronology', async (who) => {
    const texts: string[] = [];
    const references = walked.references.filter(someFor(who));
    for (const reference of references) texts.push(await saysTo(who, reference));
    texts.push(await saysTo(who, `chronology ${walked.references[0] ?? ''}`));
    const seen = found(texts.join(' '));
    if (isOfRegion(who)) expect(seen.length).toBeGreaterThan(who === 'inspector' ? 10 : 0);
    else if (who === 'author')
      expect(seen.filter((marker) => BEFORE_AN_AUTHOR.test(marker) && !ON_CARDS.includes(marker))).toEqual([]);
    else expect(seen.filter((marker) => !(WITH_A_POST.includes(who) && ON_CARDS.includes(marker)))).toEqual([]);
    if (!WITH_A_POST.includes(who)) {
      const none = await saysTo(who, 'SCR-A-2012-0999');
      for (const [at, reference] of references.entries())
        if (reference.startsWith('SCR-A')) expect(texts[at]?.replaceAll(reference, 'SCR-A-2012-0999')).toBe(none);
    }
  });

  test.each(EVERYBODY)('lists show %s nothing of reviews that are not theirs', async (who) => {
    const text = (
      await Promise.all(['my reviews', 'gaps', 'what next', 'hello'].map((typed) => saysTo(who, typed)))
    ).join(' ');
    if (!isOfRegion(who) && who !== 'author') expect([found(text), /SCR-[AC]-2012-01/.exec(text)]).toEqual([[], null]);
  });
});

describe('where others read along', () => {
  const extensionOf = () =>
    createExtension({
      ...deps,
      sendPrivately: (to, posting) => (privately.push({ to, said: JSON.stringify(posting) }), Promise.resolve('sent')),
      readLetter: () => Promise.reject(new Error('No letter is read here.'))
    });

  test.each(EVERYBODY)('what %s finds and shares says nothing that was typed', async (who) => {
    const extension = extensionOf();
    const { id } = CAST[who];
    const answers = await Promise.all([
      ...['', 'Winterbourne', 'South Gloucestershire', 'SCR-A-2012', ...walked.planted.slice(0, 6)].map((text) =>
        extension.ask({ kind: 'search', text, skip: 0 }, id)
      ),
      ...walked.references.flatMap((reference) =>
        (reference.endsWith('0') ? [deps.links.review(reference), deps.links.page(reference)] : []).map((url) =>
          extension.ask({ kind: 'link', url }, id)
        )
      )
    ]);
    expect(JSON.stringify(answers).includes('Status on')).toBe(WITH_A_POST.includes(who));
    for (const answer of answers) {
      const text = JSON.stringify('offers' in answer ? answer.offers : []);
      expect(found(text)).toEqual([]);
      if (!WITH_A_POST.includes(who)) expect(text).not.toMatch(/SCR-[AC]-2012-01/);
    }
  });

  test.each(EVERYBODY)('details go to the own chat of %s, as far as they may see them', async (who) => {
    const extension = extensionOf();
    privately.length = 0;
    const references = walked.references.filter(someFor(who));
    for (const reference of references)
      expect(found(JSON.stringify(await extension.ask({ kind: 'details', reference }, CAST[who].id)))).toEqual([]);
    expect(privately.map(({ to }) => to)).toEqual(references.map(() => CAST[who].id));
    const text = privately.map(({ said }) => said).join(' ');
    if (isOfRegion(who)) expect(found(text).length).toBeGreaterThan(who === 'inspector' ? 10 : 0);
    else if (who !== 'author') expect(beyond(text, WITH_A_POST.includes(who) ? ON_CARDS : [])).toEqual([]);
  });

  test('a link pasted by someone whom Teams does not name says nothing', () => {
    for (const reference of walked.references)
      expect(found(JSON.stringify(extensionOf().askUnnamed(deps.links.page(reference))))).toEqual([]);
  });
});

describe('the Excel file of the page', () => {
  test.each(EVERYBODY)('as %s', async (who) => {
    const { sp } = walked.site;
    const server = await serve(
      pageRoutes(
        createPageReads({ sp, site: createSiteSettings({ now, log: silent }), now, opensPapers: () => true }),
        () => say
      )
    );
    try {
      const service = serviceReader({ baseUrl: server.url, token: () => Promise.resolve(CAST[who].id) });
      const directory = await readDirectory(sp);
      const read = await createPageQueries(sp, service, 'https://tenant.sharepoint.example')
        .region('South West')
        .catch(() => undefined);
      expect(read !== undefined).toBe(WITH_A_POST.includes(who));
      const rows = [...(read?.open ?? []), ...(read?.closed ?? [])].map((shown) =>
        rowOf(shown, { person: CAST[who], directory }, NOW.slice(0, 10))
      );
      const file = new TextDecoder().decode(workbook(reviewsSheet(rows, say)));
      expect(beyond(file, FACTS)).toEqual([]);
      if (isOfRegion(who)) expect(found(file).length).toBeGreaterThan(2);
      else if (who === 'author') expect(rows.every(({ people }) => people.includes(CAST.author.name))).toBe(true);
      else expect([rows, found(file)]).toEqual([[], []]);
    } finally {
      await server.close();
    }
  });

  test('the rows that are there while the service is away are facts', async () => {
    const rows = await registerRows(walked.site.sp, 'South West');
    expect(rows.length).toBeGreaterThan(20);
    expect(beyond(JSON.stringify(rows), FACTS)).toEqual([]);
  });
});
