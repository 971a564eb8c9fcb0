import { describe, expect, test } from 'vitest';
import { designationMessage, mailto } from './message';

const facts = {
  number: '189/2025',
  party: { acronym: 'SEPOG/RO', name: 'Secretaria de Planejamento' },
  purpose: 'FOLLOW_UP',
  names: ['Ana Fictícia', 'Rui & Cia. Fictício'],
} as const;

describe('the message to the Rede', () => {
  test('names the agreement, the party and each person, and says that the numbers go in the ofício', () => {
    const { subject, body } = designationMessage(facts);
    expect(subject).toBe('ACT nº 189/2025: designação de quem acompanha o acordo, SEPOG/RO');
    expect(body).toContain('- Ana Fictícia\n- Rui & Cia. Fictício');
    expect(body).toContain('CPF, telefone e e-mail de cada pessoa seguem no ofício');
  });

  test('asks for no phone where the plan asks for none', () => {
    expect(designationMessage({ ...facts, purpose: 'PANEL' }).body).not.toContain('telefone');
  });

  test('opens as an address from which the same text comes back', () => {
    const message = designationMessage(facts);
    const url = new URL(mailto('rede@exemplo.example', message));
    expect(url.pathname).toBe('rede@exemplo.example');
    expect([url.searchParams.get('subject'), url.searchParams.get('body')]).toEqual([message.subject, message.body]);
  });
});
