/**
 * A kind of request, as shapes.json has it: a request line with slots such as `{list}`, the headers that matter, and
 * the body, divided by bars.
 */
export interface Shape {
  readonly line: string;
  /** It is a part of a batch. */
  readonly inBatch: boolean;
  readonly method: string;
  /** Below `_api/`, with its query, decoded. */
  readonly path: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const BAR = ' | ';
const HEADER = /^([a-z-]+): (.+)$/;

export function shapeOf(line: string): Shape {
  const [first = '', ...rest] = line.split(BAR);
  const inBatch = first.startsWith('batch ');
  const request = inBatch ? first.slice('batch '.length) : first;
  const space = request.indexOf(' ');
  const headers = rest.flatMap((part) => {
    const [, name, value] = HEADER.exec(part) ?? [];
    return name !== undefined && value !== undefined ? [[name, value] as const] : [];
  });
  return {
    line,
    inBatch,
    method: request.slice(0, space),
    path: request.slice(space + 1),
    headers: Object.fromEntries(headers),
    body: rest.length > headers.length ? rest.slice(headers.length).join(BAR) : undefined
  };
}

/** The methods of the parts of a whole batch; undefined for any other request. */
export const partsOfBatch = ({ path }: Shape): readonly string[] | undefined =>
  path.startsWith('$batch of ') ? path.slice('$batch of '.length).split(', ') : undefined;

/** Whether a request could change anything. */
export const isChange = ({ method }: Pick<Shape, 'method'>): boolean => method !== 'GET';
