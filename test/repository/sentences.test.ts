import { sentencesOf } from './sentences';

const words = (text: string, path = 'bot/example.ts'): readonly string[] =>
  sentencesOf({ path, text }).map((sentence) => sentence.words);

test.each([
  ['a sentence', "const NOT_THERE = 'There is no such review.';", ['There is no such review.']],
  ['a label', "const step = { label: 'Agree', rule: 'KP-11' };", ['Agree']],
  ['a table of labels', "const ROLE_LABELS = { communications: 'communications' };", ['communications']],
  ['values', 'say(`Due by ${day} (${review.reference}), ${longTime(at)}.`);', ['Due by {day} ({reference}), ….']],
  ['terms', 'const x = text`Ask the ${term.partnership}.`;', ['Ask the {partnership}.']],
  [
    'forms of terms',
    'const x = text`${capitalised(plural(term.reviewShort))} of ${a(term.commissionerShort)}: ${possessive(term.partnership)} own.`;',
    ['{SCRs} of {a PCT}: {partnership’s} own.']
  ],
  ['a term alone', 'const x = { label: capitalised(term.partnership) };', ['{Partnership}']],
  ['either of two', "say(`One is ${open ? 'open' : 'closed'}.`);", ['One is [open | closed].']],
  ['sums', "say('There are ' + count + ' of them.');", ['There are {count} of them.']],
  ['a sentence in a gap', "say(`Owner: ${named('the case inspector')}.`);", ['Owner: ….', 'the case inspector']],
  [
    'markup',
    'html`<p>Nothing <b>leaves</b> this machine.</p><img alt="A picture of it" />`;',
    ['Nothing leaves this machine.', 'A picture of it']
  ]
])('%s are read', (_what, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test.each([
  ['imports', "import x from 'a package of mine';"],
  ['types', "type Result = 'already there' | 'not there';\nconst x: Result = 'already there';"],
  ['log codes', "log.event('step taken twice', { code: 'not there' });"],
  ['ids', "const id = 'notify-adult';"],
  ['comparisons', "if (state === 'not there') stop();"],
  ['queries', "const filter = `Region eq '${region}' and Seq gt 3`;"],
  ['faults of the code', "throw new Error('No such step as this');"],
  ['faults of SharePoint', "list.filter('Title eq x and y');"],
  ['SQL', "const SCHEMA = 'create table site (id integer)';"],
  ['styles', "const x = { border: '1px solid red', gridTemplate: 'a b c' };"]
])('%s are not read', (_what, text) => {
  expect(words(text)).toEqual([]);
});

test('text between tags and what is said aloud are read, names of classes are not', () => {
  const text = `const A = () => <p className="one two" aria-label="Said aloud">Due by {day}<b>soon</b></p>;`;
  expect(words(text, 'src/webparts/x/A.tsx')).toEqual(['Due by {day}soon', 'Said aloud']);
});

test('a sentence says where it is', () => {
  const text = "const STEPS = { acknowledge: { label: 'Record acknowledgement sent' } };";
  expect(sentencesOf({ path: 'src/domain/x.ts', text })).toEqual([
    { where: 'STEPS › acknowledge › label', words: 'Record acknowledgement sent' }
  ]);
});

test('names and descriptions of the apps are read', () => {
  const text = '{ "name": { "short": "Reviews" }, "description": { "full": "Finds a review." }, "id": "a b" }';
  expect(words(text, 'manifest/manifest.json')).toEqual(['Reviews', 'Finds a review.']);
});
