/** What a year is measured by. Only validated work counts; each class counts its hours once. */
export type Measures = {
  activities: number;
  hours: number;
  classes: number;
  enrolled: number;
  completed: number;
  participants: number;
  reach: number;
  evidence: number;
  fulfilled: number;
  obligations: number;
};

/** Measures with the ids of the activities and the evidence that they were counted from. */
export type Measured = Measures & { sources: { activities: string[]; evidence: string[] } };

/** The measures of a year as a whole and under each key: axis slug, goal code, party id, elo. */
export type YearIndicators = {
  year: number;
  total: Measured;
  axes: Record<string, Measured>;
  goals: Record<string, Measured>;
  parties: Record<string, Measured>;
  elos: Record<string, Measured>;
};
