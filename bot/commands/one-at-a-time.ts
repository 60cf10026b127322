/** Runs works of one name one after another. Works of other names are not waited for. */
export function oneAtATime(): <Done>(name: string, work: () => Promise<Done>) => Promise<Done> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const done = (last.get(name) ?? Promise.resolve()).then(work);
    const settled = done
      .catch(() => undefined)
      .finally(() => {
        if (last.get(name) === settled) last.delete(name);
      });
    last.set(name, settled);
    return done;
  };
}
