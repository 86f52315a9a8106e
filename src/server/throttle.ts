/**
 * Calls a function at most once in so many milliseconds, and never again before it has completed: callers in between
 * share its result. `now` returns milliseconds.
 */
export function throttle<Answer>(
  periodMs: number,
  run: () => Promise<Answer>,
  now: () => number = () => performance.now(),
): () => Promise<Answer> {
  let last: { at: number; answer: Promise<Answer>; isAnswered: boolean } | undefined;
  return () => {
    if (last && (!last.isAnswered || now() - last.at < periodMs)) return last.answer;
    const call = { at: now(), answer: run(), isAnswered: false };
    const settled = () => {
      call.isAnswered = true;
    };
    call.answer.then(settled, settled);
    last = call;
    return call.answer;
  };
}
