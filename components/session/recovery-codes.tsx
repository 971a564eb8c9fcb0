import { Notice } from '@/components/ui/notice';

/** The codes, for the only time. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <div className="max-w-main space-y-6">
      <Notice kind="success" title="Guarde estes códigos agora. Eles não aparecem de novo.">
        Cada um entra uma vez no lugar do aplicativo, se você perder o celular. Imprima ou copie para um lugar seguro.
      </Notice>
      <ul
        aria-label="Códigos de recuperação"
        className="grid max-w-side grid-cols-2 gap-x-8 border-t border-line font-strong tabular-nums text-title"
      >
        {codes.map((code) => (
          <li key={code} className="border-b border-hair py-3">
            {code}
          </li>
        ))}
      </ul>
    </div>
  );
}
