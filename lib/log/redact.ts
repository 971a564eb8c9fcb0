const HIDDEN = '[oculto]';
const DEEPEST = 6;

/** Names under which a value never goes into the log, wherever it stands. */
const SECRET_NAME =
  /cookie|authorization|passw|senha|secret|segredo|token|cpf|phone|telefone|celular|e-?mail|api-?key|credential|otp|recovery/i;

/** What an error repeats of what it was given, mostly in quotes: a number as long as a CPF, an address, a token. */
const TYPED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|[^\s@<>]+@[^\s@<>]+|(?:\d[\s().\-/]?){8,}|[\w-]{24,}/g;

/** Errors of these libraries repeat in their message the values of a row or of a form. */
const REPEATS_VALUES = /^(Prisma|Driver|Database|Zod|\$Zod|Syntax)/;

/** An e-mail address or a CPF under whatever name. */
const PERSONAL = /[^\s@]@[^\s@]|(?<![\w-])\d{11}(?![\w-])|\d{3}\.\d{3}\.\d{3}-\d\d/;

/** A text without what looks like something that a person typed or holds. */
export function withoutTyped(text: string): string {
  return text.replace(TYPED, HIDDEN);
}

/** What is logged, without the values whose names say that they are secret or personal, at any depth. */
export function withoutSecrets(told: Record<string, unknown>): Record<string, unknown> {
  return cleaned(told, 0) as Record<string, unknown>;
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return PERSONAL.test(value) ? HIDDEN : value;
  // An error is left to its own serializer.
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth === DEEPEST) return HIDDEN;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, SECRET_NAME.test(name) ? HIDDEN : cleaned(item, depth + 1)]),
  );
}

/**
 * What a log may say of an error: its kind, its code, where it happened, and its message without what it repeats. Of a
 * database's error only the names of what it was about, since message and details hold the values.
 */
export function safeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const { code, digest, meta } = error as { code?: unknown; digest?: unknown; meta?: { modelName?: unknown } };
  const type = error.constructor.name === 'Error' ? name : error.constructor.name;
  return {
    type,
    ...(REPEATS_VALUES.test(type) || REPEATS_VALUES.test(name) ? {} : { message: withoutTyped(message) }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
    ...(typeof meta?.modelName === 'string' ? { model: meta.modelName } : {}),
    stack: framesOf(stack),
    ...(cause instanceof Error && depth < 3 ? { cause: safeError(cause, depth + 1) } : {}),
  };
}

/** The first lines of a stack repeat the message. */
function framesOf(stack = ''): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
