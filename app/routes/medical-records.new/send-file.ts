import type { UploadReply } from '../medical-records.upload/route';

/** Files came faster than they may; after so many minutes this one may be sent again. */
export type TooOften = { waitMinutes: number };
type Outcome = UploadReply | TooOften | 'stopped' | 'offline';

export type Sending = {
  reply: Promise<Outcome>;
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
  const reply = new Promise<Outcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) =>
      onPercent(Math.floor((loaded / Math.max(total, 1)) * 100));
    request.onabort = () => resolve('stopped');
    request.onerror = request.ontimeout = () => resolve('offline');
    request.onload = () => resolve(outcomeOf(request));
  });
  request.open('POST', '/medical-records/upload');
  request.responseType = 'json';
  request.send(body);
  return { reply, stop: () => request.abort() };
}

function outcomeOf(request: XMLHttpRequest): Outcome {
  const wait = Number(request.getResponseHeader('Retry-After'));
  if (request.status === 429) return { waitMinutes: Math.max(Math.ceil(wait / 60), 1) };
  const reply: unknown = request.response;
  return isReply(reply) ? reply : 'offline';
}

function isReply(value: unknown): value is UploadReply {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
