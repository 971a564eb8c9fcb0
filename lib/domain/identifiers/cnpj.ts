import { cnpj } from 'cpf-cnpj-validator';

/** The 14 characters of a valid CNPJ (letters are valid since July 2026), with or without its mask; null otherwise. */
export function parseCnpj(text: string): string | null {
  const value = text.trim().toUpperCase();
  return cnpj.isValid(value, true) ? value.replace(/[./-]/g, '') : null;
}

/** `12.ABC.345/01DE-35` from 14 characters. */
export function formatCnpj(value: string): string {
  return cnpj.format(value);
}
