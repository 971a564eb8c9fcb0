import { type Performer, perform } from '@/lib/action/perform';
import type { PrismaClient } from '@/lib/db/generated/client';
import { type CivilDate, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { designate, endDesignation, replaceDesignation } from '@/lib/features/designations/mutations';
import type { DemoActors } from './demo-people';
import { ACCESSION, type DemoKey } from './demo-roster';

interface DemoPerson {
  /** Always the same, so that a start that was killed half-way designates nobody twice. */
  id: string;
  party: string;
  by: DemoKey;
  purpose: 'FOLLOW_UP' | 'PANEL';
  name: string;
  /** Valid, and plainly made up. */
  cpf: string;
  phone?: string;
  email: string;
  startsOn: string;
  endedOn?: string;
  replacedBy?: Omit<DemoPerson, 'party' | 'by' | 'purpose'>;
}

const MOVED = 'Mudança de lotação.';

/** Whom the parties of a demonstration designated. Everyone is invented; one was replaced, one left. */
const DESIGNATED: DemoPerson[] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    party: 'SEGES',
    by: 'analyst',
    purpose: 'FOLLOW_UP',
    name: 'Celina Fictícia de Acompanhamento',
    cpf: '111.444.777-35',
    phone: '(61) 90000-0001',
    email: 'acompanhamento@seges.example',
    startsOn: '2025-12-22',
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    party: 'SEPOG/RO',
    by: 'focalPoint',
    purpose: 'FOLLOW_UP',
    name: 'Dario Fictício do Acordo',
    cpf: '222.555.888-46',
    phone: '(69) 90000-0002',
    email: 'dario.ficticio@sepog.example',
    startsOn: '2026-01-05',
    replacedBy: {
      id: '00000000-0000-4000-8000-000000000003',
      name: 'Elisa Fictícia do Acordo',
      cpf: '333.666.999-57',
      phone: '(69) 90000-0003',
      email: 'elisa.ficticia@sepog.example',
      startsOn: '2026-08-03',
    },
  },
  {
    id: '00000000-0000-4000-8000-000000000004',
    party: 'SEPOG/RO',
    by: 'coordinator',
    purpose: 'FOLLOW_UP',
    name: 'Fábio Fictício Suplente',
    cpf: '444.777.111-07',
    phone: '(69) 3000-0004',
    email: 'fabio.ficticio@sepog.example',
    startsOn: '2026-01-05',
    endedOn: '2026-11-10',
  },
  {
    id: '00000000-0000-4000-8000-000000000005',
    party: 'SEPOG/RO',
    by: 'focalPoint',
    purpose: 'PANEL',
    name: 'Elisa Fictícia do Acordo',
    cpf: '333.666.999-57',
    email: 'elisa.ficticia@sepog.example',
    startsOn: '2026-08-03',
  },
  {
    id: '00000000-0000-4000-8000-000000000006',
    party: ACCESSION.acronym,
    by: 'accession',
    purpose: 'FOLLOW_UP',
    name: 'Gabi Fictícia do Instituto',
    cpf: '555.888.222-00',
    phone: '(69) 90000-0005',
    email: 'gabi.ficticia@iex.example',
    startsOn: '2026-10-20',
  },
];

/** Ten in the morning in Brasília. */
const at = (day: CivilDate) => new Date(toUtc(day).getTime() + 13 * 3_600_000);

/** Designates them through the application's own forms, each on its day, as far as today. */
export async function loadDemoDesignations(db: PrismaClient, actors: DemoActors, today: CivilDate): Promise<void> {
  const parties = await db.party.findMany({ select: { id: true, acronym: true } });
  for (const { party, by, purpose, endedOn, replacedBy, ...facts } of DESIGNATED) {
    if (facts.startsOn > today) continue;
    const actor = actors.get(by);
    const partyId = parties.find(({ acronym }) => acronym === party)?.id;
    if (!actor || !partyId) throw new Error(`nobody designates for ${party}`);
    const on = (day: string): Performer => ({ actor, now: at(civilDate(day)) });
    const { id } = facts;
    await done(perform(designate, on(facts.startsOn), { partyId, purpose, ...facts }));
    if (endedOn && endedOn <= today)
      await done(perform(endDesignation, on(endedOn), { id, version: '1', endsOn: endedOn, reason: MOVED }));
    if (replacedBy && replacedBy.startsOn <= today)
      await done(
        perform(replaceDesignation, on(replacedBy.startsOn), {
          ...replacedBy,
          ...{ replacesId: id, version: '1', reason: MOVED },
        }),
      );
  }
}

async function done(result: ReturnType<typeof perform>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(`the demonstration could not be played: ${JSON.stringify(outcome)}`);
}
