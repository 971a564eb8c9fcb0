import { useState } from 'react';

/** One file on its way: how much has left, in percent; why it was refused; or where these bytes already are. */
export interface Transfer {
  key: string;
  file: File;
  percent: number;
  error?: string;
  knownAs?: string;
}

type Answer = { error?: string; knownAs?: string };

const BROKEN = 'A conexão caiu antes do fim e nada foi guardado. Envie o arquivo de novo.';

/**
 * Sends files one after another to an address that takes them, and tells how each is doing. A file that did not get
 * there stays in the list, so that it can be sent again with one press.
 */
export function useUpload(address: string, onStored: () => void) {
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const change = (key: string, part: Partial<Transfer>) =>
    setTransfers((all) => all.map((transfer) => (transfer.key === key ? { ...transfer, ...part } : transfer)));
  const drop = (key: string) => setTransfers((all) => all.filter((transfer) => transfer.key !== key));

  async function sendOne({ key, file }: Transfer, fields: FormData) {
    change(key, { percent: 0, error: undefined });
    const answer = await transfer(address, file, fields, (percent) => change(key, { percent }));
    if (answer.error) return change(key, answer);
    drop(key);
    onStored();
  }

  async function send(files: File[], fields: FormData) {
    const queue = files.map((file) => ({ key: crypto.randomUUID(), file, percent: 0 }));
    setTransfers((all) => [...all, ...queue]);
    for (const item of queue) await sendOne(item, fields);
  }
  /** Leaves files in the list, unsent, with the reason. */
  function keep(files: File[], error: string) {
    const waiting = files.map((file) => ({ key: crypto.randomUUID(), file, percent: 0, error }));
    setTransfers((all) => [...all, ...waiting]);
  }
  return { transfers, send, sendOne, drop, keep };
}

/** Resolves to what went wrong, if anything. XMLHttpRequest, because fetch does not tell how much was sent. */
function transfer(address: string, file: File, fields: FormData, onPercent: (percent: number) => void) {
  return new Promise<Answer>((resolve) => {
    const body = new FormData();
    for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value);
    body.append('arquivo', file);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((loaded / total) * 100));
    request.onload = () =>
      resolve(
        request.status === 201
          ? {}
          : { error: request.response?.erro ?? BROKEN, knownAs: request.response?.repetida ?? undefined },
      );
    request.onerror = () => resolve({ error: BROKEN });
    request.send(body);
  });
}
