import { formCard } from '../../../bot/cards/form-card';
import { decide } from '../../../src/domain/review/decide';
import type { Answers } from '../../../src/domain/fields';
import { STEPS } from '../../../src/domain/steps';
import { bodyOf, complaints, nodes, ofType, texts } from './parsing';
import { director, directory, inspector, journey, NOW, offering, plain, REFERENCE } from './scenes';
import { input, people } from './form-drawn';
import { say } from '../speaking';

const refusedWith = (given: Answers) => {
  const decision = decide(
    { step: 'notify-adult', given },
    { reference: REFERENCE, actor: inspector, directory, now: NOW }
  );
  if (decision.ok) throw new Error('this should have been refused');
  return formCard({ say, step: 'notify-adult', key: 'form-1', given, refusal: decision.refusal });
};

describe('a form that was refused', () => {
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
      'Enter a date up to today, 20 March 2026, for “Date we were notified”. 1 January 2027 is in the future.'
    );
  });

  it('says that nothing was recorded, not by colour alone', () => {
    expect(texts(refusedWith({}), 'TextBlock')).toContain('Not recorded');
  });

  it('says in words what a date or list input cannot hold', () => {
    const card = refusedWith({ notifiedOn: '31/02/2026', authority: 'Atlantis' });
    expect(input(card, 'notifiedOn')).not.toHaveProperty('value');
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining([' You entered “31/02/2026”.', ' You entered “Atlantis”.'])
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
      say,
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
      version: 'Open the review again. This button does not say which version of the IMR it is for.',
      reasons: 'Say what should change.'
    };
    const card = formCard({
      say,
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
      say,
      step: 'notify-adult',
      key: 'form-1',
      given: { partnership: 'A Board' },
      refusal: {
        code: 'looks-alike',
        rule: 'KP-1',
        sentence: 'This looks like a review in the register.',
        alike,
        differentFrom: [12, 9]
      }
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
      title: `View ${REFERENCE}`,
      data: { verb: 'show-review', reference: REFERENCE, beside: true },
      associatedInputs: 'none'
    });
    expect(submit).toMatchObject({
      title: 'Record as a different review',
      data: {
        verb: 'take-step',
        step: 'notify-adult',
        form: 'form-1',
        anyway: 'looks-alike',
        differentFrom: [12, 9],
        sure: {}
      }
    });
    expect(input(card, 'partnership')?.['value']).toBe('A Board');
  });

  it('asks whether an unlikely answer is right, beside it, with all that was typed and a button that confirms it', () => {
    const question = '1 August 2012 is before we were notified of the review, on 7 August 2012.';
    const sentence = 'Check the date. Nothing has been recorded yet. If it is right, record it as entered.';
    const card = formCard({
      say,
      step: 'receive-draft',
      reference: REFERENCE,
      key: 'form-2',
      given: { receivedOn: '2012-08-01', draftVersion: '2' },
      refusal: { code: 'unlikely', rule: 'KP-12', sentence, fields: { receivedOn: question } }
    });
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextBlock')).toContain('Is this right?');
    expect(texts(card, 'TextBlock')).not.toContain('Not recorded');
    expect(JSON.stringify(card)).toContain(question);
    expect(input(card, 'draftVersion')?.['value']).toBe('2');
    expect(ofType(card, 'Action.Execute')[0]).toMatchObject({
      title: 'Record as entered',
      data: {
        verb: 'take-step',
        step: 'receive-draft',
        form: 'form-2',
        anyway: 'unlikely',
        sure: { receivedOn: '2012-08-01' }
      }
    });
  });
});
