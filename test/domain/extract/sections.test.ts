import type { Extract } from '../../../src/domain/extract/extract';
import { PARTS } from '../../../src/domain/extract/section';
import { sectionsOf } from '../../../src/domain/extract/sections';
import { considerTable } from '../../../src/domain/extract/to-consider';
import type { Answers } from '../../../src/domain/fields';
import { STEPS } from '../../../src/domain/steps';
import { fieldsOf } from '../../../src/domain/steps/step';
import { holdsLegally } from '../acts';
import { advisor, director, eventsOf, everybody, inspector, replay, type Act } from '../builders';
import { said } from '../in-words';
import { aMail } from '../mail/a-mail';
import { WHOLE_ADULT, WHOLE_CHILD } from '../stories';

const AT = '2012-09-07T09:30:00.000Z';

function extractOf(acts: readonly Act[]): Extract {
  const events = eventsOf(acts);
  return {
    review: replay(events),
    events,
    isWhole: true,
    duties: [],
    chronology: [],
    unreadable: [],
    messages: [],
    mails: [],
    papers: [],
    missing: [],
    drafts: [],
    oldRows: [],
    related: [],
    names: new Map(everybody.people.map(({ id, name }) => [id, name])),
    madeBy: { id: advisor.id, name: advisor.name },
    madeAt: AT
  };
}
const wordingOf = ({ review, names }: Extract) => ({ review, names, say: said });
const rowsOf = (extract: Extract, part: string): readonly (readonly string[])[] =>
  sectionsOf(extract, wordingOf(extract)).find(({ title }) => title === part)?.table?.rows ?? [];
const considered = (extract: Extract): readonly (readonly string[])[] =>
  considerTable(extract, wordingOf(extract)).rows;

test.each([
  ['an adult review', WHOLE_ADULT],
  ['a children’s review', WHOLE_CHILD]
])('the history of %s has every event, with every answer as it was typed', (_of, acts) => {
  const extract = extractOf(acts);
  const rows = rowsOf(extract, PARTS.history);
  expect(rows).toHaveLength(acts.length);
  extract.events.forEach((event, index) => {
    const given: Answers = event.given;
    const typed = fieldsOf(STEPS[event.step], event.kind).filter(({ type }) =>
      ['line', 'text', 'link', 'rows'].includes(type)
    );
    const [number, , who, what = ''] = rows[index] ?? [];
    expect(number).toBe(String(event.seq));
    expect(who).toContain(event.by.name);
    expect(what).toContain(said(STEPS[event.step].past));
    for (const { id } of typed) expect(what).toContain(given[id] ?? '');
    for (const { person } of event.told) expect(what).toContain(person.name);
  });
});

test('reviews that are said to be different are named by their references, which are to be considered', () => {
  const whole = extractOf(WHOLE_ADULT);
  const extract = { ...whole, events: whole.events.map((event) => ({ ...event, differentFrom: ['SCR-A-2012-0009'] })) };
  expect(rowsOf(extract, PARTS.history)[0]?.[3]).toContain('Said to be different reviews: SCR-A-2012-0009');
  const placesIn = (one: Extract) =>
    considered(one)
      .find(([what]) => what === 'References of other reviews')
      ?.join();
  expect(placesIn(whole)).toBeUndefined();
  expect(placesIn(extract)).toContain('History');
});

test('people are named, and choices, days and tasks are in words', () => {
  const all = rowsOf(extractOf(WHOLE_ADULT), PARTS.history).flat().join('\n');
  expect(all).not.toContain(inspector.id);
  expect(all).toContain('Why is a review being held? Serious abuse');
  expect(all).toContain('Date we were notified: 7 August 2012');
  expect(all).toContain('Task: Follow up an action');
});

test('the entry has each answer with every time that it was given', () => {
  const rows = rowsOf(extractOf(WHOLE_ADULT), PARTS.entry);
  const authority = rows.find(([question]) => question === 'Local authority');
  expect(authority?.[1]).toBe('Bristol, City of');
  expect(authority?.[2]?.split('\n')).toEqual([
    expect.stringMatching(/^1\. South Gloucestershire: Gwen Howells, 7 August 2012 at 10:30am/),
    expect.stringMatching(/^13\. Camden: Hannah Osei/),
    expect.stringMatching(/^14\. South Gloucestershire: Hannah Osei/),
    expect.stringMatching(/^15\. Bristol, City of: Hannah Osei/)
  ]);
});

test('what was withdrawn and corrected is named, with why, and stays in the history', () => {
  const extract = extractOf(WHOLE_ADULT);
  const [corrected, withdrawn, ...more] = rowsOf(extract, PARTS.putRight);
  expect(more).toEqual([]);
  expect(corrected?.[0]).toMatch(/^54, /);
  expect(corrected?.[3]).toContain('Agencies share what they hear at once.');
  expect(withdrawn?.[3]).toBe('Withdrawn');
  expect(rowsOf(extract, PARTS.history)[53]?.[3]).toMatch(
    /Corrected by Gwen Howells on .*: A slip of the keyboard\.\nWithdrawn by .*: It belongs to another review\.$/
  );
});

test('what to consider names each field once, with whom it is about, each place and why', () => {
  const rows = considered(extractOf([...WHOLE_ADULT, holdsLegally()]));
  const of = (what: RegExp) => rows.filter(([first = '']) => what.test(first));
  expect(of(/^Legal hold set or lifted: Why\?$/)).toEqual([
    [
      'Legal hold set or lifted: Why?',
      'An organisation',
      `History ${WHOLE_ADULT.length + 1}`,
      expect.stringContaining('may be privileged')
    ]
  ]);
  const [named] = of(new RegExp(`^${director.name}$`));
  expect(named).toEqual([
    director.name,
    'Our staff in their work',
    expect.stringMatching(/^History 1, /),
    expect.any(String)
  ]);
  expect(of(/: Local authority$/)).toEqual([]);
  const keys = rows.map(([what]) => what);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the sender of a mail, the mail itself and that it is of another review too are considered', () => {
  const extract: Extract = {
    ...extractOf(WHOLE_CHILD),
    mails: [{ mail: aMail, isShared: true, file: { path: 'mails/a.eml', hash: 'aa' } }]
  };
  const rows = considered(extract).filter(([, , where]) => where === PARTS.mails);
  expect(rows.map(([what]) => what)).toEqual([
    `Mail ${aMail.key}: addresses, subject, what was read from it and what we sent`,
    `Mail ${aMail.key}`,
    'mails/a.eml'
  ]);
  const [mail] = rowsOf(extract, PARTS.mails);
  expect(mail?.join('\n')).toContain(aMail.from);
  expect(mail?.join('\n')).not.toContain('Read from it');
});
