/** BuildKit's output as a terminal shows it. */
export function TerminalFrame() {
  return null;
}
