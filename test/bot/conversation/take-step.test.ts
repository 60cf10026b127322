import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import type { StepResult } from '../../../bot/commands/step-result';
import {
  agrees,
  author,
  director,
  everybody,
  inspector,
  notifies,
  REFERENCE,
  TODAY,
  untilAsked,
  untilSubmitted,
  WINTERBOURNE
} from '../../domain/builders';
import { inPlace, createDesk, posted, storedAfter } from './desk';

const KEY = '7e57ab1e-0000-4000-8000-00000000000f';
const intake = { verb: 'take-step', step: 'notify-adult', form: KEY, ...WINTERBOURNE };

const recorded = (acts = [notifies()]): StepResult => ({
  ok: true,
  seen: true,
  reference: REFERENCE,
  stored: storedAfter(acts),
  directory: everybody,
  warnings: {},
  repeated: false
});

test('the form turns into a receipt: the reference, and who is told', async () => {
  const desk = createDesk({ take: () => recorded() });
  const answer = await desk.press(inspector, intake);
  for (const words of ['New adult review recorded, ', REFERENCE, director.name])
    expect(inPlace(answer)).toContain(words);
});

test('only text of the declared fields is given, and the actor is the person of the chat', async () => {
  const desk = createDesk({ take: () => recorded() });
  await desk.press(inspector, {
    ...intake,
    actorId: director.id,
    personId: director.id,
    surprise: 'x',
    initials: { a: 1 },
    service: 7
  });
  const given = Object.fromEntries(Object.entries(WINTERBOURNE).filter(([id]) => id !== 'service'));
  expect(desk.taken).toEqual([
    {
      actorId: inspector.id,
      step: 'notify-adult',
      key: KEY,
      given,
      shown: { personId: inspector.id, conversationId: `chat-${inspector.id}`, activityId: 'm1' }
    }
  ]);
});

test('a direct button names no form message: its card is known already', async () => {
  const desk = createDesk({ take: () => recorded([...untilSubmitted, agrees()]) });
  const answer = await desk.press(director, {
    verb: 'take-step',
    step: 'agree-imr',
    reference: REFERENCE,
    form: `${REFERENCE}#4`,
    version: '1.0'
  });
  expect(desk.taken).toEqual([
    { actorId: director.id, step: 'agree-imr', reference: REFERENCE, key: `${REFERENCE}#4`, given: { version: '1.0' } }
  ]);
  expect(inPlace(answer)).toContain('IMR agreed, ');
  expect(desk.logged.map(({ name }) => name)).toEqual(['step-taken', 'step-pressed']);
});

test('warnings stand on the receipt', async () => {
  const desk = createDesk({
    take: () => ({ ...recorded(), warnings: { locationCodes: '“X” has been kept as you typed it.' } }) as StepResult
  });
  expect(inPlace(await desk.press(inspector, intake))).toContain('“X” has been kept as you typed it.');
});

test('a refused answer brings the form again with all that was typed', async () => {
  const fields = { authority: 'Choose the local authority from the list.' };
  const desk = createDesk({
    take: () => ({ ok: false, refusal: { code: 'bad-input', rule: 'KP-1', sentence: fields.authority, fields } })
  });
  const answer = await desk.press(inspector, { ...intake, authority: 'Nowhere <script>' });
  for (const words of [fields.authority, WINTERBOURNE['partnership'] ?? '', KEY])
    expect(inPlace(answer)).toContain(words);
  expect(desk.logged[0]).toEqual({
    name: 'refused-press',
    facts: { personId: inspector.id, step: 'notify-adult', code: 'bad-input', rule: 'KP-1' }
  });
});

test('a review that looks like another: the form asks, shows the other beneath it, and sends the same form again with the answer', async () => {
  const stored = storedAfter([notifies()]);
  const sentence = `This looks like a review in the register: ${REFERENCE}.`;
  const alike = [
    {
      reference: REFERENCE,
      authority: 'South Gloucestershire',
      stage: 'Register entry',
      notifiedOn: TODAY,
      why: ['the same location code']
    }
  ];
  const desk = createDesk({
    stored,
    take: ({ anyway }) =>
      anyway
        ? recorded()
        : { ok: false, refusal: { code: 'looks-alike', rule: 'KP-1', sentence, alike, differentFrom: [5, 4] } }
  });
  const asked = await desk.press(inspector, intake);
  for (const words of [
    sentence,
    'the same location code',
    'Record as a different review',
    WINTERBOURNE['partnership'] ?? '',
    KEY
  ])
    expect(inPlace(asked)).toContain(words);
  const shown = await desk.press(inspector, { verb: 'show-review', reference: REFERENCE, beside: true });
  expect([posted(shown).includes(REFERENCE), shown.inPlace]).toEqual([true, undefined]);
  expect(inPlace(await desk.press(inspector, { ...intake, anyway: 'looks-alike', differentFrom: [5, 4] }))).toContain(
    'New adult review recorded'
  );
  expect(desk.taken.map(({ key, anyway, differentFrom }) => [key, anyway, differentFrom])).toEqual([
    [KEY, undefined, undefined],
    [KEY, ['looks-alike'], [5, 4]]
  ]);
});

test('an author who will not do: the form again, with everybody to choose from', async () => {
  const stored = storedAfter(untilAsked);
  const sentence = `${inspector.name} received the notification.`;
  const desk = createDesk({
    stored,
    take: () => ({
      ok: false,
      stored,
      refusal: { code: 'guarded', rule: 'KP-10', sentence, fields: { author: sentence } }
    })
  });
  const answer = await desk.press(director, {
    verb: 'take-step',
    step: 'appoint-author',
    reference: REFERENCE,
    form: 'k',
    author: inspector.id
  });
  for (const words of [sentence, author.name, WINTERBOURNE['authority'] ?? ''])
    expect(inPlace(answer)).toContain(words);
});

test('an answer that changes nothing: the form again, not the review, though no single answer is to blame', async () => {
  const stored = storedAfter([notifies()]);
  const sentence = 'Every answer is what the register holds already.';
  const desk = createDesk({
    stored,
    take: () => ({ ok: false, stored, refusal: { code: 'guarded', rule: 'KP-2', sentence } })
  });
  const answer = await desk.press(inspector, {
    verb: 'take-step',
    step: 'complete-entry',
    reference: REFERENCE,
    form: 'k',
    partnershipReference: 'SG/12/003'
  });
  for (const words of [sentence, 'SG/12/003', 'Cancel']) expect(inPlace(answer)).toContain(words);
});

test('the slower of two sees the review as it is now, and what happened', async () => {
  const stored = storedAfter([...untilSubmitted, agrees()]);
  const sentence = 'The regional director has agreed the IMR.';
  const desk = createDesk({
    stored,
    take: () => ({ ok: false, stored, refusal: { code: 'not-open', rule: 'KP-11', sentence } })
  });
  const answer = await desk.press(director, {
    verb: 'take-step',
    step: 'return-imr',
    reference: REFERENCE,
    form: 'k',
    version: '1.0',
    reasons: 'x'
  });
  expect(inPlace(answer)).toContain(sentence);
  expect(inPlace(answer)).toContain(REFERENCE);
  expect(answer.inPlace?.tracked?.reference).toBe(REFERENCE);
});

test('a second press of what has been recorded shows the same review', async () => {
  const stored = storedAfter([notifies()]);
  const desk = createDesk({
    stored,
    take: () => ({
      ok: true,
      seen: true,
      reference: REFERENCE,
      stored,
      directory: everybody,
      warnings: {},
      repeated: true
    })
  });
  expect(inPlace(await desk.press(inspector, intake))).toContain(REFERENCE);
  expect(desk.logged[0]?.facts.outcome).toBe('repeated');
});

test('SharePoint is busy: the form again with all that was typed, and when to press', async () => {
  const desk = createDesk({ take: () => Promise.reject(new RegisterUnavailable('429', 20)) });
  const answer = await desk.press(inspector, intake);
  for (const words of ['Try again in 20 seconds', WINTERBOURNE['partnership'] ?? '', TODAY, KEY])
    expect(inPlace(answer)).toContain(words);
});

test('SharePoint is busy over a choice of author or a direct button: both can be pressed again', async () => {
  const desk = createDesk({ take: () => Promise.reject(new RegisterUnavailable('429')) });
  const appointing = await desk.press(director, {
    verb: 'take-step',
    step: 'appoint-author',
    reference: REFERENCE,
    form: 'k',
    author: author.id
  });
  expect(inPlace(appointing)).toContain(author.id);
  const agreeing = await desk.press(director, {
    verb: 'take-step',
    step: 'agree-imr',
    reference: REFERENCE,
    form: 'k',
    version: '1.0'
  });
  expect(JSON.stringify(agreeing.inPlace)).toMatch(/"verb":"take-step".*"version":"1.0"/);
});

test('an answer that takes too long is given up before Teams does', async () => {
  const desk = createDesk({ patience: 30, take: () => new Promise(() => undefined) });
  expect(inPlace(await desk.press(inspector, intake))).toContain('it will not be recorded twice');
});

test('a fault is not dressed up as anything else', async () => {
  const desk = createDesk({ take: () => Promise.reject(new TypeError('a fault of ours')) });
  await expect(desk.press(inspector, intake)).rejects.toThrow('a fault of ours');
});
