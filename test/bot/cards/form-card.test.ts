import { formCard } from '../../../bot/cards/form-card';
import { LOCAL_AUTHORITIES } from '../../../src/domain/locations/local-authorities';
import { fieldsOf } from '../../../src/domain/steps/step';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { KINDS } from '../../../src/domain/words';
import { complaints, ofType, texts } from './parsing';
import { offering, REFERENCE } from './scenes';
import { input, people } from './form-drawn';
import { say } from '../speaking';

describe('the form of a step', () => {
  describe.each(KINDS)('of a review: %s', (kind) => {
    const reference = REFERENCE.replace('-A-', kind === 'adult' ? '-A-' : '-C-');

    it.each(STEP_IDS.filter((step) => STEPS[step].kinds.includes(kind)))(
      '%s is a good card, empty and with every field refused',
      (step) => {
        const fields = fieldsOf(STEPS[step], kind);
        const problems = Object.fromEntries(fields.map(({ id, label }) => [id, `Look at “${say(label)}” again.`]));
        const refusal = {
          code: 'bad-input',
          rule: STEPS[step].rule,
          sentence: 'Several answers need another look.',
          fields: problems
        } as const;
        for (const view of [{}, { refusal, banner: 'Look again.', about: 'South Gloucestershire' }]) {
          const card = formCard({
            say,
            step,
            reference,
            key: 'form-1',
            given: {},
            offers: offering(fields, people),
            ...view
          });
          expect(complaints(card)).toEqual([]);
          expect(ofType(card, 'Input.').map(({ id }) => id)).toEqual(
            fields.filter(({ type }) => !['unseen', 'event', 'file'].includes(type)).map(({ id }) => id)
          );
          if ('refusal' in view)
            expect(texts(card, 'TextRun')).toEqual(
              expect.arrayContaining([refusal.sentence, ...Object.values(problems)])
            );
        }
      }
    );
  });

  it.each(STEP_IDS)('%s uses no field name that its own button needs', (step) => {
    const fields = KINDS.flatMap((kind) => fieldsOf(STEPS[step], kind));
    expect(
      fields.filter(({ id }) => ['verb', 'step', 'reference', 'form', 'key', 'kept', 'anyway'].includes(id))
    ).toEqual([]);
  });

  it('marks the questions that need an answer, and leaves the asking to the service: what a client holds back cannot be kept half-filled', () => {
    const card = formCard({ say, step: 'notify-adult', key: 'form-1', given: {} });
    for (const { id, label, missing } of STEPS['notify-adult'].fields.filter(
      ({ id: one, type }) => one !== 'service' && type !== 'unseen'
    ))
      expect(input(card, id)?.['label']).toBe(missing ? `${say(label)} *` : say(label));
    expect(input(card, 'service')?.['label']).toBe('Name of the service (needed if a regulated service is involved)');
    expect(ofType(card, 'Input.').filter((each) => 'isRequired' in each)).toEqual([]);
    expect(texts(card, 'TextBlock')).toContain('Questions with a star (*) need an answer.');
  });

  it('asks a children’s review for what it has, and not what an adult’s has', () => {
    const correct = (reference: string) =>
      ofType(formCard({ say, step: 'correct-entry', reference, key: 'form-1', given: {} }), 'Input.').map(
        ({ id }) => id
      );
    expect(correct('SCR-C-2026-0001')).toContain('commissioner');
    expect(correct(REFERENCE)).not.toContain('commissioner');
  });

  it('says why there is nothing to choose, in place of an empty list', () => {
    const none = 'Nobody else is entered in the Directory today.';
    const card = formCard({
      say,
      step: 'notify-child',
      key: 'form-1',
      given: {},
      offers: { inspector: { choices: [], none } }
    });
    expect(input(card, 'inspector')).toBeUndefined();
    expect(texts(card, 'TextRun')).toContain(none);
    expect(complaints(card)).toEqual([]);
  });

  it('shows few duties at once, and lets many be searched', () => {
    const styleOf = (count: number) =>
      input(
        formCard({
          say,
          step: 'nudge',
          reference: REFERENCE,
          key: 'form-1',
          given: {},
          offers: {
            duty: {
              none: '',
              choices: Array.from({ length: count }, (_, n) => ({ value: `d${n}`, title: `Duty ${n}` }))
            }
          }
        }),
        'duty'
      )?.['style'];
    expect([styleOf(3), styleOf(30)]).toEqual(['expanded', 'filtered']);
  });

  it('says in words what a time input cannot hold', () => {
    const card = formCard({
      say,
      step: 'acknowledge',
      reference: 'SCR-C-2026-0001',
      key: 'form-1',
      given: { acknowledgedAt: 'midnight' }
    });
    expect(input(card, 'acknowledgedAt')).not.toHaveProperty('value');
    expect(texts(card, 'TextRun')).toContain(' You entered “midnight”.');
  });

  it('can be kept as it stands, and begun afresh when it is back', () => {
    const [afresh, submit, keep, cancel] = ofType(
      formCard({
        say,
        step: 'notify-adult',
        key: 'form-2',
        given: { partnership: 'Half a Board' },
        saved: { form: 'form-1', isBack: true, sentence: 'You kept this.' }
      }),
      'Action.Execute'
    );
    expect(afresh).toMatchObject({
      title: 'Start again',
      data: { verb: 'start-afresh', step: 'notify-adult', kept: 'form-1' },
      associatedInputs: 'none'
    });
    expect(submit?.['data']).toEqual({ verb: 'take-step', step: 'notify-adult', form: 'form-2', kept: 'form-1' });
    expect(keep).toMatchObject({
      title: 'Save for later',
      data: { verb: 'keep-form', step: 'notify-adult', form: 'form-2', kept: 'form-1' }
    });
    expect(keep).not.toHaveProperty('associatedInputs');
    expect(cancel?.['data']).toEqual({ verb: 'cancel-form', step: 'notify-adult', kept: 'form-1' });
  });

  it('can be cancelled without an answer', () => {
    const cancel = ofType(formCard({ say, step: 'notify-adult', key: 'form-1', given: {} }), 'Action.Execute')[2];
    expect(cancel).toMatchObject({
      title: 'Cancel',
      data: { verb: 'cancel-form', step: 'notify-adult' },
      associatedInputs: 'none'
    });
  });

  it('lists every authority, and says until when one existed', () => {
    const choices = input(formCard({ say, step: 'notify-adult', key: 'form-1', given: {} }), 'authority')?.['choices'];
    expect(choices).toHaveLength(LOCAL_AUTHORITIES.length);
    expect(choices).toContainEqual({ title: 'Cumbria (until 2023)', value: 'Cumbria' });
  });
});
