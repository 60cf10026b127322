import { DIRECTORY_ACTIONS } from '../../src/domain/people/directory/forms';
import { STEP_IDS, STEPS } from '../../src/domain/steps';
import { fieldsOf } from '../../src/domain/steps/step';
import { KINDS, POSTS, REGIONS } from '../../src/domain/words';
import { PATHS } from '../../src/client/paths';
import { INVOKE_HANDLERS } from '../../bot/conversation/verbs';
import { EACH_STEP } from '../domain/each-step';
import { GROUP } from '../support/extension';
import { hostileText, hostileValue } from './hostile-values';
import type { Random } from './random';

/** One thing that a person sends: an activity of their chat, or a request of the API. */
export type Input =
  | { readonly way: 'chat' | 'press' | 'extension'; readonly activity: Readonly<Record<string, unknown>> }
  | { readonly way: 'api'; readonly path: string; readonly method: 'GET' | 'POST'; readonly body?: string };

const WORDS = ['hello', 'find', 'location', 'directory', 'gaps', 'my reviews', 'what next', 'new adult', 'chronology'];
const VERBS = Object.keys(INVOKE_HANDLERS);
const TYPES = ['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'messageReaction', 'event'];

/** An input by its number: the same for the same seed. `references` are of reviews that exist. */
export function inputFrom(random: Random, references: readonly string[]): Input {
  const reference = (): unknown =>
    random.once(6) ? hostileValue(random) : random.once(6) ? 'SCR-A-2026-9999' : random.pick(references);
  switch (random.below(6)) {
    case 0:
      return { way: 'chat', activity: { type: 'message', text: said(random, references) } };
    case 1:
    case 2:
      return { way: 'press', activity: pressed(random, reference) };
    case 3:
      return { way: 'extension', activity: asked(random, reference) };
    case 4:
      return random.once(8)
        ? {
            way: 'chat',
            activity: { type: random.pick(TYPES), name: hostileText(random), value: hostileValue(random) }
          }
        : command(random, reference);
    default:
      return otherRequest(random);
  }
}

const said = (random: Random, references: readonly string[]): string =>
  random.once(3) ? hostileText(random) : `${random.pick([...WORDS, ...references])} ${hostileText(random)}`;

/** Answers to every question of a step, right in none, some or all of them. */
/** Right answers, often with one that is not, or any answers to its questions. */
function answers(random: Random, step: (typeof STEP_IDS)[number]): Readonly<Record<string, unknown>> {
  const right = EACH_STEP[step].act.given;
  if (random.once(3)) return right;
  if (random.once(2)) return { ...right, [random.pick([...Object.keys(right), 'more'])]: hostileText(random) };
  const fields = KINDS.flatMap((kind) => fieldsOf(STEPS[step], kind));
  return Object.fromEntries(
    fields
      .filter(() => !random.once(4))
      .map(({ id, type, choices }) => {
        if (random.once(3)) return [id, hostileText(random)];
        if (type === 'date') return [id, '2026-11-02'];
        if (type === 'authority') return [id, 'South Gloucestershire'];
        return [id, choices?.length ? random.pick(choices).value : `Case ${random.below(50)}`];
      })
  );
}

function pressed(random: Random, reference: () => unknown): Readonly<Record<string, unknown>> {
  const step = random.pick(STEP_IDS);
  const verb = random.once(8) ? hostileValue(random) : random.pick(VERBS);
  const data = {
    verb,
    step: random.once(8) ? hostileValue(random) : step,
    reference: reference(),
    form: random.once(3) ? hostileText(random).slice(0, 200) : `form-${random.below(1_000_000)}`,
    at: random.once(3) ? hostileValue(random) : random.pick(REGIONS),
    action: random.once(3) ? hostileValue(random) : random.pick(DIRECTORY_ACTIONS),
    number: String(random.below(20)),
    code: hostileText(random).slice(0, 40),
    ...(random.once(4)
      ? { anyway: random.pick(['unlikely', 'looks-alike,unlikely', hostileText(random)]), sure: hostileValue(random) }
      : {}),
    ...answers(random, step)
  };
  if (random.once(4)) return { type: 'message', replyToId: 'm', value: random.once(4) ? hostileValue(random) : data };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: random.once(9) ? hostileText(random) : 'm',
    value: random.once(9)
      ? hostileValue(random)
      : { action: { type: 'Action.Execute', verb, data }, trigger: random.pick(['manual', 'automatic', '']) }
  };
}

function asked(random: Random, reference: () => unknown): Readonly<Record<string, unknown>> {
  const name = random.pick(['query', 'queryLink', 'anonymousQueryLink', 'submitAction', hostileText(random)]);
  const text = random.once(2) ? hostileText(random) : random.pick(['win', 'SCR-A', 'RX3LD', 'a', '']);
  const value = random.pick([
    { parameters: [{ name: 'sought', value: text }], queryOptions: { skip: random.below(3), count: 25 } },
    { url: `https://tenant.example/?review=${String(reference())}` },
    { url: hostileText(random) },
    hostileValue(random)
  ]);
  return { type: 'invoke', name: `composeExtension/${name}`, value, ...(random.once(2) ? GROUP : {}) };
}

function command(random: Random, reference: () => unknown): Input {
  const step = random.pick(STEP_IDS);
  const given = answers(random, step);
  const body = {
    step: random.once(12) ? hostileValue(random) : step,
    key: random.once(9) ? hostileText(random) : `key-${random.below(1_000_000)}`,
    ...(STEPS[step].begins ? {} : { reference: reference() }),
    given: random.once(12) ? hostileValue(random) : given,
    ...(random.once(4) ? { anyway: random.pick<unknown>([true, ['unlikely'], hostileValue(random)]) } : {})
  };
  return {
    way: 'api',
    method: 'POST',
    path: PATHS.commands,
    body: random.once(20) ? hostileText(random) : JSON.stringify(body)
  };
}

function otherRequest(random: Random): Input {
  const region = random.once(4) ? hostileText(random).slice(0, 200) : random.pick(REGIONS);
  const text = (): string => (random.once(2) ? hostileText(random).slice(0, 500) : '2026-10-01');
  const query = new URLSearchParams({
    region: region,
    number: String(random.below(3)),
    format: random.pick(['pdf', 'docx', 'exe'])
  });
  switch (random.below(6)) {
    case 0: {
      const given = {
        post: random.pick(POSTS),
        place: region,
        person: text(),
        name: text(),
        from: text(),
        until: text()
      };
      const action = random.once(8) ? hostileValue(random) : random.pick(DIRECTORY_ACTIONS);
      return { way: 'api', method: 'POST', path: PATHS.directory, body: JSON.stringify({ action, given }) };
    }
    case 1:
      return { way: 'api', method: 'GET', path: `${PATHS.reports}?${query.toString()}` };
    case 2:
      return { way: 'api', method: 'GET', path: `${PATHS.reportFile}?${query.toString()}` };
    case 3:
      return { way: 'api', method: 'POST', path: PATHS.reminders, body: JSON.stringify({ person: text() }) };
    case 4: {
      const given = { from: text(), inspector: text(), reason: text() };
      const references = random.once(2) ? [text()] : undefined;
      return {
        way: 'api',
        method: 'POST',
        path: PATHS.handOver,
        body: JSON.stringify({ key: text(), given, references })
      };
    }
    default:
      return {
        way: 'api',
        method: 'POST',
        path: PATHS.reports,
        body: JSON.stringify({
          region,
          from: text(),
          until: text(),
          key: text(),
          reason: text(),
          corrects: random.below(9)
        })
      };
  }
}
