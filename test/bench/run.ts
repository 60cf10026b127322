import { siteToken } from '../../bot/site-token';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { gather, type Cast } from '../journeys/people';
import { openIntake } from '../journeys/story';
import { WINTERBOURNE_VIEW } from '../journeys/winterbourne-view';
import { openChats } from '../support/chat';
import { builtFigures } from './built-files';
import { measureAgree, measureIntake, measureReturn } from './commands';
import { measureDirectory } from './directory-loaded';
import { startEcho } from './echo-process';
import { noting, published, type Figure } from './figure';
import { fillRegister, OPEN_HERE, openedLater } from './fill-register';
import { measureFinding } from './finding';
import { ECHO_FLOOR, echoFloor, UPDATE_FLOOR, updateFloor } from './floors';
import { cardFigures } from './longest-cards';
import { measureLongestPress } from './longest-press';
import { measureMailbox } from './mailbox-swept';
import { measureSweep, measureSweeps } from './reminder-sweep';
import { measureTakingOver } from './rows-taken-over';
import { pressedFigures } from './pressed';
import { createCounts, type Counts } from './request-counts';
import { table } from './table';
import { measureFew, measureMany } from './web-part';
import { measureOpening } from './web-part-opened';

const SIZES = [
  { size: 100, among: '' },
  { size: 5_000, among: ' with 5,000' },
  { size: 50_000, among: ' with 50,000' }
] as const;

/** Open in all of England when the sweeps are measured with many. */
const OPEN_FOR_SWEEPS = 1_000;

/** In a shorter register few names begin alike. */
const SEARCHED_FROM = 5_000;

const started = performance.now();
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s`;
const say = (line: string): void => void process.stderr.write(`${seconds()}  ${line}\n`);

async function onCast(measure: (cast: Cast) => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  say('Starting the local tenant …');
  const cast = await gather();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void cast.end().finally(() => process.exit(1)));
  try {
    return await measure(cast);
  } finally {
    await cast.end();
  }
}

async function longestPress(cast: Cast): Promise<readonly Figure[]> {
  say('Pressing far away …');
  return [await measureLongestPress(cast)];
}

async function measureAll(cast: Cast): Promise<readonly Figure[]> {
  const { tenant, people } = cast;
  const counts = createCounts(tenant.home);
  const token = siteToken({ kind: 'local-tenant', tokenUrl: `${tenant.home}/identity/provisioning-token` });
  const sp = createSharePointClient({ siteUrl: tenant.site, token, patience: 'background' });
  const opened: Figure[] = [];
  const sweeps: Figure[] = [];
  const found: Figure[] = [];
  let from = 0;
  for (const { size, among } of SIZES) {
    say(`Filling the register to ${size.toLocaleString('en-GB')} reviews …`);
    await fillRegister(sp, { from, size });
    from = size;
    say('Opening the web part …');
    opened.push(await measureOpening({ tenant, director: people.director, counts }, `open${among}`, OPEN_HERE));
    say('Reminding …');
    sweeps.push(await measureSweep({ sp, counts, held: size }));
    if (size < SEARCHED_FROM) continue;
    say('Finding …');
    found.push(...(await measureFinding(cast, counts, among)));
  }
  const opens = openedLater(sp);
  const webPart = { cast, counts, opens, held: from.toLocaleString('en-GB'), say };
  const few = await measureFew(webPart);
  say('Measuring the floors …');
  const update = await updateFloor({ site: tenant.site, token });
  const echo = await echoOf(cast);
  say('Loading a directory of locations …');
  const directory = await measureDirectory({ sp, counts, say });
  const commands = await measureCommands(cast, counts);
  say('Reminding with 1,000 open reviews …');
  await opens.inAll(OPEN_FOR_SWEEPS);
  sweeps.push(...(await measureSweeps({ sp, counts, held: from, open: OPEN_FOR_SWEEPS })));
  const many = await measureMany(webPart);
  say('Looking through a mailbox …');
  const mailbox = await measureMailbox();
  say('Taking over an old register …');
  const takenOver = await measureTakingOver();
  const longest = await longestPress(cast);
  say('Measuring cards and files …');
  const waited = [
    ...commands.map((figure) => noting(figure, `${times(figure, echo).toFixed(2)} × ${ECHO_FLOOR}`)),
    ...[...opened, few.opening, many.opening].map((figure) => grown(figure, opened[0])),
    ...found,
    ...few.presses,
    ...many.presses
  ];
  const figures = [
    ...waited.map((figure) => against(figure, update)),
    update,
    echo,
    few.region,
    ...many.views,
    ...sweeps,
    ...directory,
    ...mailbox,
    ...takenOver,
    ...longest,
    ...pressedFigures(),
    ...cardFigures(),
    ...(await builtFigures())
  ];
  return figures.sort((a, b) => rank(a) - rank(b));
}

async function measureCommands(cast: Cast, counts: Counts): Promise<readonly Figure[]> {
  await Promise.all([cast.director.open(), cast.author.open()]);
  say('Notifying …');
  const intake = await measureIntake(cast, counts);
  say('Agreeing …');
  const agree = await measureAgree(cast, counts);
  say('Returning …');
  return [...intake, ...agree, ...(await measureReturn(cast, counts))];
}

async function echoOf({ inspector, people }: Cast): Promise<Figure> {
  const echo = await startEcho();
  const chats = await openChats(echo.url);
  try {
    return await echoFloor(chats.of(people.inspector), { ...(await openIntake(inspector)), typed: WINTERBOURNE_VIEW });
  } finally {
    await chats.close();
    await echo.stop();
  }
}

const times = (figure: Figure, floor: Figure): number => (figure.ms ?? NaN) / (floor.ms ?? NaN);
const against = (figure: Figure, floor: Figure): Figure => ({
  ...figure,
  ratio: times(figure, floor),
  against: UPDATE_FLOOR
});
const grown = (figure: Figure, first: Figure | undefined): Figure =>
  first && first.operation !== figure.operation
    ? noting(figure, `${times(figure, first).toFixed(2)} × ${first.operation}`)
    : figure;

const LEADING: readonly string[] = ['intake', 'agree', 'open'];
const rank = ({ operation }: Figure): number =>
  LEADING.includes(operation) ? LEADING.indexOf(operation) : LEADING.length;

const measuring = (): Promise<readonly Figure[]> =>
  process.argv.includes('--take-over')
    ? measureTakingOver()
    : onCast(process.argv.includes('--press') ? longestPress : measureAll);

measuring().then(
  (figures) => {
    const people = `${table(figures)}\n`;
    if (process.argv.includes('--json')) process.stderr.write(people);
    process.stdout.write(
      process.argv.includes('--json') ? `${JSON.stringify(figures.map(published), undefined, 2)}\n` : people
    );
    say('Done.');
  },
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.exitCode = 1;
  }
);
