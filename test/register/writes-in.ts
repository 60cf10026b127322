import type { RequestCount } from '../../sharepoint/local/rest/request-log';

/** How many requests there were, those in a batch included. */
export const counted = ({ total }: RequestCount): number => total.http + total.parts;

/** The requests that write, as “METHOD path”: a batch is one. The parts of a batch are logged before the batch. */
export function writesIn(logged: RequestCount['last']): readonly string[] {
  let writing = false;
  return logged.flatMap(({ method, path, part }) => {
    if (part) {
      writing ||= method !== 'GET';
      return [];
    }
    const isWrite = path.endsWith('$batch') ? writing : method !== 'GET';
    writing = false;
    return isWrite ? [`${method} ${path}`] : [];
  });
}
