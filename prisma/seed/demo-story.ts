import { z } from 'zod';
import { parseCivilDate } from '@/lib/domain/calendar/civil-date';
import { EVENT_KIND, EVIDENCE_KIND, type EventKind, type EvidenceKind } from '@/lib/domain/glossary';
import source from './data/demo-year.json' with { type: 'json' };

const keysOf = <Key extends string>(labels: Record<Key, string>) => Object.keys(labels) as [Key, ...Key[]];
const day = z.string().refine((text) => parseCivilDate(text) !== null);

const activity = z.strictObject({
  party: z.enum(['SEGES', 'SEPOG/RO']),
  goal: z.string(),
  title: z.string(),
  on: day,
  to: day.optional(),
  facts: z
    .strictObject({
      hours: z.string(),
      enrolled: z.string(),
      completed: z.string(),
      participants: z.string(),
      items: z.array(z.string()),
      place: z.string(),
    })
    .partial()
    .optional(),
  evidence: z.array(z.enum(keysOf<EvidenceKind>(EVIDENCE_KIND))).default([]),
  /** Has a drawing of it besides, which SEGES publishes once it is validated. */
  pictured: z.boolean().default(false),
  outcome: z.union([
    z.enum(['draft', 'submitted', 'validated']),
    z.strictObject({ returned: z.string(), points: z.record(z.string(), z.string()).default({}) }),
    z.strictObject({ question: z.string() }),
  ]),
});

const event = z.strictObject({
  kind: z.enum(keysOf<EventKind>(EVENT_KIND)),
  title: z.string(),
  on: day,
  due: day.optional(),
});

export type DemoActivity = z.output<typeof activity>;

/** What happens in a demonstration's first year: the events that call, and what the parties did. */
export const STORY = z
  .object({ events: z.array(event), activities: z.array(activity) })
  .parse({ events: source.events, activities: source.activities });
