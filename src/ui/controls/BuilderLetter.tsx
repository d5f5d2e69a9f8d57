export type BuilderId = "legacy" | "buildkit";

/** How each builder is called on the page. */
export const builderNames: Readonly<Record<BuilderId, string>> = { legacy: "Legacy", buildkit: "BuildKit" };

/** The builder's letter on its colour and shape. Its name stands beside it or in `title`. */
export function BuilderLetter({ builder, title }: { readonly builder: BuilderId; readonly title?: string }) {
  const named = title ? ({ role: "img", "aria-label": title, title } as const) : ({ "aria-hidden": true } as const);
  return (
    <span className="builder-letter" data-builder={builder} {...named}>
      {builder === "legacy" ? "L" : "B"}
    </span>
  );
}
