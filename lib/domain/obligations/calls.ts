import type { AgreementFact, CallingEvent } from './term';

/** The events that concern a party, each with the later day that the party was granted. */
export function eventsFor(events: readonly CallingEvent[], partyId: string): AgreementFact[] {
  return events
    .filter((event) => calls(event, partyId))
    .map(({ id, kind, title, occurredOn, dueOn, extensions }) => ({
      ...{ id, kind, title, occurredOn, dueOn },
      extended: extensions?.get(partyId),
    }));
}

/** What tells this party from the others of its kind: the same text for all whom the same events call in the same way. */
export function particularsOf(events: readonly CallingEvent[], partyId: string): string {
  return events
    .filter(({ parties, extensions }) => parties || extensions)
    .map((event) => {
      const { dueOn = '', reason = '' } = event.extensions?.get(partyId) ?? {};
      return calls(event, partyId) ? `+${dueOn}${reason}` : '-';
    })
    .join('|');
}

function calls({ parties }: CallingEvent, partyId: string): boolean {
  return parties?.has(partyId) ?? true;
}
