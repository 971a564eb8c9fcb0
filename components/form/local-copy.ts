/** What was typed, as name and text pairs, in the order of the form. */
export type TypedFields = [string, string][];

const OWN_FIELDS = ['id', 'version', 'intent'];
const placeOf = (id: string) => `rascunho:${id}`;

/** What the form says now, without what it carries for itself. */
export function typedFields(form: HTMLFormElement): TypedFields {
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && isTyped(entry[0]),
  );
}

function isTyped(name: string): boolean {
  return !name.startsWith('$') && !OWN_FIELDS.includes(name);
}

/** Keeps a copy in this browser, for when the connection or the page is lost; a browser that keeps nothing is no reason to stop anybody. */
export function keepCopy(id: string, fields: TypedFields): void {
  try {
    localStorage.setItem(placeOf(id), JSON.stringify(fields));
  } catch {
    // Storage may be full or forbidden; the server keeps the draft all the same.
  }
}

export function dropCopy(id: string): void {
  try {
    localStorage.removeItem(placeOf(id));
  } catch {
    // Nothing was kept.
  }
}

/** The copy of this form, or null when there is none that can be read. */
export function readCopy(id: string): TypedFields | null {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(placeOf(id)) ?? 'null');
    return isTypedFields(copy) ? copy : null;
  } catch {
    return null;
  }
}

function isTypedFields(value: unknown): value is TypedFields {
  return (
    Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.every((part) => typeof part === 'string'))
  );
}

/** Whether the form says something else than it was drawn with. */
export function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
    if (!(element instanceof HTMLInputElement) || element.type === 'hidden') return false;
    return element.type === 'checkbox'
      ? element.checked !== element.defaultChecked
      : element.value !== element.defaultValue;
  });
}

/** Puts the copy back into the form: texts as they were, boxes ticked as they were. */
export function fillForm(form: HTMLFormElement, fields: TypedFields): void {
  for (const element of form.elements) {
    if (!('name' in element) || typeof element.name !== 'string' || !isTyped(element.name)) continue;
    const values = fields.filter(([name]) => name === element.name).map(([, value]) => value);
    if (element instanceof HTMLInputElement && element.type === 'checkbox')
      element.checked = values.includes(element.value);
    else if (element instanceof HTMLInputElement && element.type !== 'hidden') element.value = values[0] ?? '';
    else if (element instanceof HTMLTextAreaElement) element.value = values[0] ?? '';
  }
}

const versionPlaceOf = (id: string) => `versao:${id}`;

/** The latest version that this window has saved of a draft. */
export function rememberVersion(id: string, version: number): void {
  try {
    sessionStorage.setItem(versionPlaceOf(id), String(version));
  } catch {
    // A window that keeps nothing shows an old page after "back"; its conflict is still told.
  }
}

/** Whether a page that came back from history shows less than what this window has saved since. */
export function isStale(id: string, version: number): boolean {
  try {
    return Number(sessionStorage.getItem(versionPlaceOf(id)) ?? 0) > version;
  } catch {
    return false;
  }
}

export function forgetVersion(id: string): void {
  try {
    sessionStorage.removeItem(versionPlaceOf(id));
  } catch {
    // Nothing was kept.
  }
}
