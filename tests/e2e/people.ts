import { demoSignIns } from '@/prisma/seed/demo-roster';

/** A fictitious person of the demonstration, by the start of their e-mail. */
function person(email: string) {
  const found = demoSignIns.find((candidate) => candidate.email === email);
  if (!found) throw new Error(`the demonstration has no ${email}`);
  return found;
}

export const FOCAL_POINT = person('pontofocal@sepog.example');
export const COORDINATOR = person('coordenacao@sepog.example');
export const ADMIN = person('administracao@seges.example');
export const ANALYST = person('analista@seges.example');
export const ACCESSION = person('pontofocal@iex.example');
