import type { Answers } from '../../../src/domain/fields';
import { MOST_ENTRIES } from '../../../src/domain/imr/chronology';
import { recordedEntries } from '../../../src/domain/imr/recorded-entries';
import { evolve } from '../../../src/domain/review/evolve';
import { laterThanDecided } from '../../../src/domain/imr/papers';
import type { Papers } from '../../../src/domain/imr/papers-now';
import { hasSameAnswers } from '../../../src/domain/review/same-answers';
import {
  accepted,
  agrees,
  attempt,
  author,
  colleague,
  director,
  eventsOf,
  inspector,
  provides,
  refused,
  reviewAfter,
  submits,
  TODAY,
  untilAgreed,
  untilAppointed,
  untilSubmitted,
  type Act
} from '../builders';

const URL = 'https://regulator.example/sites/reviews/imr.docx';
const holding = (hash: string): Papers => ({ document: { url: URL, version: '3.0', hash } });
const records = (given: Act['given'], by = author): Act => ({ by, step: 'record-chronology', given });
const ENTRY = {
  date: '3 May 2011',
  time: '2.30pm',
  source: 'Inspection file',
  event: 'An ambulance was called',
  action: '',
  comment: ''
};
const pasted = (...rows: readonly (readonly string[])[]) => ({ rows: JSON.stringify(rows) });

describe('the very document', () => {
  it('is on the submission, on the agreement and on the provision: its address, the library’s label and the hash', () => {
    const [submitted, agreed, provided] = eventsOf([...untilAgreed, provides()]).slice(-3);
    for (const event of [submitted, agreed, provided])
      expect(event?.given).toMatchObject({
        version: '1.0',
        document: URL,
        libraryVersion: '1.0',
        hash: `hash of ${URL}`
      });
  });

  it('that has changed since it was submitted cannot be agreed', () => {
    const { sentence, code, rule } = refused(
      attempt(reviewAfter(untilSubmitted), agrees(), { papers: holding('other') })
    );
    expect([code, rule, sentence]).toEqual([
      'guarded',
      'KP-11',
      'The document has changed since version 1.0 was submitted, so it is no longer that version. Ask Imran Sheikh to submit it as a new version.'
    ]);
  });

  it('that has changed since it was agreed cannot be provided, until it is submitted and agreed again', () => {
    const agreed = reviewAfter(untilAgreed);
    expect(refused(attempt(agreed, provides(), { papers: holding('other') })).sentence).toMatch(
      /^The document has changed since version 1\.0 was agreed/
    );
    const papers = holding('other');
    const again = [submits('1.1'), agrees('1.1')].reduce(
      (review, act) => evolve(review, accepted(attempt(review, act, { papers }))),
      agreed
    );
    expect(accepted(attempt(again, provides('1.1'), { papers })).given).toMatchObject({
      hash: 'other',
      libraryVersion: '3.0'
    });
  });

  it('that is gone can be neither agreed nor provided', () => {
    expect(refused(attempt(reviewAfter(untilSubmitted), agrees(), { papers: {} })).sentence).toMatch(
      /no longer in the library/
    );
    expect(refused(attempt(reviewAfter(untilAgreed), provides(), { papers: {} })).sentence).toMatch(
      /no longer in the library/
    );
  });

  it('is said to have changed wherever it is listed with another label than the one decided about', () => {
    const listed = (version: string, url = URL) => ({ version, url });
    const [submitted, agreed, provided] = [untilSubmitted, untilAgreed, [...untilAgreed, provides()]].map((acts) =>
      reviewAfter(acts)
    );
    for (const review of [submitted, agreed, provided])
      expect(
        review && [laterThanDecided(review, listed('1.0')), laterThanDecided(review, listed('2.0', `${URL}x`))]
      ).toEqual([undefined, undefined]);
    expect(submitted && laterThanDecided(submitted, listed('2.0'))).toBe(
      refused(attempt(reviewAfter(untilSubmitted), agrees(), { papers: holding('other') })).sentence
    );
    expect(agreed && laterThanDecided(agreed, listed('2.0'))).toMatch(
      /^The document has changed since version 1\.0 was agreed/
    );
    expect(provided && laterThanDecided(provided, listed('2.0'))).toBe(
      'The document has changed since version 1.0 was provided. What was provided is version 1.0 of the file in the library.'
    );
    expect(laterThanDecided(reviewAfter(untilAppointed), listed('2.0'))).toBeUndefined();
  });

  it('may have been put back as it was', () => {
    expect(attempt(reviewAfter(untilAgreed), provides(), { papers: holding(`hash of ${URL}`) }).ok).toBe(true);
  });

  it('is a file of the review’s folder: another address is refused beside its field', () => {
    const { sentence, fields } = refused(attempt(reviewAfter(untilAppointed), submits(), { papers: {} }));
    expect(fields).toEqual({ document: sentence });
    expect(sentence).toMatch(/^Enter the address of a file in the folder SCR-A-\d{4}-\d{4}\/IMR of SCR Documents/);
    const link = 'https://tenant.sharepoint.example/:w:/s/reviews/EaBcDeFg?e=x';
    const shared = { ...submits(), given: { ...submits().given, document: link } };
    expect(refused(attempt(reviewAfter(untilAppointed), shared, { papers: {} })).sentence).toMatch(
      /^This address is a sharing link.* Open the file in the folder SCR-A-\d{4}-\d{4}\/IMR of SCR Documents/
    );
  });

  it('is the one that the service made, when no address is given, and is not what the same form is compared by', () => {
    const act: Act = { by: author, step: 'submit-imr', given: { version: '1.0', independent: 'yes' } };
    const review = reviewAfter(untilAppointed);
    const event = accepted(attempt(review, act, { papers: holding('made') }));
    expect(event.given).toMatchObject({ document: URL, hash: 'made' });
    const isSame = (typed: Answers) =>
      hasSameAnswers('submit-imr', 'adult', { recorded: event.given, typed, today: TODAY });
    expect(isSame(act.given)).toBe(true);
    expect(isSame({ ...act.given, version: '1.1' })).toBe(false);
  });
});

describe('the chronology', () => {
  const chronology = { standing: [1, 2, 4], highest: 4, struck: [], fromThisForm: 0 };

  it('is kept by the author of the IMR, and by nobody else', () => {
    for (const by of [inspector, colleague, director])
      expect(refused(attempt(reviewAfter(untilAppointed), records(ENTRY, by))).code).toBe('not-your-role');
    expect(attempt(reviewAfter(untilSubmitted), records(ENTRY)).ok).toBe(true);
  });

  it('leaves nothing of its entries in the event or the review', () => {
    const review = reviewAfter(untilAppointed);
    for (const given of [
      ENTRY,
      pasted(
        ['Date', 'Event', 'Source'],
        ['2011', 'An ambulance was called', 'Inspection file'],
        ['2010', 'An ambulance was called', 'Log']
      )
    ]) {
      const event = accepted(
        attempt(review, records(given), {
          papers: { chronology: { standing: [1, 2], highest: 2, struck: [], fromThisForm: 2 } }
        })
      );
      expect(event.given).toEqual({ entries: given === ENTRY ? '1' : '2', highest: '2' });
      for (const kept of [event, evolve(review, event)])
        expect(JSON.stringify(kept)).not.toMatch(/mbulance|Inspection file|2\.30pm/);
    }
  });

  it('says what is wrong beside the answer, and which rows of a paste', () => {
    const review = reviewAfter(untilAppointed);
    expect(refused(attempt(review, records({ ...ENTRY, date: 'summer', source: '' }))).fields).toEqual({
      date: expect.stringMatching(/^“summer” is not a date/),
      source: expect.stringMatching(/^Enter the record or document/)
    });
    const rows =
      refused(attempt(review, records(pasted(...Array.from({ length: 8 }, () => ['summer', '', 'Log', 'Visit'])))))
        .fields?.['rows'] ?? '';
    expect(rows.split('\n').map((line) => line.slice(0, 6))).toEqual([
      'Row 1:',
      'Row 2:',
      'Row 3:',
      'Row 4:',
      'Row 5:',
      'And 3 '
    ]);
    expect(
      refused(attempt(review, records({ ...ENTRY, ...pasted(['2011', '', 'Log', 'Visit']) }))).fields?.['rows']
    ).toMatch(/one entry or paste rows, not both/);
    expect(refused(attempt(review, records(pasted(['Date', 'Event'])))).fields?.['rows']).toMatch(
      /only headings were pasted/
    );
    expect(refused(attempt(review, records({}))).fields?.['date']).toMatch(/^Enter as much of the date/);
  });

  it('takes no more than can be read', () => {
    const full = {
      chronology: {
        standing: Array.from({ length: MOST_ENTRIES }, (_, index) => index + 1),
        highest: MOST_ENTRIES,
        struck: [],
        fromThisForm: 0
      }
    };
    expect(refused(attempt(reviewAfter(untilAppointed), records(ENTRY), { papers: full })).sentence).toMatch(
      /can have up to 1000/
    );
  });

  it('takes the rest of a form that was interrupted: what it had written already is not counted twice', () => {
    const interrupted = { standing: [], struck: [], highest: MOST_ENTRIES, fromThisForm: 1 };
    expect(attempt(reviewAfter(untilAppointed), records(ENTRY), { papers: { chronology: interrupted } }).ok).toBe(true);
  });

  it('is compared by none of its answers, which are not kept', () => {
    const event = eventsOf([...untilAppointed, records(ENTRY)]).at(-1);
    const typed = { ...ENTRY, event: 'Something else' };
    expect(hasSameAnswers('record-chronology', 'adult', { recorded: event?.given ?? {}, typed, today: TODAY })).toBe(
      true
    );
  });

  it('has no entries of a form that was interrupted before it was recorded', () => {
    const numbers = [1, 2, 3].map((number) => ({ number }));
    const holding = (highest: number) =>
      reviewAfter([...untilAppointed, records(ENTRY)], {
        papers: { chronology: { standing: [], struck: [], highest, fromThisForm: 1 } }
      });
    expect(recordedEntries(reviewAfter(untilAppointed), numbers)).toEqual([]);
    expect(recordedEntries(holding(2), numbers)).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('has an entry struck by its number, with a reason that stays with the entry', () => {
    const strikes = (number: string): Act => ({
      by: author,
      step: 'strike-chronology',
      given: { number, reason: 'It concerns another person' }
    });
    const review = reviewAfter(untilAppointed);
    expect(accepted(attempt(review, strikes('4'), { papers: { chronology } })).given).toEqual({ number: '4' });
    expect(refused(attempt(review, strikes('3'), { papers: { chronology } })).fields?.['number']).toMatch(
      /Entry 3 is not there/
    );
    expect(refused(attempt(review, strikes('four'), { papers: { chronology } })).fields?.['number']).toMatch(
      /in figures/
    );
  });
});
