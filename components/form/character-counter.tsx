'use client';

import { useEffect, useState } from 'react';

type CharacterCounterProps = { controlId: string; max: number; initial: number };

const format = new Intl.NumberFormat('pt-BR');

/** Follows what is typed in a control that works without it. */
export function CharacterCounter({ controlId, max, initial }: CharacterCounterProps) {
  const [length, setLength] = useState(initial);
  useEffect(() => {
    const control = document.getElementById(controlId);
    if (!(control instanceof HTMLTextAreaElement)) return;
    const follow = () => setLength(control.value.length);
    follow();
    control.addEventListener('input', follow);
    return () => control.removeEventListener('input', follow);
  }, [controlId]);
  return (
    <p className={`mt-1 text-right text-small tabular-nums ${length > max ? 'font-strong text-late' : 'text-mute'}`}>
      {format.format(length)} de {format.format(max)} caracteres
    </p>
  );
}
