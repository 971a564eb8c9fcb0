/** What the app takes to begin: the picture to point the phone at, and the same to type. */
export function FactorSetup({ picture, secret }: { picture: string; secret: string }) {
  return (
    <div className="max-w-main space-y-4">
      <p>
        Abra um aplicativo de códigos no celular, como Google Authenticator, Microsoft Authenticator ou FreeOTP, e
        aponte para a figura.
      </p>
      {/* biome-ignore lint/performance/noImgElement: it is drawn for this page alone and has no address */}
      <img
        src={picture}
        alt="Código QR para o aplicativo"
        width={224}
        height={224}
        className="rounded-field bg-[#fff]"
      />
      <p>
        Se não puder apontar, digite esta chave no aplicativo:
        <span className="mt-1 block font-strong break-words tabular-nums text-title">{secret}</span>
      </p>
    </div>
  );
}
