/**
 * What the page may load: its own files. `wasm-unsafe-eval` is for the layout engine, inline styles for Monaco and
 * React Flow, `https:` for the Dockerfile that `?url=` names, `blob:` for drawing the exported picture.
 */
const DIRECTIVES: readonly string[] = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

export const CONTENT_SECURITY_POLICY = DIRECTIVES.join("; ");
