/** Runs once, when the page is loaded and has nothing else to do. Gives what calls it off. */
export function whenIdle(run: () => void): () => void {
  const stop = new AbortController();
  let cancel = (): void => undefined;
  const wait = (): void => {
    cancel = requestIdle(run);
  };
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true, signal: stop.signal });
  return () => {
    stop.abort();
    cancel();
  };
}

function requestIdle(run: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
