import { busyDraft, busyReading, busyRecording, tooManyRequests } from '../../../bot/conversation/sentences';

test.each([busyDraft, busyReading, busyRecording, tooManyRequests])('one second is one: %p', (sentence) => {
  expect(sentence(1)).toMatch(/ in 1 second\b/);
  expect(sentence(10)).toMatch(/ in 10 seconds\b/);
});
