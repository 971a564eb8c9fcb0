/** "Meta 3.3", "Metas 3.1, 3.2 e 3.3": the goals of a decision. */
export function goalsText(codes: readonly string[]): string {
  return `${codes.length === 1 ? 'Meta' : 'Metas'} ${new Intl.ListFormat('pt-BR').format(codes)}`;
}
