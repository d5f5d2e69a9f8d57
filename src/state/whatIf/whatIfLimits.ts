/** Earlier builds that a file can have remembered: each is carried out anew for every answer. */
export const MOST_EARLIER_BUILDS = 12;

/** Characters of all earlier builds of a file together: they are kept with it, and stand in links. */
export const MOST_REMEMBERED_CHARACTERS = 500_000;

/** Characters of a build's name. */
export const LONGEST_BUILD_NAME = 100;

/** Files, images or stages that can be named of a kind. */
export const MOST_NAMED = 100;
