/** The photos of a paper by the id of their evidence, small enough to travel in every file that shows them. */
export type Pictures = ReadonlyMap<string, Picture>;
export type Picture = { bytes: Buffer; width: number; height: number };
