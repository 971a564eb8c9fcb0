import { FileInput } from '@/components/form/file-input';
import { Button } from '@/components/ui/button';

export type VersionUploadProps = { evidenceId: string; label: string; limitText: string };

/** A plain form, with and without JavaScript: one more version of the file, or the picture of a page. */
export function VersionUpload({ evidenceId, label, limitText }: VersionUploadProps) {
  return (
    <form
      action={`/api/evidencias/${evidenceId}/versoes`}
      method="post"
      encType="multipart/form-data"
      className="space-y-4 pt-6"
    >
      <FileInput
        id="campo-versao"
        name="arquivo"
        label={label}
        hint={`Até ${limitText}. As versões anteriores continuam guardadas.`}
      />
      <Button type="submit" variant="outlined">
        Enviar arquivo
      </Button>
    </form>
  );
}
