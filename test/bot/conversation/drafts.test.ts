import type { StepResult } from '../../../bot/commands/step-result';
import {
  director,
  everybody,
  inspector,
  notifies,
  outsider,
  REFERENCE,
  safeguardingLead,
  untilSubmitted,
  WINTERBOURNE
} from '../../domain/builders';
import { inPlace, createDesk, posted, storedAfter, wordsOf } from './desk';

const KEY = '7e57ab1e-0000-4000-8000-00000000000f';
const half = { verb: 'keep-form', step: 'notify-adult', form: KEY, partnership: 'Half a Board', authority: '' };
const draft = { form: KEY, given: { partnership: 'Half a Board', criterion: 'death' }, keptAt: '2012-08-07T09:30:00Z' };
const recorded = (): StepResult => ({
  ok: true,
  seen: true,
  reference: REFERENCE,
  stored: storedAfter([notifies()]),
  directory: everybody,
  warnings: {},
  repeated: false
});
const refusal = {
  code: 'bad-input',
  rule: 'KP-1',
  sentence: 'Choose the local authority.',
  fields: { authority: 'Choose the local authority.' }
} as const;

/** The data of a button, by what stands on it. */
function button(card: unknown, title: string): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown>[] = [];
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    if ('type' in part && part.type === 'Action.Execute') all.push({ ...part });
    Object.values(part).forEach(walk);
  };
  walk(card);
  const found = all.find((each) => each['title'] === title)?.['data'];
  if (found === null || typeof found !== 'object') throw new Error(`No button “${title}” in ${wordsOf(card)}`);
  return { ...found };
}

describe('“Save for later”', () => {
  it('keeps a form half-filled, says until when, and leads back to it', async () => {
    const desk = createDesk();
    const answer = await desk.press(inspector, half);
    expect(desk.kept).toEqual([
      {
        of: { personId: inspector.id, step: 'notify-adult' },
        draft: { form: KEY, given: { partnership: 'Half a Board' }, keptAt: '2012-08-08T09:30:00.000Z' }
      }
    ]);
    expect(inPlace(answer)).toContain('Saved until 9 August 2012 at 10:30am. Nothing has been recorded yet.');
    expect(button(answer.inPlace?.card, 'Continue')).toEqual({ verb: 'new-adult' });
    expect(desk.taken).toEqual([]);
  });

  it('keeps what was typed about a review, and leads back to both', async () => {
    const desk = createDesk({ stored: storedAfter(untilSubmitted) });
    const answer = await desk.press(director, {
      verb: 'keep-form',
      step: 'return-imr',
      reference: REFERENCE,
      form: KEY,
      version: '1.0',
      reasons: 'The chronology'
    });
    expect(desk.kept[0]?.draft.given).toEqual({ reasons: 'The chronology' });
    expect(button(answer.inPlace?.card, 'Continue')).toEqual({
      verb: 'open-form',
      step: 'return-imr',
      reference: REFERENCE
    });
    expect(button(answer.inPlace?.card, `View ${REFERENCE}`)).toMatchObject({ verb: 'show-review' });
  });

  it('keeps nothing for somebody who may not take the step', async () => {
    const desk = createDesk({ stored: storedAfter(untilSubmitted) });
    expect(inPlace(await desk.press(outsider, half))).toContain('You are not in the Directory');
    expect(inPlace(await desk.press(director, half))).toContain('Only a compliance inspector');
    expect(inPlace(await desk.press(outsider, { ...half, step: 'close', reference: REFERENCE }))).not.toContain('Kept');
    expect(desk.kept).toEqual([]);
  });

  it('says so when SharePoint cannot be reached, and the form is there again', async () => {
    const answer = await createDesk({ busy: true }).press(inspector, half);
    expect(inPlace(answer)).toContain('select “Save for later” again in 20 seconds');
    expect(inPlace(answer)).toContain('Half a Board');
  });
});

describe('a form that was kept', () => {
  it.each(['new adult', 'New adult'])('comes back as it was left, and says so (%s)', async (words) => {
    const answer = await createDesk({ draft }).say(inspector, words);
    expect(posted(answer)).toContain('You saved this form on 7 August 2012 at 10:30am. Here it is as you left it.');
    for (const typed of ['"value":"Half a Board"', '"value":"death"'])
      expect(JSON.stringify(answer.post)).toContain(typed);
    const card = answer.post?.[0]?.card;
    expect(button(card, 'Record a new adult review')).toMatchObject({
      kept: KEY,
      form: '7e57ab1e-0000-4000-8000-000000000001'
    });
  });

  it('can be begun afresh: what was kept goes, and the form is empty in its place', async () => {
    const desk = createDesk({ draft });
    const card = (await desk.say(inspector, 'new adult')).post?.[0]?.card;
    const answer = await desk.press(inspector, button(card, 'Start again'));
    expect(inPlace(answer)).toContain('Safeguarding partnership');
    expect(inPlace(answer)).not.toMatch(/Half a Board|You kept this/);
    expect(desk.forgotten).toEqual([{ of: { personId: inspector.id, step: 'notify-adult' }, form: KEY }]);
  });

  it('of a review comes with what was typed, and with the version that the card stands for', async () => {
    const desk = createDesk({
      stored: storedAfter(untilSubmitted),
      draft: { ...draft, given: { reasons: 'The chronology' } }
    });
    const answer = await desk.press(director, {
      verb: 'open-form',
      step: 'return-imr',
      reference: REFERENCE,
      version: '1.0'
    });
    expect(posted(answer)).toContain('The chronology');
    expect(JSON.stringify(answer.post)).toContain('"version":"1.0"');
  });

  it('about another duty than the button’s stays away', async () => {
    const desk = createDesk({
      stored: storedAfter(untilSubmitted),
      draft: { ...draft, given: { duty: 'agree-imr', reason: 'Because' } }
    });
    const press = { verb: 'open-form', step: 'waive-duty', reference: REFERENCE };
    expect(posted(await desk.press(safeguardingLead, { ...press, duty: 'request-terms' }))).not.toContain('Because');
    expect(posted(await desk.press(safeguardingLead, press))).toContain('Because');
  });

  it('goes when it has been recorded, and when it is cancelled', async () => {
    const desk = createDesk({ take: recorded });
    await desk.press(inspector, {
      verb: 'take-step',
      step: 'notify-adult',
      form: 'another',
      kept: KEY,
      ...WINTERBOURNE
    });
    await desk.press(inspector, { verb: 'cancel-form', step: 'notify-adult', kept: KEY });
    expect(desk.forgotten.map(({ form }) => form)).toEqual([KEY, KEY]);
  });

  it('costs a form that was never kept nothing', async () => {
    const desk = createDesk({ take: recorded });
    await desk.press(inspector, { verb: 'take-step', step: 'notify-adult', form: KEY, ...WINTERBOURNE });
    await desk.press(inspector, { verb: 'cancel-form', step: 'notify-adult' });
    expect([desk.kept, desk.forgotten]).toEqual([[], []]);
  });
});

describe('a form that is refused', () => {
  it('is kept, and says until when', async () => {
    const desk = createDesk({ take: () => ({ ok: false, refusal }) });
    const answer = await desk.press(inspector, { ...half, verb: 'take-step' });
    expect(desk.kept[0]?.draft.given).toEqual({ partnership: 'Half a Board' });
    expect(inPlace(answer)).toContain(
      'What you typed is saved until 9 August 2012 at 10:30am. Open this form again to continue.'
    );
    expect(button(answer.inPlace?.card, 'Record a new adult review')).toMatchObject({ form: KEY, kept: KEY });
  });

  it('is kept, too, where the review itself has moved on', async () => {
    const stored = storedAfter(untilSubmitted);
    const sentence = 'Version 1.1 has been submitted since. Read it, then decide.';
    const desk = createDesk({
      stored,
      take: () => ({ ok: false, stored, refusal: { code: 'guarded', rule: 'KP-11', sentence } })
    });
    const answer = await desk.press(director, {
      verb: 'take-step',
      step: 'return-imr',
      reference: REFERENCE,
      form: KEY,
      version: '0.9',
      reasons: 'The chronology'
    });
    expect(inPlace(answer)).toContain(`${sentence} What you typed is saved until 9 August 2012 at 10:30am`);
    expect(desk.kept[0]?.draft.given).toEqual({ reasons: 'The chronology' });
  });

  it('is not kept for somebody whose step it is not', async () => {
    const desk = createDesk({ take: () => ({ ok: false, refusal: { ...refusal, code: 'not-in-directory' } }) });
    await desk.press(outsider, { ...half, verb: 'take-step' });
    expect(desk.kept).toEqual([]);
  });
});

describe('an answer that is longer than a card', () => {
  const long = Array.from({ length: 8_000 }, (_, index) => `${index}`).join(' ');
  const press = { step: 'return-imr', reference: REFERENCE, form: KEY, version: '1.0', reasons: long };
  const stored = storedAfter(untilSubmitted);
  const take = (): StepResult => ({
    ok: false,
    stored,
    refusal: { code: 'bad-input', rule: 'KP-11', sentence: 'Shorten it.', fields: { reasons: 'Shorten it.' } }
  });
  const draftOf = (desk: ReturnType<typeof createDesk>) => desk.kept[0]?.draft;
  const valuesOf = (card: unknown): readonly string[] =>
    [...JSON.stringify(card).matchAll(/"value":"([\d ]+)"/g)].map(([, value = '']) => value);

  it('is kept whole; the card says how much it shows, and the rest can be read', async () => {
    const refusing = createDesk({ stored, take });
    const refusedForm = await refusing.press(director, { ...press, verb: 'take-step' });
    expect(draftOf(refusing)?.given).toEqual({ reasons: long });
    expect(inPlace(refusedForm)).toContain(
      'All that you typed is saved until 9 August 2012 at 10:30am, or until you send or save this form again.'
    );
    expect(inPlace(refusedForm)).not.toContain('Open this form again');

    const desk = createDesk({ stored, draft: draftOf(refusing) ?? draft });
    const opened = await desk.press(director, { ...press, verb: 'open-form', reasons: '' });
    const form = opened.post?.[0]?.card;
    expect(posted(opened)).not.toContain('Here it is as you left it');
    for (const card of [refusedForm.inPlace?.card, form]) {
      const [shown = ''] = valuesOf(card);
      expect(wordsOf(card)).toContain(
        `The first ${shown.length.toLocaleString('en-GB')} of 38,889 characters are above.`
      );
      const answer = await desk.press(director, button(card, 'Show the rest'));
      expect(answer.inPlace).toBeUndefined();
      expect(shown + (answer.post ?? []).flatMap(({ card: rest }) => valuesOf(rest)).join('')).toBe(long);
    }
  });

  it('is not shown to others, nor once it has been saved again', async () => {
    const of = { verb: 'show-rest', step: 'return-imr', reference: REFERENCE, field: 'reasons', from: 5, beside: true };
    const desk = createDesk({ stored, draft: { ...draft, given: { reasons: long } } });
    expect(posted(await desk.press(director, { ...of, kept: 'another' }))).toContain(
      'This text is not saved any more.'
    );
    expect(posted(await desk.press(director, { ...of, kept: KEY, field: 'constructor' }))).toContain('not saved');
    expect(posted(await desk.press(outsider, { ...of, kept: KEY }))).not.toContain(long.slice(5, 50));
  });
});
