/** Thrown while a word is read, with the builder's message; never leaves `expandWord`. */
export class MalformedWord extends Error {}
