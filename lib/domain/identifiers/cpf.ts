import { cpf } from 'cpf-cnpj-validator';

/** The 11 digits of a valid CPF, with or without its mask; null otherwise. */
export function parseCpf(text: string): string | null {
  const value = text.trim();
  return cpf.isValid(value, true) ? value.replace(/\D/g, '') : null;
}

/** `111.444.777-35` from 11 digits. */
export function formatCpf(digits: string): string {
  return cpf.format(digits);
}

/** `***.456.789-**`: how a CPF is shown everywhere but to who may see it in full. */
export function maskCpf(digits: string): string {
  return `***.${digits.slice(3, 6)}.${digits.slice(6, 9)}-**`;
}
