import { notifiesChild } from '../../domain/acts';
import {
  agrees,
  author,
  director,
  directorElsewhere,
  inspector,
  intake,
  notifies,
  outsider,
  safeguardingLead,
  untilAsked,
  untilSubmitted,
  REFERENCE
} from '../../domain/builders';
import { inPlace, createDesk, posted, storedAfter } from './desk';

const stored = storedAfter(untilSubmitted);

test.each([
  ['an unknown verb', { verb: 'drop-everything' }],
  ['a verb of the language', { verb: 'constructor' }],
  ['no verb', {}],
  ['an unknown step', { verb: 'take-step', step: 'close-review', reference: REFERENCE }],
  ['a step of the language', { verb: 'take-step', step: '__proto__', reference: REFERENCE }],
  ['a reference that is a question', { verb: 'take-step', step: 'agree-imr', reference: "' or 1 eq 1" }],
  ['a reference that is an object', { verb: 'show-review', reference: { $ne: '' } }],
  ['a form without a step', { verb: 'open-form', reference: REFERENCE }]
])('%s changes nothing, is logged, and is answered with a sentence', async (_what, data) => {
  const desk = createDesk({ stored });
  expect(inPlace(await desk.press(director, data))).toContain(
    'This button does not work any more. Nothing has been recorded.'
  );
  expect(desk.taken).toEqual([]);
  expect(desk.logged).toContainEqual({
    name: 'refused-press',
    facts: expect.objectContaining({ personId: director.id }) as unknown
  });
});

test.each(['show-review', 'open-form'])('%s of another region’s review tells no more than its facts', async (verb) => {
  const desk = createDesk({ stored });
  const answer = await desk.press(directorElsewhere, { verb, reference: REFERENCE, step: 'request-imr' });
  expect(inPlace(answer)).toContain('IMR with the regional director');
  expect(inPlace(answer)).toContain('Details are for South West.');
  expect(inPlace(answer)).not.toMatch(/QZ|institution|Action\.Execute/);
  expect(answer.post).toBeUndefined();
  expect(desk.logged[0]).toEqual({
    name: 'refused-press',
    facts: { personId: directorElsewhere.id, code: 'no-such-review' }
  });
});

test('a client that refreshes a card by itself gets the current one, and takes no step', async () => {
  const desk = createDesk({ stored });
  for (const verb of ['take-step', 'show-review', 'open-form']) {
    const answer = await desk.press(
      director,
      { verb, step: 'agree-imr', reference: REFERENCE, version: '1.0' },
      { automatic: true }
    );
    expect(inPlace(answer)).toContain(REFERENCE);
    expect(answer.post).toBeUndefined();
    expect(answer.inPlace?.tracked).toBeUndefined();
  }
  expect(inPlace(await desk.press(inspector, { verb: 'new-adult' }, { automatic: true }))).toContain('new adult');
  expect(desk.taken).toEqual([]);
});

test('the form of a step is posted beneath the card, with the version the person had before them', async () => {
  const answer = await createDesk({ stored }).press(director, {
    verb: 'open-form',
    step: 'return-imr',
    reference: REFERENCE,
    version: '0.9'
  });
  expect(posted(answer)).toContain('What changes are needed before you can agree it?');
  expect(JSON.stringify(answer.post)).toContain('"version":"0.9"');
  expect(inPlace(answer)).toContain(REFERENCE);
});

test('whoever is independent can be chosen as author: nobody is left out without a word', async () => {
  const answer = await createDesk({ stored: storedAfter(untilAsked) }).press(director, {
    verb: 'open-form',
    step: 'appoint-author',
    reference: REFERENCE
  });
  for (const words of [
    `${author.name}; compliance manager, West Midlands`,
    `Not offered: ${inspector.name} is the case inspector.`
  ])
    expect(posted(answer)).toContain(words);
});

test('the form of a duty comes with the one that its button stands beside', async () => {
  const answer = await createDesk({ stored }).press(safeguardingLead, {
    verb: 'open-form',
    step: 'nudge',
    reference: REFERENCE,
    duty: 'request-terms'
  });
  expect(JSON.stringify(answer.post)).toContain('"value":"request-terms"}');
});

test('a form in which nothing can be chosen is not posted: the card says what to do first', async () => {
  const answer = await createDesk({ stored }).press(inspector, {
    verb: 'open-form',
    step: 'update-action',
    reference: REFERENCE
  });
  expect(answer.post).toBeUndefined();
  expect(inPlace(answer)).toContain('Record the actions of its plan first.');
});

test('the form that completes the entry holds what the register says, and what it lacks is empty', async () => {
  const answer = await createDesk({
    stored: storedAfter([notifies(inspector, { initiatedOn: '', partnershipReference: 'SG/12' })])
  }).press(inspector, { verb: 'open-form', step: 'complete-entry', reference: REFERENCE });
  const card = JSON.stringify(answer.post);
  for (const known of ['SG/12', 'institution']) expect(card).toContain(`"value":"${known}"`);
  expect(card).toContain('"id":"initiatedOn","label":"Date the review was initiated","spacing":"Large"}');
});

test('the acknowledgement comes with the text ready to send, and with the day and the time in the United Kingdom', async () => {
  const child = storedAfter([notifiesChild()]);
  const answer = await createDesk({ stored: child }).press(intake, {
    verb: 'open-form',
    step: 'acknowledge',
    reference: child.review.reference
  });
  const card = JSON.stringify(answer.post);
  for (const value of ['2012-08-08', '10:30']) expect(card).toContain(`"value":"${value}"`);
  for (const words of [
    `Our reference is ${child.review.reference}`,
    'which reached us on 7 August 2012',
    `With thanks\\n\\n${intake.name}\\nIntake team, England`
  ])
    expect(card).toContain(words);
});

test('a form that is not open to the person is not posted: the card says why', async () => {
  const desk = createDesk({ stored: storedAfter([...untilSubmitted, agrees()]) });
  const answer = await desk.press(director, { verb: 'open-form', step: 'return-imr', reference: REFERENCE });
  expect(answer.post).toBeUndefined();
  expect(inPlace(answer)).toContain('The regional director has agreed the IMR.');
  expect(desk.logged[0]?.facts.code).toBe('not-open');
});

test('a review shown in place of a list is kept up to date; a card known already is not kept twice', async () => {
  const known = {
    key: 'k',
    reference: REFERENCE,
    person: director,
    role: '',
    insteadOf: '',
    notice: '',
    seq: 1,
    state: 'sent',
    changedAt: '',
    sentAt: '',
    seenAt: '',
    conversationId: `chat-${director.id}`,
    activityId: 'm1'
  } as const;
  const data = { verb: 'show-review', reference: REFERENCE };
  expect((await createDesk({ stored }).press(director, data)).inPlace?.tracked?.reference).toBe(REFERENCE);
  expect((await createDesk({ stored, messages: [known] }).press(director, data)).inPlace?.tracked).toBeUndefined();
});

test('cancelling records nothing and says so', async () => {
  expect(
    inPlace(await createDesk().press(director, { verb: 'cancel-form', step: 'return-imr', reference: REFERENCE }))
  ).toContain('Nothing has been recorded');
});

test('a busy SharePoint is answered with a way back to the review', async () => {
  const answer = await createDesk({ busy: true }).press(director, {
    verb: 'open-form',
    step: 'return-imr',
    reference: REFERENCE
  });
  expect(inPlace(answer)).toContain('Try again in 20 seconds');
  expect(inPlace(answer)).toContain(`View ${REFERENCE}`);
});

test('a press by somebody outside the Directory is refused by the command itself, without data', async () => {
  const refusal = { code: 'not-in-directory', rule: 'KP-11', sentence: 'You are not in the Directory.' } as const;
  const desk = createDesk({ stored, take: () => ({ ok: false, refusal }) });
  const answer = await desk.press(outsider, {
    verb: 'take-step',
    step: 'agree-imr',
    reference: REFERENCE,
    form: 'form',
    version: '1.0'
  });
  expect(inPlace(answer)).toBe(inPlace(answer).replace(/Winterbourne|SCR-A/g, '!'));
  expect(inPlace(answer)).toContain('You are not in the Directory.');
});
