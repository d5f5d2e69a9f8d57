/** Whether a file has the name of an archive that ADD unpacks. The builders look at its content, of which only the name is known here. */
export function hasArchiveName(path: string): boolean {
  return /\.(?:tar|tar\.[a-z0-9]{1,4}|tgz|tbz2?|txz|tzst)$/i.test(path);
}
