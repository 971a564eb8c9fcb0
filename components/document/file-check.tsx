'use client';

import { type DragEvent, useState, useSyncExternalStore } from 'react';
import { FileInput } from '@/components/form/file-input';
import { Notice } from '@/components/ui/notice';

export type FileCheckProps = {
  /** The files of the document: what each is called, and its SHA-256. */
  files: { name: string; sha256: string }[];
};

const never = () => () => undefined;

type Outcome = { file: string } & ({ kind: 'same'; name: string } | { kind: 'other' | 'unable' });

/**
 * Tells whether a file is one of those that were issued. It is read in the browser and goes nowhere; where no script
 * runs there is nothing to choose a file for, and nothing is shown.
 */
export function FileCheck({ files }: FileCheckProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isLive) return null;
  const check = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(null);
    const sha256 = await hashOf(file).catch(() => null);
    const match = files.find((issued) => issued.sha256 === sha256);
    if (match) setOutcome({ file: file.name, kind: 'same', name: match.name });
    else setOutcome({ file: file.name, kind: sha256 ? 'other' : 'unable' });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void check(event.dataTransfer.files[0]);
  };
  return (
    <div
      role="group"
      aria-label="Conferir um arquivo"
      className="space-y-5"
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      onChange={({ target }) => target instanceof HTMLInputElement && void check(target.files?.[0])}
    >
      <FileInput
        id="arquivo"
        name="arquivo"
        label="Escolha ou solte aqui o arquivo que você recebeu"
        hint="Ele é lido no seu navegador e não é enviado a lugar nenhum."
      />
      <div aria-live="polite">{outcome && <Told outcome={outcome} />}</div>
    </div>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'same')
    return (
      <Notice kind="success" title="O arquivo é autêntico">
        {`“${outcome.file}” é igual, byte por byte, ao arquivo ${outcome.name} que foi emitido.`}
      </Notice>
    );
  if (outcome.kind === 'other')
    return (
      <Notice kind="error" title="O arquivo não confere">
        {`“${outcome.file}” não é nenhum dos arquivos emitidos com este código. Ele pode ter sido alterado, salvo de novo por um programa ou ser de outra edição.`}
      </Notice>
    );
  return (
    <Notice kind="warn" title="Não foi possível ler o arquivo">
      Seu navegador não calcula o resumo do arquivo neste endereço. Calcule o SHA-256 no seu computador e compare com o
      da lista.
    </Notice>
  );
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
