import type { Role } from '@/lib/domain/glossary';

/** How far a sign-in has come: open, waiting for the second factor, or waiting for one to be set up. */
export type SessionStage = 'OPEN' | 'SECOND_FACTOR' | 'ENROLMENT';

/** Roles that see the whole network: of them the administration may demand a second factor. */
export const NETWORK_ROLES: readonly Role[] = ['NETWORK_ADMIN', 'NETWORK_ANALYST', 'AUDITOR'];

export interface ProvenPerson {
  /** Whether the issuer has already proven two factors. */
  strong: boolean;
  /** Whether the person has an app that gives codes, confirmed. */
  hasFactor: boolean;
  roles: readonly Role[];
}

/** Whether this person has to have a second factor. */
export function mustHaveFactor(roles: readonly Role[], demanded: boolean): boolean {
  return demanded && roles.some((role) => NETWORK_ROLES.includes(role));
}

/** The stage of the session of a person who has just proven who they are. */
export function stageOf({ strong, hasFactor, roles }: ProvenPerson, demanded: boolean): SessionStage {
  if (strong) return 'OPEN';
  if (hasFactor) return 'SECOND_FACTOR';
  return mustHaveFactor(roles, demanded) ? 'ENROLMENT' : 'OPEN';
}
