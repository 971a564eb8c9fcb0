'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useDraft } from './draft-keeper';
import { dropCopy, fillForm, readCopy, type TypedFields, typedFields } from './local-copy';

/** Offers back what was typed in this browser and never reached the server. */
export function LostText({ id }: { id: string }) {
  const { form } = useDraft();
  const [lost, setLost] = useState<TypedFields | null>(null);
  useEffect(() => {
    // Once the browser has put back what it remembers of the fields by itself.
    const frame = requestAnimationFrame(() => {
      const copy = readCopy(id);
      const isSame = copy && form.current && JSON.stringify(copy) === JSON.stringify(typedFields(form.current));
      if (copy && !isSame) setLost(copy);
    });
    return () => cancelAnimationFrame(frame);
  }, [id, form]);
  if (!lost) return null;

  const bringBack = () => {
    if (!form.current) return;
    fillForm(form.current, lost);
    form.current.dispatchEvent(new Event('input', { bubbles: true }));
    setLost(null);
  };
  const forget = () => {
    dropCopy(id);
    setLost(null);
  };
  return (
    <Notice kind="warn" title="Há um texto seu que não chegou a ser salvo">
      <p>Ele ficou guardado neste navegador quando a conexão ou a página caiu.</p>
      <div className="mt-3 flex flex-wrap gap-4">
        <Button type="button" variant="outlined" onClick={bringBack}>
          Recuperar o texto
        </Button>
        <Button type="button" variant="link" onClick={forget}>
          Descartar
        </Button>
      </div>
    </Notice>
  );
}
