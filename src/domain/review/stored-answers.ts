import type { Answers, Field } from '../fields';
import { fieldsOf } from '../steps/step';
import { STEPS, type StepId } from '../steps';
import type { Kind } from '../words';

/**
 * The answers of a step as its review holds them. Pasted rows stand in the review as what was read from them, and in
 * the history as they were pasted: here a mark is enough, to recognise the same rows when they are sent again.
 */
export function storedAnswers(step: StepId, kind: Kind, given: Answers): Answers {
  const rows = fieldsOf(STEPS[step], kind).filter((field) => isRows(field) && given[field.id]);
  return rows.length === 0
    ? given
    : { ...given, ...Object.fromEntries(rows.map(({ id }) => [id, markOf(given[id] ?? '')])) };
}

const isRows = ({ type }: Field): boolean => type === 'rows';

/** Length and hash (FNV-1a, 32 bits): enough for the same person’s latest press. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.length} characters, ${hash.toString(16)}`;
}
