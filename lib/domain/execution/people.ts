/** What an activity tells of who had a hand in it. */
export type Handled = {
  createdBy: { name: string };
  submittedBy: { name: string } | null;
  remarks: readonly { kind: string; author: { name: string } }[];
};

export type PersonBehind = { name: string; recorded: number; reviewed: number };

const DECISIONS = ['VALIDATED', 'RETURNED', 'REOPENED'];

/** Who recorded and who reviewed these activities, each activity once per person, those with most first. */
export function peopleBehind(activities: readonly Handled[]): PersonBehind[] {
  const people = new Map<string, PersonBehind>();
  const count = (names: Set<string>, what: 'recorded' | 'reviewed') => {
    for (const name of names) {
      const person = people.get(name) ?? { name, recorded: 0, reviewed: 0 };
      people.set(name, { ...person, [what]: person[what] + 1 });
    }
  };
  for (const { createdBy, submittedBy, remarks } of activities) {
    count(new Set([createdBy.name, ...(submittedBy ? [submittedBy.name] : [])]), 'recorded');
    const decided = remarks.filter(({ kind }) => DECISIONS.includes(kind));
    count(new Set(decided.map(({ author }) => author.name)), 'reviewed');
  }
  const total = ({ recorded, reviewed }: PersonBehind) => recorded + reviewed;
  return [...people.values()].sort((a, b) => total(b) - total(a) || a.name.localeCompare(b.name, 'pt-BR'));
}
