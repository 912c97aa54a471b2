import { noteFault } from '~/platform/faults.server';
import { countLostUpload, type UploadKind } from '~/platform/metering/metrics.server';
import type { FileNotKeptError } from './multipart.server';
import type { RequestScope } from './scope.server';

/** Until somebody has made room, or files that were on their way are gone. */
const RETRY_SECONDS = 60;

/** A file for which there was no place is a fault of ours: told to operators, and its sender may try again. */
export function noteNotKept(scope: RequestScope, fault: FileNotKeptError, kind: UploadKind): void {
  noteFault(fault.cause, 'act');
  countLostUpload(kind);
  scope.appendHeader('Retry-After', String(RETRY_SECONDS));
}
