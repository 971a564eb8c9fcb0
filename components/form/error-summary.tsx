'use client';

import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';

export type ErrorSummaryProps = {
  /** As an action or Conform gives them, by field name. */
  errors?: Record<string, string[] | null | undefined>;
  /** Id and label by field name; a name that is not here is listed without a link. */
  fields: Record<string, { id: string; label: string }>;
  /** What no field is to blame for. */
  formErrors?: string[];
  /** Ends the title: "Corrija 2 campos para enviar". */
  purpose?: string;
};

type Line = { key: string; href?: string; text: string };

function linesOf({ errors = {}, fields, formErrors = [] }: ErrorSummaryProps): Line[] {
  const ofFields = Object.entries(errors).flatMap(([name, messages]) => {
    const message = messages?.[0];
    if (!message) return [];
    const field = fields[name];
    return [{ key: name, href: field && `#${field.id}`, text: field ? `${field.label}: ${message}` : message }];
  });
  return [...formErrors.map((text) => ({ key: text, text })), ...ofFields];
}

function titleOf(lines: Line[], purpose: string): string {
  const count = lines.filter(({ href }) => href).length;
  if (count === 0) return `Não foi possível ${purpose}`;
  return `Corrija ${count} ${count === 1 ? 'campo' : 'campos'} para ${purpose}`;
}

/** Title, and a link to each field in error; takes the focus when it appears. Nothing when all is well. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = linesOf(props);
  const signature = lines.map(({ text }) => text).join('\n');
  useEffect(() => {
    if (signature) box.current?.focus();
  }, [signature]);
  if (lines.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="flex gap-4 border-l-4 border-late bg-late-soft px-5 py-4">
      <Icon name="warn" size={24} className="text-late" />
      <div>
        <p className="font-section text-late">{titleOf(lines, props.purpose ?? 'enviar')}</p>
        <ul>
          {lines.map(({ key, href, text }) => (
            <li key={key} className="text-late">
              {href ? (
                <a href={href} className="inline-block py-0.5 underline underline-offset-4">
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
