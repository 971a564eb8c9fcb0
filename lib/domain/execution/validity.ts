import { type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';

/** Days ahead from which the end of an evidence's validity is told (reading). */
export const EXPIRY_DAYS = 30;

/** Where an evidence stands with its validity on a day; null where it has none. The last day still counts. */
export function validityOn(validUntil: CivilDate | null, today: CivilDate): 'expired' | 'expiring' | 'valid' | null {
  if (!validUntil) return null;
  const left = daysBetween(today, validUntil);
  if (left < 0) return 'expired';
  return left <= EXPIRY_DAYS ? 'expiring' : 'valid';
}
