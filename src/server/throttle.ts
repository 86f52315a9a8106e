/**
 * Calls a function at most once in so many milliseconds, and never again before it has completed: callers in between
 * share its result. `now` returns milliseconds.
 */
export function throttle<Answer>(
  period: number,
  ask: () => Promise<Answer>,
  now: () => number = () => performance.now(),
): () => Promise<Answer> {
  let last: { at: number; answer: Promise<Answer>; isAnswered: boolean } | undefined;
  return () => {
    if (last && (!last.isAnswered || now() - last.at < period)) return last.answer;
    const asked = { at: now(), answer: ask(), isAnswered: false };
    const settled = () => {
      asked.isAnswered = true;
    };
    asked.answer.then(settled, settled);
    last = asked;
    return asked.answer;
  };
}
