import { ROLE } from '@/lib/domain/glossary';
import { demoSignIns } from '@/prisma/seed/demo-roster';

/** Says where the application is, in a demonstration as whom one can enter, and in production where its key is kept. */
export function announce(url: string, mode: 'demo' | 'production', keptKey?: string): void {
  console.log(`\nPlano de Trabalho no ar: ${url}`);
  if (mode === 'demo') console.log(signIns(url));
  else if (keptKey)
    console.log(`A chave dos dados pessoais está em ${keptKey}: guarde uma cópia à parte, ou defina DATA_KEYS.`);
  console.log('\nCtrl-C encerra; os dados ficam guardados.');
}

function signIns(url: string): string {
  const width = Math.max(...demoSignIns.map(({ email }) => email.length));
  const lines = demoSignIns.map(
    ({ email, password, role, name }) => `  ${email.padEnd(width)}  ${password}  ${ROLE[role]} (${name})`,
  );
  return [`\nDemonstração, com pessoas e registros fictícios. Entre em ${url}/entrar com:`, ...lines].join('\n');
}
