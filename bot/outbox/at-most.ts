/** Works on each item, at most so many at a time, to stay below the limits of Teams and SharePoint. */
export async function atMost<Item>(
  count: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>
): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: count }, worker));
}
