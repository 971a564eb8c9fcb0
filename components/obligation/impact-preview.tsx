import { SubmitButton } from '@/components/form/submit-button';
import { type ButtonLook, buttonClasses } from '@/components/ui/button-look';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import type { SeenImpact } from '@/lib/action/errors';
import { CHANGE_KIND } from '@/lib/domain/glossary';
import { type Impact, type ShownChange, unseenCount } from '@/lib/domain/obligations/impact';
import { formatDate } from '@/lib/format/date';
import { impactText } from '@/lib/format/impact';
import { formatNumber } from '@/lib/format/number';

/**
 * What saving would do to the deadlines, inside the form that asks for it: the hidden mark tells the action that the
 * person has seen just this. Nothing before the action has answered.
 */
export function ImpactPreview({ impact: seen }: { impact?: SeenImpact }) {
  if (!seen) return null;
  const { impact, notes = [] } = seen;
  return (
    <div className="space-y-6">
      <input type="hidden" name="seen" value={seen.seen} />
      <Notice kind="warn" title="Confira o que muda antes de salvar">
        <div role="status">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>{impactText(impact)}</p>
        </div>
      </Notice>
      {impact.shown.length > 0 && (
        <DataTable
          caption="Prazos que mudam"
          captionVisible
          rows={impact.shown.map((change, index) => ({ ...change, id: String(index) }))}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Meta', cell: ({ goalCode }) => goalCode, rowHeader: true, width: 'md:w-20' },
            { header: 'Partícipe', cell: ({ party }) => party },
            { header: 'Período', cell: ({ period }) => period },
            { header: 'Hoje', cell: ({ before }) => dateText(before) },
            { header: 'Passa a ser', cell: ({ after }) => dateText(after) },
            { header: 'O que acontece', cell: (change) => <WhatHappens {...change} /> },
          ]}
        />
      )}
      <Rest impact={impact} />
    </div>
  );
}

function dateText(date: ShownChange['before']) {
  return date ? formatDate(date) : <span aria-label="sem data">–</span>;
}

function WhatHappens({ kind, becomesLate }: ShownChange) {
  const word = kind === 'OPENED' ? 'Nova obrigação' : CHANGE_KIND[kind];
  return becomesLate ? <span className="font-strong text-late">{word}, já em atraso</span> : word;
}

function Rest({ impact }: { impact: Impact }) {
  const left = unseenCount(impact);
  return left > 0 ? <p className="text-small text-mute">E mais {formatNumber(left)} do mesmo modo.</p> : null;
}

export type ImpactSubmitProps = ButtonLook & {
  impact?: SeenImpact;
  /** Tells this button from others that read the same. */
  label?: string;
  children: string;
};

/** The button of a form that moves deadlines: it asks what changes first, then confirms it. */
export function ImpactSubmit({ impact, label, children, ...look }: ImpactSubmitProps) {
  const text = (words: string) =>
    impact && !words.startsWith('Confirmar') ? `Confirmar e ${lowerFirst(words)}` : words;
  return (
    <SubmitButton pendingText="Calculando…" aria-label={label && text(label)} {...look}>
      {text(children)}
    </SubmitButton>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Leaves a preview without saving: the same page, as it was. A whole load drops what the action answered. */
export function StartOver() {
  return (
    <a href="?" className={buttonClasses({ variant: 'link' })}>
      Cancelar
    </a>
  );
}
