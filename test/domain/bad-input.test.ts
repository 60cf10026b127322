import { decide } from '../../src/domain/review/decide';
import { accepted, inspector, refused, situationOf } from './builders';
import { fieldsWhere, take } from './answers';
import { said } from './in-words';

const NOTHING_CHANGES = { sentence: 'The register already has these answers. Change at least one of them.' };

describe('an answer that is missing', () => {
  test.each(fieldsWhere(({ missing }) => missing))(
    '$step: without “$id” it is refused beside that very question, in a sentence that says what to do',
    ({ step, field, id }) => {
      const missing = said(field.missing ?? '');
      for (const empty of ['', '   ', '\n\t', '\u00a0']) {
        expect(refused(take(step, { [id]: empty }))).toMatchObject({
          code: 'bad-input',
          fields: { [id]: missing }
        });
      }
      expect(missing).toMatch(/^(Enter|Select|Open) .+\.$/s);
    }
  );

  test.each(fieldsWhere(({ missing, filledIn }) => !missing && !filledIn))(
    '$step: “$id” may stay empty, and is then absent; or it is needed here, and asked for beside that very question',
    ({ step, id }) => {
      const decision = take(step, { [id]: ' ' });
      if (decision.ok) expect(Object.keys(decision.event.given)).not.toContain(id);
      else
        expect(refused(decision)).toMatchObject(
          step === 'complete-entry' || step === 'correct-entry'
            ? NOTHING_CHANGES
            : { fields: { [id]: expect.stringMatching(/^(Enter|Select) .+\.$/) } }
        );
    }
  );

  test('an empty form is refused once, with a sentence for each question, and one of them all together', () => {
    const refusal = refused(decide({ step: 'notify-adult', given: {} }, situationOf(undefined, inspector)));
    expect(refusal.sentence).toBe('Check 6 answers. Nothing has been recorded yet.');
    expect(Object.keys(refusal.fields ?? {})).toEqual([
      'partnership',
      'authority',
      'notifiedOn',
      'criterion',
      'regulatedService',
      'mentalHealth'
    ]);
  });
});

describe('the document', () => {
  test.each([
    'javascript:alert(1)',
    'http://regulator.example/imr.docx',
    'data:text/html,x',
    'file:///c:/imr.docx',
    'ftp://x.example/imr',
    '\\\\server\\imr.docx',
    'imr.docx',
    'https://',
    'https://x.example/a.docx https://x.example/b.docx',
    ' https :// x',
    '//x.example/imr',
    'constructor'
  ])('“%s” is refused', (document) => {
    expect(refused(take('submit-imr', { document })).fields).toEqual({
      document: 'Enter the full address of the document, starting with https://.'
    });
  });

  test('an address that begins with https:// is kept exactly', () => {
    const document = 'https://regulator.example/sites/a%20b/IMR.docx?d=w1&e=2#page=3';
    expect(accepted(take('submit-imr', { document })).given).toHaveProperty('document', document);
  });
});

describe('answers chosen from a list', () => {
  const chosen = fieldsWhere(({ type }) => type === 'choice' || type === 'authority' || type === 'person');

  test.each(chosen)('$step: “$id” takes nothing that is not on the list', ({ step, id }) => {
    for (const answer of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'YES', '<b>yes</b>', '1']) {
      expect([answer, refused(take(step, { [id]: answer })).fields?.[id]]).toEqual([
        answer,
        expect.stringMatching(/^Select .+\.$/)
      ]);
    }
  });
});

describe('initials or a local reference stand for the person', () => {
  test.each(['QX', 'Q.X.', 'Case 12', 'Mr C', 'Child HD', 'Adult A', 'Ŵ Ll', 'Ł.Ś.', '12/345-6', 'O’N'])(
    '“%s” is kept exactly',
    (initials) => {
      expect(accepted(take('notify-adult', { initials })).given).toHaveProperty('initials', initials);
    }
  );

  test('what cannot be seen in it is taken away, and its dash is a plain one', () => {
    expect(accepted(take('notify-adult', { initials: 'Q\u202eX\u2011\u00ad12' })).given).toHaveProperty(
      'initials',
      'QX-12'
    );
  });

  test.each(['Simon Vale', 'Ŵyn ap Llŷr', 'Anna Święta', 'JOHN SMITH', 'Jo Smith', '<b>Q</b>', '=Q+X', '[Q](x)', '👩'])(
    '“%s”, a name or no letters and numbers, is refused',
    (initials) => {
      expect(refused(take('notify-adult', { initials })).fields?.['initials']).toMatch(
        /^Enter initials or a local reference/
      );
    }
  );
});
