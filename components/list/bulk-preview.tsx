import type { ReactNode } from 'react';
import { Anchor } from '@/components/ui/anchor';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { plural } from '@/lib/format/number';

type Item = { id: string; title: string; reasons: string[]; note?: string };

export type BulkPreviewProps = {
  ready: Item[];
  kept: Item[];
  /** How many of those picked belong to others, or are gone. */
  unreached: number;
  /** How many were picked beyond the most that go together. */
  beyond: number;
  /** "Para análise" */
  readyTitle: string;
  /** "Sem mudança" */
  keptTitle: string;
  /** Where each one opens. */
  hrefFor: (id: string) => string;
  /** The form that does it; only where there is something to do. */
  children: ReactNode;
};

/** What a step over several records will do: to which, to which not and why. Nothing was done yet. */
export function BulkPreview(props: BulkPreviewProps) {
  const { ready, kept, unreached, beyond, readyTitle, keptTitle, hrefFor, children } = props;
  return (
    <div className="max-w-main space-y-12">
      {ready.length > 0 && (
        <Section title={readyTitle} count={ready.length} id="vao">
          <Items items={ready} hrefFor={hrefFor} />
        </Section>
      )}
      {kept.length > 0 && (
        <Section title={keptTitle} count={kept.length} id="ficam">
          <Items items={kept} hrefFor={hrefFor} />
        </Section>
      )}
      {unreached > 0 && (
        <Notice kind="warn">
          {plural(unreached, 'item marcado não é', 'itens marcados não são')} do seu órgão, ou não{' '}
          {unreached === 1 ? 'existe' : 'existem'} mais.
        </Notice>
      )}
      {beyond > 0 && (
        <Notice kind="warn">São até 50 de cada vez. {plural(beyond, 'item ficou', 'itens ficaram')} de fora.</Notice>
      )}
      {ready.length > 0 && children}
    </div>
  );
}

function Items({ items, hrefFor }: { items: Item[]; hrefFor: (id: string) => string }) {
  return (
    <ul>
      {items.map(({ id, title, reasons, note }) => (
        <li key={id} className="break-inside-avoid border-b border-hair py-3">
          <Anchor href={hrefFor(id)} className="text-link inline-block py-0.5 font-strong">
            {title}
          </Anchor>
          {note && <p className="text-small text-mute">{note}</p>}
          {reasons.length > 0 && (
            <ul className="mt-1 space-y-1">
              {reasons.map((reason) => (
                <li key={reason} className="flex gap-2 text-small text-soon">
                  <Icon name="warn" />
                  {reason}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
