export { addRecord, type AddedRecord, type ArrivedFile } from './add-record.server';
export { startKeepingRecords } from './keep-records.server';
export { drawPreview, readText, type PreviewError } from './preview-record.server';
export { NoLongerReadableError, readRecord } from './read-record.server';
export { deleteRecord } from './remove-files.server';
export {
  getRecord,
  getRecordUsage,
  isStillReadable,
  listRecords,
  openRecord,
  updateRecord,
  type ReaderTrace,
} from './store.server';
