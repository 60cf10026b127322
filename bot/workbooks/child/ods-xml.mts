import { xmlInOrder } from '../../reading/child/xml-in-order.mts';

/** An element as fast-xml-parser gives it in order: its name with its children, and its attributes. */
export type Node = Readonly<Record<string, unknown>>;

/** The elements at the top of XML. Throws where it is none. */
export const parsedXml = (xml: string): readonly Node[] => xmlInOrder(xml) as readonly Node[];

export function nameOf(node: Node): string {
  for (const key in node) if (key !== ':@') return key;
  return '';
}

export function childrenOf(node: Node | undefined): readonly Node[] {
  const children = node?.[nameOf(node)];
  return Array.isArray(children) ? (children as readonly Node[]) : [];
}

/** The text of a node that is one; nothing for an element. */
export function textIn(node: Node): string | undefined {
  const text = node['#text'];
  return typeof text === 'string' ? text : undefined;
}

export const named = (nodes: readonly Node[], name: string): readonly Node[] =>
  nodes.filter((node) => nameOf(node) === name);

/** The first element of a path from among `nodes`; nothing where there is none. */
export function elementAt(nodes: readonly Node[], ...path: readonly string[]): Node | undefined {
  let [found, among]: [Node | undefined, readonly Node[]] = [undefined, nodes];
  for (const name of path) {
    found = among.find((node) => nameOf(node) === name);
    among = childrenOf(found);
  }
  return found;
}

export function attribute(node: Node, name: string): string | undefined {
  const value = (node[':@'] as Node | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** How often something is there, once unless it says otherwise; never more than `most`. */
export function timesOf(node: Node, name: string, most: number): number {
  const times = Math.trunc(Number(attribute(node, name) ?? 1));
  return times >= 1 ? Math.min(times, most) : 1;
}
