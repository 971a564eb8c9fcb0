/** The events of what was done, without those of what was refused, and without what the trail says of itself. */
export const DEEDS = {
  where: { action: { notIn: ['authorization.denied', 'trail.began', 'trail.opened'] } },
};
