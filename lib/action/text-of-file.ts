import 'server-only';

/**
 * A form in which a chosen file has become the text of another field. A file never comes back to the page, a text
 * does: it can be mended there, and confirmed without choosing the file again, also without JavaScript. What a
 * Brazilian spreadsheet saves as Windows-1252 is read as such.
 */
export async function withTextOfFile(sent: FormData, { file, text }: { file: string; text: string }) {
  const chosen = sent.get(file);
  const form = new FormData();
  for (const [name, value] of sent) if (name !== file) form.append(name, value);
  if (chosen instanceof File && chosen.size > 0) form.set(text, decoded(await chosen.arrayBuffer()));
  return form;
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
