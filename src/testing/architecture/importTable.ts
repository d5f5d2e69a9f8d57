/** One row of the table: an area of `src` and what its files may import beside the area itself. */
export interface Area {
  readonly name: string;
  /** A folder with all below it, or with a star the files that stand in it directly, or one file. */
  readonly place: string;
  /** Names of areas. */
  readonly areas: readonly string[];
  /** Names of packages, with what is below them. */
  readonly packages: readonly string[];
  /** For an area inside the engine or of the façade: it sees the engine's inner files. */
  readonly isEngine?: true;
  /** No area may import it. */
  readonly isRoot?: true;
}

export interface ImportTable {
  readonly areas: readonly Area[];
  /** What tests may import as well, wherever they stand. */
  readonly forTests: { readonly areas: readonly string[]; readonly packages: readonly string[] };
  /** The engine's only file that others may import. */
  readonly facade: string;
}

/** The area that a path under `src/` belongs to: the row with the longest place that covers it. */
export function findArea(path: string, table: ImportTable): Area | undefined {
  const covering = table.areas.filter(({ place }) => covers(place, path));
  return covering.sort((a, b) => b.place.length - a.place.length)[0];
}

function covers(place: string, path: string): boolean {
  if (!place.endsWith("/*")) return path === place || path.startsWith(`${place}/`);
  const folder = place.slice(0, -1);
  return path.startsWith(folder) && !path.slice(folder.length).includes("/");
}
