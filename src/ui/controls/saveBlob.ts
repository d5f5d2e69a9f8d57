/** Gives the browser a file to save. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file up after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
