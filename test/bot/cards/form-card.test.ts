import { formCard } from '../../../bot/cards/form-card';
import { decide } from '../../../src/domain/review/decide';
import type { Answers } from '../../../src/domain/fields';
import { LOCAL_AUTHORITIES } from '../../../src/domain/locations/local-authorities';
import { fieldsOf } from '../../../src/domain/steps/step';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { KINDS } from '../../../src/domain/words';
import { bodyOf, complaints, nodes, ofType, texts } from './parsing';
import { director, directory, inspector, journey, NOW, offering, plain, REFERENCE } from './scenes';

const refusedWith = (given: Answers) => {
  const decision = decide(
    { step: 'notify-adult', given },
    { reference: REFERENCE, actor: inspector, directory, now: NOW }
  );
  if (decision.ok) throw new Error('this should have been refused');
  return formCard({ step: 'notify-adult', key: 'form-1', given, refusal: decision.refusal });
};
const people = directory.people.map(({ id, name }) => ({ value: id, title: name }));
const input = (card: ReturnType<typeof formCard>, id: string) =>
  ofType(card, 'Input.').find((found) => found['id'] === id);

describe('the form of a step', () => {
  describe.each(KINDS)('of a review: %s', (kind) => {
    const reference = REFERENCE.replace('-A-', kind === 'adult' ? '-A-' : '-C-');

    it.each(STEP_IDS.filter((step) => STEPS[step].kinds.includes(kind)))(
      '%s is a good card, empty and with every field refused',
      (step) => {
        const fields = fieldsOf(STEPS[step], kind);
        const problems = Object.fromEntries(fields.map(({ id, label }) => [id, `Look at “${label}” again.`]));
        const refusal = {
          code: 'bad-input',
          rule: STEPS[step].rule,
          sentence: 'Several answers need another look.',
          fields: problems
        } as const;
        for (const view of [{}, { refusal, banner: 'Look again.', about: 'South Gloucestershire' }]) {
          const card = formCard({
            step,
            reference,
            key: 'form-1',
            given: {},
            offers: offering(fields, people),
            ...view
          });
          expect(complaints(card)).toEqual([]);
          expect(ofType(card, 'Input.').map(({ id }) => id)).toEqual(
            fields.filter(({ type }) => type !== 'unseen').map(({ id }) => id)
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
    const card = formCard({ step: 'notify-adult', key: 'form-1', given: {} });
    for (const { id, label, missing } of STEPS['notify-adult'].fields)
      expect(input(card, id)?.['label']).toBe(missing ? `${label} *` : label);
    expect(ofType(card, 'Input.').filter((each) => 'isRequired' in each)).toEqual([]);
    expect(texts(card, 'TextBlock')).toContain('A question with a star (*) needs an answer.');
  });

  it('asks a children’s review for what it has, and not what an adult’s has', () => {
    const correct = (reference: string) =>
      ofType(formCard({ step: 'correct-entry', reference, key: 'form-1', given: {} }), 'Input.').map(({ id }) => id);
    expect(correct('SCR-C-2026-0001')).toContain('commissioner');
    expect(correct(REFERENCE)).not.toContain('commissioner');
  });

  it('says why there is nothing to choose, in place of an empty list', () => {
    const none = 'Nobody else is entered in the Directory today.';
    const card = formCard({
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
      step: 'acknowledge',
      reference: 'SCR-C-2026-0001',
      key: 'form-1',
      given: { acknowledgedAt: 'noon' }
    });
    expect(input(card, 'acknowledgedAt')).not.toHaveProperty('value');
    expect(texts(card, 'TextRun')).toContain(' You gave “noon”.');
  });

  it('keeps everything typed after a refusal, with each sentence directly beneath its input', () => {
    const given = {
      partnership: ' Board ',
      service: '',
      notifiedOn: '2027-01-01',
      regulatedService: 'yes',
      locationCodes: 'nonsense',
      initials: '???',
      authority: 'Bristol'
    };
    const card = refusedWith(given);
    for (const id of ['partnership', 'notifiedOn', 'regulatedService', 'locationCodes', 'initials'] as const)
      expect(input(card, id)?.['value']).toBe(given[id]);
    expect(input(card, 'authority')?.['value']).toBe('Bristol, City of');
    const body = bodyOf(card);
    const beneath = body[body.findIndex(({ id }) => id === 'notifiedOn') + 1] ?? {};
    expect(nodes(beneath)[1]?.['text']).toBe(
      'Check “Date we were notified”: 2027-01-01 has not come yet. Give a date up to today, 2026-03-20.'
    );
  });

  it('says that nothing was recorded, not by colour alone', () => {
    expect(texts(refusedWith({}), 'TextBlock')).toContain('Not recorded');
  });

  it('says in words what a date or list input cannot hold', () => {
    const card = refusedWith({ notifiedOn: '31/02/2026', authority: 'Atlantis' });
    expect(input(card, 'notifiedOn')).not.toHaveProperty('value');
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining([' You gave “31/02/2026”.', ' You gave “Atlantis”.'])
    );
  });

  it('shows the guard against an author who is not independent, once at the top and once beneath the input', () => {
    const given = { author: inspector.id };
    const decision = decide(
      { step: 'appoint-author', given },
      {
        review: journey(['notify-adult', 'request-imr'], plain),
        reference: REFERENCE,
        actor: director,
        directory,
        now: NOW
      }
    );
    if (decision.ok) throw new Error('this should have been refused');
    const card = formCard({
      step: 'appoint-author',
      reference: REFERENCE,
      key: 'form-1',
      given,
      offers: offering(STEPS['appoint-author'].fields, people),
      refusal: decision.refusal
    });
    expect(texts(card, 'TextRun').filter((text) => text === decision.refusal.sentence)).toHaveLength(2);
    expect(input(card, 'author')?.['value']).toBe(inspector.id);
  });

  it('carries the version that the director had before them, unseen, and its sentence at the top', () => {
    const fields = {
      version: 'Open the review again: this button does not say which version of the IMR it is about.',
      reasons: 'Say what should change.'
    };
    const card = formCard({
      step: 'return-imr',
      reference: REFERENCE,
      key: 'form-1',
      given: { version: '1.0' },
      refusal: { code: 'bad-input', rule: 'KP-11', sentence: '2 answers need another look.', fields }
    });
    expect(input(card, 'version')).toBeUndefined();
    expect(ofType(card, 'Action.Execute')[0]?.['data']).toEqual({
      verb: 'take-step',
      step: 'return-imr',
      reference: REFERENCE,
      form: 'form-1',
      version: '1.0'
    });
    expect(texts(card, 'TextRun')).toContain(fields.version);
  });

  it('asks whether a new review is one that it looks like, and records another only when that has been said', () => {
    const alike = [
      {
        reference: REFERENCE,
        authority: 'South Gloucestershire',
        stage: 'IMR agreed',
        notifiedOn: '2026-03-02',
        why: ['the same location code, RX3LD', 'the same partnership, notified within 60 days']
      }
    ];
    const card = formCard({
      step: 'notify-adult',
      key: 'form-1',
      given: { partnership: 'A Board' },
      refusal: { code: 'looks-alike', rule: 'KP-1', sentence: 'This looks like a review in the register.', alike }
    });
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining([
        REFERENCE,
        ', South Gloucestershire',
        'IMR agreed',
        '2 March 2026',
        'the same location code, RX3LD; the same partnership, notified within 60 days'
      ])
    );
    const [show, submit] = ofType(card, 'Action.Execute');
    expect(show).toMatchObject({
      title: `Show ${REFERENCE}`,
      data: { verb: 'show-review', reference: REFERENCE, beside: true },
      associatedInputs: 'none'
    });
    expect(submit).toMatchObject({
      title: 'It is another review: record it',
      data: { verb: 'take-step', step: 'notify-adult', form: 'form-1', anyway: 'yes' }
    });
    expect(input(card, 'partnership')?.['value']).toBe('A Board');
  });

  it('can be kept as it stands, and begun afresh when it is back', () => {
    const [afresh, submit, keep, cancel] = ofType(
      formCard({
        step: 'notify-adult',
        key: 'form-2',
        given: { partnership: 'Half a Board' },
        kept: { form: 'form-1', isBack: true, sentence: 'You kept this.' }
      }),
      'Action.Execute'
    );
    expect(afresh).toMatchObject({
      title: 'Start afresh',
      data: { verb: 'start-afresh', step: 'notify-adult', kept: 'form-1' },
      associatedInputs: 'none'
    });
    expect(submit?.['data']).toEqual({ verb: 'take-step', step: 'notify-adult', form: 'form-2', kept: 'form-1' });
    expect(keep).toMatchObject({
      title: 'Keep for later',
      data: { verb: 'keep-form', step: 'notify-adult', form: 'form-2', kept: 'form-1' }
    });
    expect(keep).not.toHaveProperty('associatedInputs');
    expect(cancel?.['data']).toEqual({ verb: 'cancel-form', step: 'notify-adult', kept: 'form-1' });
  });

  it('can be cancelled without an answer', () => {
    const cancel = ofType(formCard({ step: 'notify-adult', key: 'form-1', given: {} }), 'Action.Execute')[2];
    expect(cancel).toMatchObject({
      title: 'Cancel',
      data: { verb: 'cancel-form', step: 'notify-adult' },
      associatedInputs: 'none'
    });
  });

  it('lists every authority, and says until when one existed', () => {
    const choices = input(formCard({ step: 'notify-adult', key: 'form-1', given: {} }), 'authority')?.['choices'];
    expect(choices).toHaveLength(LOCAL_AUTHORITIES.length);
    expect(choices).toContainEqual({ title: 'Cumbria (until 2023)', value: 'Cumbria' });
  });
});
