/** The logo: one source, a stage that both build, a stage that one builds. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="8" width="8" height="8" rx="2" fill="currentColor" />
      <circle cx="19" cy="5" r="4" fill="currentColor" />
      <circle cx="19" cy="19" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M9 12h2.5a2 2 0 0 0 2-2V7a2 2 0 0 1 2-2M11.5 12a2 2 0 0 1 2 2v3a2 2 0 0 0 2 2" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
