export const LATE = 'late';

/** What a work gives, or that it has not ended after so many milliseconds. It goes on. */
export async function unlessLate<Done>(work: Promise<Done>, limit: number): Promise<Done | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => (timer = setTimeout(resolve, limit, LATE)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
