import { decide } from '../../src/domain/review/decide';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import { EACH_STEP } from './acts';
import { accepted, attempt, inspector, notifies, refused, reviewAfter, situationOf } from './builders';

const take = (step: StepId, answers: Readonly<Record<string, string>>) => {
  const { after, act } = EACH_STEP[step];
  return attempt(after.length > 0 ? reviewAfter(after) : undefined, { ...act, given: { ...act.given, ...answers } });
};

const NOTHING_CHANGES = { sentence: 'Every answer is what the register holds already. Change the one that needs it.' };

const fieldsWhere = (wanted: (field: (typeof STEPS)[StepId]['fields'][number]) => unknown) =>
  STEP_IDS.flatMap((step) => STEPS[step].fields.filter(wanted).map((field) => ({ step, field, id: field.id })));

test.each(STEP_IDS)('%s is taken when it is rightly filled in', (step) => {
  expect(accepted(take(step, {})).step).toBe(step);
});

describe('an answer that is missing', () => {
  test.each(fieldsWhere(({ missing }) => missing))(
    '$step: without “$id” it is refused beside that very question, in a sentence that says what to do',
    ({ step, field, id }) => {
      for (const empty of ['', '   ', '\n\t', '\u00a0']) {
        expect(refused(take(step, { [id]: empty }))).toMatchObject({
          code: 'bad-input',
          fields: { [id]: field.missing }
        });
      }
      expect(field.missing).toMatch(/^(Enter|Choose|Give|Say|Paste|Open) .+\.$/s);
    }
  );

  test.each(fieldsWhere(({ missing, filledIn }) => !missing && !filledIn))(
    '$step: “$id” may stay empty, and is then absent; or it is needed here, and asked for beside that very question',
    ({ step, id }) => {
      const decision = take(step, { [id]: ' ' });
      if (decision.ok) expect(Object.keys(decision.event.given)).not.toContain(id);
      else
        expect(decision.refusal).toMatchObject(
          step === 'complete-entry' || step === 'correct-entry'
            ? NOTHING_CHANGES
            : { fields: { [id]: expect.stringMatching(/^(Enter|Choose|Give|Say|Paste|Our) .+\.$/) } }
        );
    }
  );

  test('an empty form is refused once, with a sentence for each question, and one of them all together', () => {
    const refusal = refused(decide({ step: 'notify-adult', given: {} }, situationOf(undefined, inspector)));
    expect(refusal.sentence).toBe('6 answers need another look. Nothing has been recorded yet.');
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

describe('dates', () => {
  const dates = fieldsWhere(({ type }) => type === 'date');
  const impossible = [
    '2023-02-29',
    '2026-13-01',
    '2012-02-30',
    '2012-00-10',
    'tomorrow',
    '7/8/2012',
    '07-08-2012',
    '2012-8-7',
    '2012-08-07T09:00',
    '20120807',
    '0000-00-00',
    '+012012-01-01',
    '２０１２-08-07'
  ];

  test.each(dates)('$step: “$id” that is no day of the calendar is refused', ({ step, id }) => {
    for (const answer of impossible)
      expect([answer, refused(take(step, { [id]: answer })).fields?.[id]]).toEqual([
        answer,
        expect.stringMatching(/^Give “.+” as a date in the calendar/)
      ]);
  });

  test.each(dates)(
    '$step: “$id” before the year 2000, or as far away as no review lasts, is refused',
    ({ step, id }) => {
      for (const answer of ['0001-01-01', '1999-12-31', '2102-08-07', '9999-12-31']) {
        expect([answer, refused(take(step, { [id]: answer })).fields?.[id]]).toEqual([
          answer,
          expect.stringMatching(/^Check “.+”: .+\.$/)
        ]);
      }
    }
  );

  test.each(dates.filter(({ field }) => field.past))(
    '$step: “$id” that has not come yet is refused',
    ({ step, id }) => {
      expect(refused(take(step, { [id]: '2012-08-08' })).fields?.[id]).toBe(
        `Check “${STEPS[step].fields.find((field) => field.id === id)?.label}”: 2012-08-08 has not come yet. Give a date up to today, 2012-08-07.`
      );
    }
  );

  test('29 February of a leap year is a day', () => {
    expect(accepted(take('notify-adult', { initiatedOn: '2012-02-29' })).given['initiatedOn']).toBe('2012-02-29');
  });

  test('just after midnight in summer the new day has come, although it has not in Greenwich', () => {
    const given = { ...notifies().given, notifiedOn: '2012-08-08' };
    expect(attempt(undefined, { ...notifies(), given }, { now: '2012-08-07T23:05:00.000Z' }).ok).toBe(true);
    expect(attempt(undefined, { ...notifies(), given }, { now: '2012-08-07T22:55:00.000Z' }).ok).toBe(false);
  });

  test('a review is not initiated after we were notified of it; the same day will do', () => {
    expect(refused(take('notify-adult', { notifiedOn: '2012-08-01', initiatedOn: '2012-08-02' })).fields).toEqual({
      initiatedOn: 'Check the two dates: a review is initiated before, or on the day that, we are notified.'
    });
    expect(take('notify-adult', { notifiedOn: '2012-08-01', initiatedOn: '2012-08-01' }).ok).toBe(true);
  });
});

describe('what is too long, or cannot be shown', () => {
  test.each(fieldsWhere(({ type }) => type !== 'date'))(
    '$step: 30,000 characters in “$id” are refused with how many are too many',
    ({ step, id }) => {
      expect(refused(take(step, { [id]: 'x'.repeat(30_000) })).fields?.[id]).toMatch(
        /^Shorten “.+” to [\d,]+ characters or fewer; it has 30,000\.$/
      );
    }
  );

  test('the longest answer that fits is kept exactly', () => {
    expect(accepted(take('return-imr', { reasons: 'é'.repeat(2000) })).given['reasons']).toHaveLength(2000);
    expect(take('return-imr', { reasons: 'é'.repeat(2001) }).ok).toBe(false);
  });

  test.each(['a\u0000b', 'a\u0007b', 'a\u001bb', 'a\nb', 'half an emoji \ud83d'])(
    'a line with characters that cannot be shown is refused: %j',
    (partnership) => {
      expect(refused(take('notify-adult', { partnership })).fields?.['partnership']).toMatch(
        /^Type “Safeguarding partnership” again as plain text/
      );
    }
  );

  test('reasons may have several lines', () => {
    const reasons = '1. Set out the visits.\n\n2. Name the agencies.\tThank you.';
    expect(accepted(take('return-imr', { reasons })).given['reasons']).toBe(reasons);
  });
});

describe('what looks like code, or comes from another alphabet, is kept exactly', () => {
  test.each([
    '<script>alert(1)</script>',
    "'; drop table reviews; --",
    '=HYPERLINK("https://x.example","Open")',
    '+1+1',
    '@SUM(A1)',
    '[Open](https://x.example)',
    '**bold** _it_ `x`',
    '![](https://x.example/a.png)',
    '{{DATE(2012-08-07)}}',
    '${reference}',
    '&lt;b&gt; &amp;',
    '%00%0a',
    '\\\\server\\share',
    '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    'Ŵyn ap Llŷr',
    'Łódź, Święta',
    'O’Neill & “Söhne”',
    'مركز',
    '__proto__',
    'constructor'
  ])('%s', (text) => {
    expect(accepted(take('notify-adult', { partnership: text, service: text })).given).toMatchObject({
      partnership: text,
      service: text
    });
    expect(accepted(take('return-imr', { reasons: text })).given['reasons']).toBe(text);
  });

  test('only the space round an answer goes', () => {
    expect(accepted(take('notify-adult', { partnership: '  Cornwall  Board ' })).given['partnership']).toBe(
      'Cornwall  Board'
    );
  });

  test('what no question asked for is not recorded', () => {
    const forged = JSON.parse('{"seq":"9","region":"London","__proto__":{"criterion":"x"},"constructor":"y"}');
    const event = accepted(take('notify-adult', forged));
    expect(event).toMatchObject({ seq: 1, region: 'South West' });
    expect(Object.keys(event.given)).not.toEqual(expect.arrayContaining(['seq']));
    expect(JSON.stringify(event.given)).not.toMatch(/__proto__|constructor|London/);
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
    'https://x.example/my imr.docx',
    ' https :// x',
    '//x.example/imr',
    'constructor'
  ])('“%s” is refused', (document) => {
    expect(refused(take('submit-imr', { document })).fields).toEqual({
      document: 'Paste the whole address of the document, beginning with https://.'
    });
  });

  test('an address that begins with https:// is kept exactly', () => {
    const document = 'https://regulator.example/sites/a%20b/IMR.docx?d=w1&e=2#page=3';
    expect(accepted(take('submit-imr', { document })).given['document']).toBe(document);
  });
});

describe('answers chosen from a list', () => {
  const chosen = fieldsWhere(({ type }) => type === 'choice' || type === 'authority' || type === 'person');

  test.each(chosen)('$step: “$id” takes nothing that is not on the list', ({ step, id }) => {
    for (const answer of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'YES', '<b>yes</b>', '1']) {
      expect([answer, refused(take(step, { [id]: answer })).fields?.[id]]).toEqual([
        answer,
        expect.stringMatching(/^Choose .+\.$/)
      ]);
    }
  });
});

describe('initials or a local reference stand for the person', () => {
  test.each(['QX', 'Q.X.', 'Case 12', 'Mr C', 'Child HD', 'Adult A', 'Ŵ Ll', 'Ł.Ś.', '12/345-6', 'O’N'])(
    '“%s” is kept exactly',
    (initials) => {
      expect(accepted(take('notify-adult', { initials })).given['initials']).toBe(initials);
    }
  );

  test.each([
    'Simon Vale',
    'Ŵyn ap Llŷr',
    'Anna Święta',
    'JOHN SMITH',
    'Jo Smith',
    '<b>Q</b>',
    '=Q+X',
    '[Q](x)',
    'Q\u202eX',
    '👩'
  ])('“%s”, a name or no letters and numbers, is refused', (initials) => {
    expect(refused(take('notify-adult', { initials })).fields?.['initials']).toMatch(
      /^Use initials or a local reference/
    );
  });
});
