import { createConversationSaver } from '../../../bot/conversation/conversation-saver';
import type { Chat, Turn } from '../../../bot/teams/turn';

const chat = (reference: string): Chat => ({ personId: 'p', conversationId: 'c', serviceUrl: 'https://s/', reference });
const said = (reference: string): Turn => ({ kind: 'said', chat: chat(reference), text: 'x' });

test('a chat is saved when it is new or has moved, and what waits is sent then and whenever it is opened', async () => {
  const done: string[] = [];
  const keeper = createConversationSaver({
    save: ({ reference }) => Promise.resolve(void done.push(`saved ${reference}`)),
    hasPost: () => Promise.resolve(true),
    opened: (personId) => void done.push(`opened ${personId}`)
  });
  await keeper(said('1'));
  await keeper(said('1'));
  await keeper(said('2'));
  await keeper({ kind: 'opened', chat: chat('2') });
  expect(done).toEqual(['saved 1', 'opened p', 'saved 2', 'opened p', 'opened p']);
});

test('of a person without a post only the chat that the app was installed in is saved; with a post, the one they write in', async () => {
  const done: string[] = [];
  let isInPost = false;
  const keeper = createConversationSaver({
    save: ({ reference }) => Promise.resolve(void done.push(`saved ${reference}`)),
    hasPost: () => Promise.resolve(isInPost),
    opened: (personId) => void done.push(`opened ${personId}`)
  });
  await keeper(said('1'));
  await keeper({ kind: 'pressed', chat: chat('1'), verb: '', data: {}, messageId: 'm', automatic: false });
  expect(done).toEqual([]);
  await keeper({ kind: 'opened', chat: chat('1') });
  expect(done).toEqual(['saved 1', 'opened p']);
  await keeper(said('2'));
  expect(done).toEqual(['saved 1', 'opened p']);
  isInPost = true;
  await keeper(said('2'));
  expect(done).toEqual(['saved 1', 'opened p', 'saved 2', 'opened p']);
});

test('a chat that could not be saved is saved with the next turn', async () => {
  let attempts = 0;
  const keeper = createConversationSaver({
    save: () => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('busy')) : Promise.resolve();
    },
    hasPost: () => Promise.resolve(true),
    opened: () => undefined
  });
  await expect(keeper(said('1'))).rejects.toThrow('busy');
  await keeper(said('1'));
  expect(attempts).toBe(2);
});
