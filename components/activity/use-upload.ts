'use client';

import { useState } from 'react';

/** One file on its way: how much has left, in percent, or why it was refused. */
export interface Transfer {
  key: string;
  name: string;
  size: number;
  percent: number;
  error?: string;
}

const BROKEN = 'A conexão caiu antes do fim e nada foi guardado. Envie o arquivo de novo.';

/** Sends files one after another to an address that takes one at a time, and tells how each is doing. */
export function useUpload(address: string, onStored: () => void) {
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const change = (key: string, part: Partial<Transfer>) =>
    setTransfers((all) => all.map((transfer) => (transfer.key === key ? { ...transfer, ...part } : transfer)));

  async function send(files: File[], kind: string) {
    const queue = files.map((file) => ({ file, key: crypto.randomUUID() }));
    const added = queue.map(({ file, key }) => ({ key, name: file.name, size: file.size, percent: 0 }));
    setTransfers((all) => [...all.filter(({ error }) => !error), ...added]);
    for (const { file, key } of queue) {
      const error = await transfer(address, file, kind, (percent) => change(key, { percent }));
      if (error) change(key, { error });
      else {
        setTransfers((all) => all.filter((item) => item.key !== key));
        onStored();
      }
    }
  }
  return { transfers, send };
}

/** Resolves to what went wrong, or to null. XMLHttpRequest, because fetch does not tell how much was sent. */
function transfer(address: string, file: File, kind: string, onPercent: (percent: number) => void) {
  return new Promise<string | null>((resolve) => {
    const body = new FormData();
    body.append('kind', kind);
    body.append('arquivo', file);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((loaded / total) * 100));
    request.onload = () => resolve(request.status === 201 ? null : (request.response?.erro ?? BROKEN));
    request.onerror = () => resolve(BROKEN);
    request.send(body);
  });
}
