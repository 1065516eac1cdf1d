/** Says in words what the launcher is doing: one line per step, and on a terminal the seconds while it runs. */
const terminal = process.stdout.isTTY === true;
const running = new Map<string, number>();
let shown = false;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const clear = (): void => {
  if (shown) process.stdout.write("\r\x1b[2K");
  shown = false;
};

const draw = (): void => {
  clear();
  if (!terminal || running.size === 0) return;
  const line = [...running].map(([title, since]) => `${title} … ${Math.floor((Date.now() - since) / 1000)} s`).join(" · ");
  process.stdout.write(`  ${line}`.slice(0, Math.max(20, (process.stdout.columns ?? 80) - 1)));
  shown = true;
};

export const say = (line: string): void => {
  clear();
  process.stdout.write(`${line}\n`);
  draw();
};

/** Runs one step under its title. @throws what the step throws. */
export const step = async <T>(title: string, run: () => Promise<T>): Promise<T> => {
  const since = Date.now();
  running.set(title, since);
  const ticking = terminal ? setInterval(draw, 1000) : undefined;
  if (terminal) draw();
  else say(`  ${title} …`);
  try {
    const result = await run();
    running.delete(title);
    say(`✓ ${title} (${seconds(since)})`);
    return result;
  } catch (error) {
    running.delete(title);
    say(`✗ ${title}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
};
