import type { Terminology } from '../../src/domain/terminology';
import type { Reply } from '../http/routes/route';
import { wordingOf } from './wording';

/** An answer of the API whose sentences are in the words of the site. `asked` is the body of the request, which they may quote. */
export function replyInWords(labels: Terminology, reply: Reply, asked: unknown): Reply {
  const { text } = wordingOf(labels, [asked, reply.quotes]);
  const about = JSON.stringify([asked]);
  const said = (value: unknown): unknown =>
    typeof value === 'string' ? text(value, about) : isRecord(value) ? mapped(value, said) : value;
  const { refusal, warnings } = reply.body;
  return {
    ...reply,
    body: {
      ...reply.body,
      ...(isRecord(refusal) ? { refusal: { ...refusal, ...mapped(pick(refusal, ['sentence', 'fields']), said) } } : {}),
      ...(isRecord(warnings) ? { warnings: said(warnings) } : {})
    }
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapped = (
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const pick = (record: Readonly<Record<string, unknown>>, keys: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
