'use client';

import { useRouter } from 'next/navigation';
import { useRef, useSyncExternalStore } from 'react';
import { FileInput } from '@/components/form/file-input';
import { Select } from '@/components/form/select';
import { Button } from '@/components/ui/button';
import { FileRow } from '@/components/ui/file-row';
import { FileState } from '@/components/ui/file-state';
import { EVIDENCE_KIND, type EvidenceKind } from '@/lib/domain/glossary';
import { formatFileSize } from '@/lib/format/number';
import { useUpload } from './use-upload';

export type EvidenceUploadProps = { activityId: string; firstKind: EvidenceKind; limitText: string };

const KINDS = Object.entries(EVIDENCE_KIND).map(([value, label]) => ({ value, label }));
const ACCEPT = '.pdf,.png,.jpg,.jpeg,.webp';
const never = () => () => undefined;

/** Sends what is chosen at once, each file with its progress. Without JavaScript it is a plain form for one file. */
export function EvidenceUpload({ activityId, firstKind, limitText }: EvidenceUploadProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const address = `/api/atividades/${activityId}/evidencias`;
  const { transfers, send } = useUpload(address, () => router.refresh());
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  const sendChosen = () => {
    if (!form.current) return;
    const data = new FormData(form.current);
    const files = data.getAll('arquivo').filter((entry): entry is File => entry instanceof File && entry.name !== '');
    const input = form.current.elements.namedItem('arquivo');
    if (input instanceof HTMLInputElement) input.value = '';
    if (files.length > 0) void send(files, String(data.get('kind')));
  };

  return (
    <form ref={form} action={address} method="post" encType="multipart/form-data" className="space-y-5 pt-6">
      <div className="sm:max-w-72">
        <Select id="campo-tipo" name="kind" label="Tipo do documento" options={KINDS} defaultValue={firstKind} />
      </div>
      <div onChange={isLive ? sendChosen : undefined}>
        <FileInput
          id="campo-arquivo"
          name="arquivo"
          label={isLive ? 'Escolher arquivos' : 'Escolher arquivo'}
          hint={`PDF ou imagem, até ${limitText} cada`}
          accept={ACCEPT}
          multiple={isLive}
        />
      </div>
      {!isLive && (
        <Button type="submit" variant="outlined">
          Enviar arquivo
        </Button>
      )}
      <ul aria-label="Envios" aria-live="polite">
        {transfers.map(({ key, name, size, percent, error }) => (
          <FileRow
            key={key}
            name={name}
            detail={formatFileSize(size)}
            state={<FileState {...(error ? { kind: 'refused', text: error } : { kind: 'sending', percent })} />}
          />
        ))}
      </ul>
    </form>
  );
}
