/** SharePoint reads at most 1,048,576 bytes of a batch. Some room is left for what stands around the requests. */
const MOST_BYTES = 1_000_000;

const BOUNDARY = /^--(?:batch|changeset)_[0-9a-f-]+(?:--)?$/i;

/**
 * A batch as the client writes it, cut into as many as SharePoint’s limit of bytes asks for, in order. A request that
 * is too long by itself goes alone.
 */
export function cutBatch(body: string, contentType: string, most = MOST_BYTES): readonly string[] {
  if (bytesOf(body) <= most) return [body];
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return [body];
  const batches: string[][] = [];
  let size = most;
  for (const request of requestsIn(body)) {
    const bytes = bytesOf(request);
    if (size + bytes > most) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(request);
    size += bytes;
  }
  return batches.map((requests) => wrapped(requests, boundary));
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** From the first header of each request to the next boundary. Boundaries are ids that no text can hold by chance. */
function requestsIn(body: string): readonly string[] {
  const sections: string[][] = [];
  for (const line of body.split('\n')) {
    if (BOUNDARY.test(line)) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return sections.map((lines) => lines.join('\n')).filter((text) => /^Content-Type: application\/http/i.test(text));
}

const isRead = (request: string): boolean => /\n\nGET /.test(request.slice(0, 200));

/** Writes go into a change set each, as the client’s own do for a run of them. */
const wrapped = (requests: readonly string[], boundary: string): string =>
  [
    ...requests.map((request, at) => {
      if (isRead(request)) return `--${boundary}\n${request}\n`;
      const set = `${boundary.replace(/^batch/, 'changeset')}-${at}`;
      return `--${boundary}\nContent-Type: multipart/mixed; boundary="${set}"\n\n--${set}\n${request}\n--${set}--\n\n`;
    }),
    `--${boundary}--\n`
  ].join('');

/** The answers to the batches that one was cut into, as the answer to one. */
export const joinedAnswers = (answers: readonly string[]): string =>
  answers
    .map((answer, at) => (at < answers.length - 1 ? answer.slice(0, answer.lastIndexOf('--batchresponse_')) : answer))
    .join('');
