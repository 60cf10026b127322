/**
 * Runs with a connection that sends so many writes, loses the answer to the last of them, and sends nothing after it. A
 * refusal is not tried again, so that the run ends at once. Gives whether it died.
 */
export async function dies(sent: number, work: () => Promise<unknown>): Promise<boolean> {
  const real = globalThis.fetch;
  const lost = () => new Response('', { status: 403 });
  let count = 0;
  globalThis.fetch = async (input, init) => {
    const isWrite = (init?.method ?? 'GET') !== 'GET';
    if (count >= sent) return lost();
    const answer = await real(input, init);
    return isWrite && (count += 1) === sent ? lost() : answer;
  };
  try {
    await work();
    return false;
  } catch {
    return true;
  } finally {
    globalThis.fetch = real;
  }
}
