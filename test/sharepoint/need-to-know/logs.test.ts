import { createTaskLists } from '../../../bot/commands/task-lists';
import { NOTHING_SENT } from '../../bot/mail/nothing-sent';
import { createLog } from '../../../bot/log';
import { createCommandEdge } from '../../../bot/commands/command-edge';
import { createDrafts } from '../../../bot/commands/drafts';
import { createCommands } from '../../../bot/commands/handle-command';
import { createChatQueries } from '../../../bot/conversation/chat-queries';
import { createConversation } from '../../../bot/conversation/conversation';
import { commandsRoute } from '../../../bot/http/routes/commands';
import { linksOf } from '../../../bot/links';
import { createDispatcher, type Dispatcher } from '../../../bot/outbox/dispatcher';
import { createPaperKeeper } from '../../../bot/outbox/paper-keeper';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import { createExtension } from '../../../bot/teams/extension/extension';
import { withWords } from '../../../sharepoint/local/demo/write-imr';
import { PATHS } from '../../../src/client/paths';
import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import type { Person } from '../../../src/domain/people/people';
import { addHolding } from '../../../src/register/directory/holdings';
import { createReview } from '../../../src/register/reviews/reviews';
import { WITHOUT_NEWS } from '../../bot/conversation/without-news';
import { chatOf, createFakeTeams, unpaced } from '../../bot/outbox/copies';
import { say } from '../../bot/speaking';
import { EACH_STEP } from '../../domain/each-step';
import { agrees, author, everybody, provides, returns, submits, untilAppointed, type Act } from '../../domain/builders';
import { entryAfter, settled } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { serve } from './serving';
import { marked, markerOf } from './walked-site';

jest.setTimeout(120_000);

let clock = Date.parse('2012-08-20T09:00:00Z');
const now = (): string => new Date((clock += 1000)).toISOString();

/** All that anything writes for administrators: the log itself, and what goes around it. */
const lines: string[] = [];
const around = [
  ...(['debug', 'info', 'log', 'warn', 'error', 'trace'] as const).map((name) => jest.spyOn(console, name)),
  jest.spyOn(process.stdout, 'write'),
  jest.spyOn(process.stderr, 'write')
];

let site: LocalSite;
let server: Awaited<ReturnType<typeof serve>>;
let dispatcher: Dispatcher;
let talk: ReturnType<typeof createConversation>;
let extension: ReturnType<typeof createExtension>;
let references = 0;
let typed = 0;

beforeAll(async () => {
  site = await openProvisionedSite();
  const { sp } = site;
  for (const { id: personId, name, holdings } of everybody.people)
    for (const held of holdings) await addHolding(sp, { personId, name, email: '', ...held });
  const log = createLog({ write: (line) => void lines.push(line) });
  const settings = createSiteSettings({ now, log });
  const links = linksOf({
    webPartUrl: 'https://register.example/',
    serviceUrl: 'https://scr.example/',
    siteUrl: 'https://register.example'
  });
  dispatcher = createDispatcher({
    sp,
    teams: createFakeTeams(),
    lanes: unpaced,
    site: settings,
    now,
    link: links.review,
    register: links.register,
    mailLink: links.mail,
    papers: createPaperKeeper({ sp, now, log }),
    queued: (message) => message,
    log
  });
  const afterCommand = (reference: string): void => dispatcher.afterCommand(reference);
  const commands = createCommandEdge({
    commands: createCommands({ sp, site: settings, now, afterCommand }),
    isInDirectory: () => Promise.resolve(true),
    afterCommand
  });
  const deps = {
    ...WITHOUT_NEWS,
    commands,
    taskLists: createTaskLists({ sp, commands, now }),
    directoryChanges: { handleChange: () => Promise.reject(new Error('Nobody changes the Directory here.')) },
    queries: createChatQueries({ sp, site: settings, now }),
    drafts: createDrafts({ answering: sp, background: sp, log }),
    now,
    mailChanges: { fileWith: () => Promise.reject(new Error('No mail is filed here.')) },
    mailSending: NOTHING_SENT,
    fetchSentFile: async () => 'gone' as const,
    newKey: () => `key ${(typed += 1)}`,
    links,
    log
  };
  talk = createConversation(deps, { patience: 30_000 });
  extension = createExtension(
    {
      ...deps,
      sendPrivately: () => Promise.resolve('sent'),
      readLetter: () => Promise.reject(new Error('No letter is read here.'))
    },
    { patience: 30_000 }
  );
  server = await serve([commandsRoute(commands, () => say)], log);
}, 60_000);
afterAll(async () => {
  await dispatcher.settled();
  await server.close();
  await site.close();
});

/** Enters a review to which all this has happened. */
async function entered(acts: readonly Act[]): Promise<string | undefined> {
  if (acts.length === 0) return undefined;
  references += 1;
  const kind = STEPS[acts[0]?.step ?? 'notify-adult'].begins === 'child' ? 'C' : 'A';
  const reference = `SCR-${kind}-2012-${String(references + 500).padStart(4, '0')}`;
  const made = await createReview(site.sp, settled(entryAfter(acts, reference)), `key of ${reference}`);
  if (!made.ok) throw new Error(`${reference} is taken.`);
  return reference;
}

/** One form of the page. Gives the status of the answer, and the review. */
async function sent({ by, step, given }: Act, reference: string | undefined) {
  typed += 1;
  const answer = await fetch(new URL(PATHS.commands, server.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${by.id}`, 'content-type': 'application/json' },
    body: JSON.stringify({ step, key: `form ${typed}`, given, ...(reference ? { reference } : { anyway: true }) })
  });
  const body = (await answer.json()) as { reference?: string };
  await dispatcher.settled();
  return { status: answer.status, body };
}

const press = (by: Person, data: Readonly<Record<string, unknown>>) =>
  talk({
    kind: 'pressed',
    chat: chatOf(by.id),
    verb: String(data['verb']),
    data,
    messageId: 'm1',
    automatic: false
  });

/**
 * The story of an IMR is told by the service itself: it reads and makes the papers. A paper is filed with its file;
 * what is put right, and a file of comments, need a history.
 */
/** The rows of the old register have a page of their own. */
const ON_THE_PAGE = STEP_IDS.filter((step) => !STEPS[step].isApart);
const TOLD_BY_ITSELF: readonly StepId[] = [
  'strike-chronology',
  'submit-imr',
  'agree-imr',
  'return-imr',
  'provide-imr',
  'make-comments-file',
  'file-paper',
  'withdraw',
  'correct-step'
];

/** Writes in the Word file of a review, as its author does. */
async function writesIn(reference: string, words: string): Promise<void> {
  const folder = site.sp.web.getFolderByServerRelativePath(`SCR Documents/${reference}/IMR`);
  const made = (await folder.files()).find(({ Name }) => Name.endsWith('.docx'))?.Name ?? '';
  const file = folder.files.getByUrl(made);
  await file.setContent(new Blob([new Uint8Array(await withWords(new Uint8Array(await file.getBuffer()), words))]));
}

test.each(ON_THE_PAGE.filter((step) => !TOLD_BY_ITSELF.includes(step)))('%s is recorded on the page', async (step) => {
  const act = marked(step);
  expect(await sent(act, await entered(EACH_STEP[step].after))).toMatchObject({ status: 200 });
});

test('an IMR is written, submitted, returned, submitted again, agreed and provided', async () => {
  const reference = await entered(untilAppointed);
  const submitted = (version: string): Act => ({ ...submits(version), given: { version, independent: 'yes' } });
  const told = async (...acts: readonly Act[]) => {
    for (const act of acts) expect([act.step, (await sent(act, reference)).status]).toEqual([act.step, 200]);
  };
  const made: Act = { by: author, step: 'make-imr-file', given: { version: '1.0' } };
  await told(marked('record-chronology'), marked('strike-chronology'), made);
  await writesIn(reference ?? '', 'The agency inspected the service twice.');
  await told(submitted('1.0'), {
    ...returns('1.0'),
    given: { version: '1.0', reasons: markerOf('return-imr', 'reasons') }
  });
  await writesIn(reference ?? '', 'July and August are added.');
  await told(submitted('2.0'), agrees('2.0'), provides('2.0', undefined, '2012-08-20'));
});

test.each(ON_THE_PAGE)('%s: what is refused, saved for later or pressed while SharePoint fails', async (step) => {
  const act = marked(step);
  const reference = await entered(EACH_STEP[step].after);
  const about = reference ? { reference } : {};
  const garbled = Object.fromEntries(
    STEPS[step].fields.map(({ id }) => [id, `${markerOf(step, id)}\n    at ${markerOf(step, id)} of the home`])
  );
  await sent({ ...act, given: garbled }, reference);
  for (const [verb, given] of [
    ['keep-form', act.given],
    ['take-step', garbled]
  ] as const)
    await press(act.by, { verb, step, key: `pressed ${verb} ${step}`, ...about, ...given });
  await site.fault({ status: 500, match: '(POST|MERGE) .*(SCR%20Reviews|SCR Reviews)', count: 3 });
  await sent(act, reference);
  await site.calm();
});

test('what people type to the bot, and look for', async () => {
  const texts = STEP_IDS.slice(0, 12).map((step) => markerOf(step, 'typed'));
  for (const text of [...texts, ...texts.map((one) => `find ${one}`), ...texts.map((one) => `location ${one}`)])
    await talk({ kind: 'said', chat: chatOf(author.id), text });
  for (const text of texts) {
    await extension.ask({ kind: 'search', text, skip: 0 }, author.id);
    await extension.ask({ kind: 'link', url: `https://scr.example/r/${text}` }, author.id);
  }
});

test('then no line of the log, and nothing around it, has anything of what was typed', async () => {
  await dispatcher.settled();
  const rows = (
    await Promise.all(['SCR History', 'SCR Reviews', 'SCR Chronology', 'SCR Drafts'].map((list) => site.rows(list, '')))
  ).map((found) => JSON.stringify(found));
  // It was typed, and is kept where it belongs.
  for (const marker of [
    markerOf('record-progress', 'note'),
    markerOf('return-imr', 'reasons'),
    markerOf('record-chronology', 'event')
  ])
    expect([marker, rows.some((text) => text.includes(marker))]).toEqual([marker, true]);
  const all = [...lines, ...around.flatMap(({ mock }) => mock.calls.map((call) => call.map(String).join(' ')))];
  const events = new Set(lines.map((line) => (JSON.parse(line) as { event: string }).event));
  expect([...events]).toEqual(
    expect.arrayContaining(['command', 'request-failed', 'reviews-sought', 'extension-asked'])
  );
  expect(all.filter((line) => /mark-[a-z-]+-mark/i.test(line))).toEqual([]);
  // Nor do the names of people, or what a form calls a place.
  expect(all.filter((line) => /Winterbourne|Gwen Howells|Imran Sheikh/.test(line))).toEqual([]);
});
