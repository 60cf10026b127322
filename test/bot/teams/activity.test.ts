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

test.each(['<', '‹', '<at>', '&nbsp;', ' ', 'a ', 'find '])(
  '60,000 of %j take no time, and are handed on as too long',
  (filling) => {
    const started = performance.now();
    expect(said(filling.repeat(60_000))).toHaveLength(2_001);
    expect(performance.now() - started).toBeLessThan(100);
  }
);
