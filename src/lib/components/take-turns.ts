/**
 * Calls `take` once for each of `count` turns, each in a task of its own: what is made turn by turn lets the page answer in
 * between, where making it at once would not. Returns how to stop.
 */
export function takeTurns(count: number, take: () => void): () => void {
  let left = count;
  let timer = setTimeout(function next() {
    take();
    left -= 1;
    if (left > 0) timer = setTimeout(next);
  });
  return () => clearTimeout(timer);
}
