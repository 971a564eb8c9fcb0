export type Signatory = { role: 'COORDINATOR' | 'PARTNER' | 'ACCESSION'; sphere: string; parentName: string | null };

const GOVERNMENT = /^(Estado|Município|Distrito) /;

/**
 * The portal's title, which names the governments that signed ("a União e o Estado de Rondônia"). Where one of them
 * cannot be named by its registration, it speaks of the parties.
 */
export function titleFor(parties: Signatory[]): string {
  const names = parties.map(governmentOf);
  const who = names.length > 0 && names.every(Boolean) ? joinNames(names) : 'os partícipes';
  return `O que ${who} combinaram, e o que já fizeram`;
}

function governmentOf({ sphere, parentName }: Signatory): string {
  if (sphere.includes('Federal') && !parentName?.startsWith('Distrito')) return 'a União';
  return parentName && GOVERNMENT.test(parentName) ? `o ${parentName}` : '';
}

function joinNames(names: string[]): string {
  const unique = [...new Set(names)];
  return unique.length === 1 ? 'os partícipes' : `${unique.slice(0, -1).join(', ')} e ${unique.at(-1)}`;
}
