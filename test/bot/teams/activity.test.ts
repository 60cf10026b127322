import { readInbound, readTurn } from '../../../bot/teams/activity';
import { activity } from '../connector';

const said = (text: string) => {
  const inbound = readInbound(activity('https://smba.trafficmanager.net/uk/', { type: 'message', text }));
  const turn = inbound && readTurn(inbound, 'p');
  return typeof turn === 'object' && turn.kind === 'said' ? turn.text : turn;
};

test.each([
  ['<at>Serious case reviews</at>&nbsp; new  adult\n', 'new adult'],
  ['<p>find <b>O’Grady</b></p>', 'find O’Grady'],
  ['a < b', 'a < b'],
  ['<<at>x</at>', '<'],
  ['', '']
])('%j is read as %j', (text, plain) => expect(said(text)).toBe(plain));

// That no pattern takes longer and longer is a rule of its own: test/repository/pattern-rules.ts.
test.each(['<', '‹', '<at>', '&nbsp;', ' ', 'a ', 'find '])('60,000 of %j are handed on as too long', (filling) => {
  expect(said(filling.repeat(60_000))).toHaveLength(2_001);
});
