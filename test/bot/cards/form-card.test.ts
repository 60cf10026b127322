import { formCard } from '../../../bot/cards/form-card';
import { decide } from '../../../src/domain/decide';
import { checkFields, type Given } from '../../../src/domain/fields';
import { LOCAL_AUTHORITIES } from '../../../src/domain/local-authorities';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { bodyOf, complaints, nodes, ofType, texts } from './parsing';
import { director, directory, inspector, journey, NOW, plain, REFERENCE, TODAY } from './scenes';

const refusedWith = (given: Given) => {
  const decision = decide({ step: 'notify-adult', given }, { reference: REFERENCE, actor: inspector, directory, now: NOW });
  if (decision.ok) throw new Error('this should have been refused');
  return formCard({ step: 'notify-adult', key: 'form-1', given, refusal: decision.refusal, today: TODAY });
};
const people = directory.people.map(({ id, name }) => ({ value: id, title: name }));
const input = (card: ReturnType<typeof formCard>, id: string) => ofType(card, 'Input.').find((found) => found['id'] === id);

describe('the form of a step', () => {
  it.each(STEP_IDS)('%s is a good card, empty and with every field refused', (step) => {
    const fields = STEPS[step].fields;
    const checked = checkFields(fields, {}, TODAY);
    if (checked.ok) throw new Error('every step asks something');
    const refusal = { code: 'bad-input', rule: STEPS[step].rule, sentence: 'Several answers need another look.', fields: checked.problems } as const;
    for (const view of [{}, { refusal, banner: 'Look again.', about: 'South Gloucestershire' }]) {
      const card = formCard({ step, reference: REFERENCE, key: 'form-1', given: {}, today: TODAY, people, ...view });
      expect(complaints(card)).toEqual([]);
      expect(ofType(card, 'Input.').map(({ id }) => id)).toEqual(fields.filter(({ type }) => type !== 'unseen').map(({ id }) => id));
      if ('refusal' in view) expect(texts(card, 'TextRun')).toEqual(expect.arrayContaining([refusal.sentence, ...Object.values(checked.problems)]));
    }
  });

  it.each(STEP_IDS)('%s uses no field name that its own button needs', (step) => {
    expect(STEPS[step].fields.filter(({ id }) => ['verb', 'step', 'reference', 'form', 'key'].includes(id))).toEqual([]);
  });

  it('asks before sending with the very sentence that the service would give', () => {
    const card = formCard({ step: 'notify-adult', key: 'form-1', given: {}, today: TODAY });
    for (const { id, missing } of STEPS['notify-adult'].fields) expect(input(card, id)?.['errorMessage']).toBe(missing);
  });

  it('keeps everything typed after a refusal, with each sentence directly beneath its input', () => {
    const given = { partnership: ' Board ', service: '', notifiedOn: '2027-01-01', regulatedService: 'yes', locationCodes: 'nonsense', initials: '???', authority: 'Bristol' };
    const card = refusedWith(given);
    for (const id of ['partnership', 'notifiedOn', 'regulatedService', 'locationCodes', 'initials'] as const) expect(input(card, id)?.['value']).toBe(given[id]);
    expect(input(card, 'authority')?.['value']).toBe('Bristol, City of');
    const body = bodyOf(card);
    const beneath = body[body.findIndex(({ id }) => id === 'notifiedOn') + 1] ?? {};
    expect(nodes(beneath)[1]?.['text']).toBe('Check “Date we were notified”: 2027-01-01 has not come yet. Give a date up to today, 2026-03-20.');
  });

  it('says that nothing was recorded, not by colour alone', () => {
    expect(texts(refusedWith({}), 'TextBlock')).toContain('Not recorded');
  });

  it('says in words what a date or list input cannot hold', () => {
    const card = refusedWith({ notifiedOn: '31/02/2026', authority: 'Atlantis' });
    expect(input(card, 'notifiedOn')).not.toHaveProperty('value');
    expect(texts(card, 'TextRun')).toEqual(expect.arrayContaining([' You gave “31/02/2026”.', ' You gave “Atlantis”.']));
  });

  it('shows the guard against an author who is not independent, once at the top and once beneath the input', () => {
    const given = { author: inspector.id };
    const decision = decide({ step: 'appoint-author', given }, { review: journey(['notify-adult', 'request-imr'], plain), reference: REFERENCE, actor: director, directory, now: NOW });
    if (decision.ok) throw new Error('this should have been refused');
    const card = formCard({ step: 'appoint-author', reference: REFERENCE, key: 'form-1', given, people, refusal: decision.refusal, today: TODAY });
    expect(texts(card, 'TextRun').filter((text) => text === decision.refusal.sentence)).toHaveLength(2);
    expect(input(card, 'author')?.['value']).toBe(inspector.id);
  });

  it('carries the version that the director had before them, unseen, and its sentence at the top', () => {
    const fields = { version: 'Open the review again: this button does not say which version of the IMR it is about.', reasons: 'Say what should change.' };
    const card = formCard({ step: 'return-imr', reference: REFERENCE, key: 'form-1', given: { version: '1.0' }, today: TODAY, refusal: { code: 'bad-input', rule: 'KP-11', sentence: '2 answers need another look.', fields } });
    expect(input(card, 'version')).toBeUndefined();
    expect(ofType(card, 'Action.Execute')[0]?.['data']).toEqual({ verb: 'take-step', step: 'return-imr', reference: REFERENCE, form: 'form-1', version: '1.0' });
    expect(texts(card, 'TextRun')).toContain(fields.version);
  });

  it('can be cancelled without an answer', () => {
    const cancel = ofType(formCard({ step: 'notify-adult', key: 'form-1', given: {}, today: TODAY }), 'Action.Execute')[1];
    expect(cancel).toMatchObject({ title: 'Cancel', data: { verb: 'cancel-form', step: 'notify-adult' }, associatedInputs: 'none' });
  });

  it('lists every authority, and says until when one existed', () => {
    const choices = input(formCard({ step: 'notify-adult', key: 'form-1', given: {}, today: TODAY }), 'authority')?.['choices'];
    expect(choices).toHaveLength(LOCAL_AUTHORITIES.length);
    expect(choices).toContainEqual({ title: 'Cumbria (until 2023)', value: 'Cumbria' });
  });
});
