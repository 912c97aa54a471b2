import type { UploadReply } from '../medical-records.upload/route';

export type Sending = {
  reply: Promise<UploadReply | 'stopped' | 'offline'>;
  stop(): void;
};

/**
 * Sends one file with the fields that describe it. By XMLHttpRequest: `fetch` does not tell how much has been sent.
 *
 * @param onPercent called while it goes; 100 when all is sent and the answer is awaited
 */
export function sendFile(
  file: File,
  fields: [string, string][],
  onPercent: (percent: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('file', file, file.name);
  const reply = new Promise<UploadReply | 'stopped' | 'offline'>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) =>
      onPercent(Math.floor((loaded / Math.max(total, 1)) * 100));
    request.onabort = () => resolve('stopped');
    request.onerror = request.ontimeout = () => resolve('offline');
    request.onload = () => resolve(isReply(request.response) ? request.response : 'offline');
  });
  request.open('POST', '/medical-records/upload');
  request.responseType = 'json';
  request.send(body);
  return { reply, stop: () => request.abort() };
}

function isReply(value: unknown): value is UploadReply {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
