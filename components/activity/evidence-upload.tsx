'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, useRef, useSyncExternalStore } from 'react';
import { EVIDENCE_LABELS, EvidenceFields } from '@/components/evidence/evidence-fields';
import { useDraft } from '@/components/form/draft-keeper';
import { FileInput } from '@/components/form/file-input';
import { fieldsOf } from '@/components/form/from-state';
import { Button } from '@/components/ui/button';
import type { EvidenceKind } from '@/lib/domain/glossary';
import { TransferList } from './transfer-list';
import { useUpload } from './use-upload';

export type EvidenceUploadProps = {
  activityId: string;
  isSaved: boolean;
  firstKind: EvidenceKind;
  limitText: string;
  today: string;
};

const ACCEPT = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.odt,.ods,.csv,.txt,.mp4';
const never = () => () => undefined;

/** Sends what is chosen, dropped or photographed at once, each file with its progress; the draft is saved before. */
export function EvidenceUpload({ activityId, isSaved, firstKind, limitText, today }: EvidenceUploadProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { ensureSaved } = useDraft();
  const address = `/api/atividades/${activityId}/evidencias`;
  const upload = useUpload(address, () => router.refresh());
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const field = fieldsOf(null, EVIDENCE_LABELS, { kind: firstKind, sensitivity: 'INTERNAL' }, 'arquivo');

  const sendFiles = async (files: File[]) => {
    if (!form.current || files.length === 0) return;
    const fields = new FormData(form.current);
    const suggestedTitle = files[0]?.name.replace(/\.[^.]*$/, '') ?? '';
    if (await ensureSaved(suggestedTitle)) await upload.send(files, fields);
    else
      upload.keep(
        files,
        'O rascunho ainda não pôde ser salvo. Veja por quê no fim da página e envie o arquivo de novo.',
      );
  };
  const sendChosen = ({ target }: { target: EventTarget }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    const files = [...(target.files ?? [])];
    target.value = '';
    void sendFiles(files);
  };
  const sendDropped = (event: DragEvent) => {
    event.preventDefault();
    void sendFiles([...event.dataTransfer.files]);
  };

  return (
    <>
      <form ref={form} action={address} method="post" encType="multipart/form-data" className="space-y-5 pt-6">
        {!isSaved && !isLive && <p>Salve o rascunho para anexar o que comprova.</p>}
        {(isSaved || isLive) && (
          <div
            role="group"
            aria-label="Arquivos"
            className="space-y-4"
            onChange={isLive ? sendChosen : undefined}
            onDragOver={isLive ? (event) => event.preventDefault() : undefined}
            onDrop={isLive ? sendDropped : undefined}
          >
            <FileInput
              id="campo-arquivo"
              name="arquivo"
              label="Escolher arquivos"
              hint={`Ou arraste para cá: PDF, imagem, documento ou planilha, até ${limitText} cada`}
              accept={ACCEPT}
              multiple
            />
            {isLive && (
              <div className="md:hidden">
                <FileInput id="campo-foto" name="foto" label="Tirar uma foto" accept="image/*" camera />
              </div>
            )}
          </div>
        )}
        <details>
          <summary className="text-link inline-flex min-h-10 cursor-pointer items-center text-small font-strong">
            Tipo, data e quem pode ver
          </summary>
          <div className="border-l-2 border-hair py-4 pl-5">
            <EvidenceFields field={field} today={today} />
          </div>
        </details>
        {isSaved && !isLive && (
          <Button type="submit" variant="outlined">
            Enviar arquivos
          </Button>
        )}
      </form>
      <TransferList activityId={activityId} {...upload} fields={() => new FormData(form.current ?? undefined)} />
    </>
  );
}
