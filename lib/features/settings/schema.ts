import { z } from 'zod';
import { count, ticked } from '@/lib/action/fields';
import { RETENTION_YEARS } from '@/lib/domain/designations/retention';

const { least, most } = RETENTION_YEARS;
const range = `Use de ${least} a ${most} anos.`;

/** What the administration of the network decides for every agreement. */
export const settingsForm = z.object({
  /** The version the person was looking at. */
  version: count(),
  requireSecondFactor: ticked(),
  retentionYears: count().pipe(z.number().min(least, range).max(most, range)),
});
