/** Why rows can not be made a file of some kind; caught where the file is asked for, and told as a problem. */
export class Unwritable extends Error {}
