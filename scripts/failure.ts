/** A failure that was foreseen: its message is the one line, in Portuguese, that the person reads. */
export class Failure extends Error {}
