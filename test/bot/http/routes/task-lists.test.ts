import type { Reply, Route } from '../../../../bot/http/routes/route';
import { taskListRoutes } from '../../../../bot/http/routes/task-lists';
import type { TaskLists } from '../../../../bot/commands/task-lists';
import { PATHS } from '../../../../src/client/paths';
import { RegisterUnavailable } from '../../../../src/register/client/sharepoint-client';
import { say } from '../../speaking';

const never = () => Promise.reject(new Error('Nobody asked for this.'));
const refusal = { code: 'not-your-role', rule: 'KP-2', sentence: 'Ask the lead.' } as const;

function ask(
  taskLists: Partial<TaskLists>,
  [method, path]: readonly [Route['method'], string],
  body?: unknown
): Promise<Reply> {
  const routes = taskListRoutes({ remind: never, remindedToday: never, handOver: never, ...taskLists }, () => say);
  const route = routes.find((each) => each.method === method && each.path === path);
  if (route?.permission !== 'signed-in') throw new Error('Only a signed-in person may do this.');
  return route.handler({ actorId: 'lead', body, query: {} });
}
const REMIND = ['post', PATHS.reminders] as const;
const REMINDED = ['get', PATHS.reminders] as const;
const HAND_OVER = ['post', PATHS.handOver] as const;

test.each([
  ['sent', 'sent', 'Reminder sent to Gwen Howells: one message with 2 tasks.'],
  [
    'already sent',
    'already-sent',
    'Gwen Howells has already had a reminder today. You can send the next one tomorrow.'
  ],
  ['nothing to do', 'nothing-to-do', 'Gwen Howells has nothing to do in your regions.']
] as const)('a reminder as the person of the token: %s', async (is, outcome, sentence) => {
  const wanted: unknown[] = [];
  const remind: TaskLists['remind'] = async (one) => {
    wanted.push(one);
    return { ok: true, is, name: 'Gwen Howells', tasks: 2 };
  };
  await expect(ask({ remind }, REMIND, { person: 'p2', actorId: 'somebody else' })).resolves.toMatchObject({
    status: 200,
    body: { outcome, sentence }
  });
  expect(wanted).toEqual([{ actorId: 'lead', personId: 'p2' }]);
});

test('who has been reminded today is for the lead who asks', async () => {
  const remindedToday: TaskLists['remindedToday'] = async (actorId) => ({ ok: true, people: [`of ${actorId}`] });
  await expect(ask({ remindedToday }, REMINDED)).resolves.toEqual({ status: 200, body: { people: ['of lead'] } });
});

const given = { from: 'p2', inspector: 'p3', reason: 'They have moved.' };

test('reviews are handed over by the form’s key, all of them or those that are named', async () => {
  const wanted: unknown[] = [];
  const handOver: TaskLists['handOver'] = async (one) => {
    wanted.push(one);
    return { ok: true, done: ['SCR-A-2012-0001'], left: [{ reference: 'SCR-A-2012-0002', sentence: 'It is closed.' }] };
  };
  await expect(ask({ handOver }, HAND_OVER, { key: 'k', given })).resolves.toEqual({
    status: 200,
    body: {
      done: ['SCR-A-2012-0001'],
      left: [{ reference: 'SCR-A-2012-0002', sentence: 'It is closed.' }],
      sentence:
        'Handed over: 1 review. Both inspectors get one message with the list. Not handed over: SCR-A-2012-0002: It is closed.'
    }
  });
  await ask({ handOver }, HAND_OVER, { key: 'k', given, references: ['SCR-A-2012-0001'] });
  expect(wanted).toEqual([
    { actorId: 'lead', key: 'k', given },
    { actorId: 'lead', key: 'k', given, references: ['SCR-A-2012-0001'] }
  ]);
});

test.each([REMIND, REMINDED, HAND_OVER])('%s %s says a refusal, and when to try again', async (...route) => {
  const body = route[1] === PATHS.handOver ? { key: 'k', given } : { person: 'p2' };
  const all = (answer: () => Promise<never>) => ({ remind: answer, remindedToday: answer, handOver: answer });
  const refused = { ok: false, refusal } as const;
  await expect(
    ask({ remind: async () => refused, remindedToday: async () => refused, handOver: async () => refused }, route, body)
  ).resolves.toMatchObject({ status: 403, code: 'not-your-role', body: { refusal: { sentence: 'Ask the lead.' } } });
  await expect(
    ask(
      all(() => Promise.reject(new RegisterUnavailable('busy', 7))),
      route,
      body
    )
  ).resolves.toMatchObject({ status: 503, retryAfterSeconds: 7 });
});

test.each([
  [REMIND, undefined],
  [REMIND, {}],
  [REMIND, { person: '' }],
  [REMIND, { person: 'x'.repeat(37) }],
  [HAND_OVER, { given }],
  [HAND_OVER, { key: '', given }],
  [HAND_OVER, { key: 'k', given: { ...given, reason: 3 } }],
  [HAND_OVER, { key: 'k', given, references: [] }],
  [HAND_OVER, { key: 'k', given, references: ["' or 1 eq 1"] }]
] as const)('%s does nothing with %j', async (route, body) => {
  await expect(ask({}, route, body)).resolves.toMatchObject({ status: 400, code: 'malformed' });
});
