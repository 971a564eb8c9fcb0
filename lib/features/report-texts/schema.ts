import { z } from 'zod';
import { id, optionalText } from '@/lib/action/fields';
import { reportYear } from '@/lib/features/reports/schema';

/** Longer than any section of a report that people read. */
export const MOST_CHARACTERS = 20_000;

/** Key of a section of the report, as in its address. */
const sectionKey = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** A section's text as SEGES writes it; an empty one gives the section back to what the data say. */
export const reportTextForm = z.object({
  agreementId: id(),
  year: reportYear,
  section: sectionKey,
  text: optionalText(MOST_CHARACTERS),
  /** What the data said on the page of the form. */
  proposed: optionalText(MOST_CHARACTERS),
  /** The version that the form was opened with; 0 for a section nobody wrote yet. */
  version: z.coerce.number().int().min(0),
});
