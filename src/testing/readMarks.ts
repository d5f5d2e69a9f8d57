/** A text whose marks ‹ and › are taken out, and where they stood. */
export interface MarkedText {
  readonly text: string;
  /** The words between each pair of marks, as `start-end`. */
  readonly places: readonly string[];
}

export function readMarks(marked: string): MarkedText {
  const places: string[] = [];
  let text = "";
  let start = -1;
  for (const character of marked) {
    if (character === "‹") start = text.length;
    else if (character === "›") places.push(`${start}-${text.length}`);
    else text += character;
  }
  return { text, places };
}
