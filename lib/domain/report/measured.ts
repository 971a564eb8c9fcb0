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

/** The measures of a year as a whole and under each key: axis slug, goal code, party id, elo. */
export type YearIndicators = {
  year: number;
  total: Measures;
  axes: Record<string, Measures>;
  goals: Record<string, Measures>;
  parties: Record<string, Measures>;
  elos: Record<string, Measures>;
};
