export {
  addLicencePaper,
  listLicencePapers,
  openLicencePaper,
  removeLicencePaper,
} from './licence-papers.server';
export { scansFiles } from '~/platform/scanner.server';
export { addRecord, type AddedRecord, type ArrivedFile } from './add-record.server';
export type { OpenedRecord } from './schema';
export { startKeepingRecords } from './keep-records.server';
export { drawPreview, readText, type PreviewError } from './preview-record.server';
export { readRecord } from './read-record.server';
export { deleteRecord } from './remove-files.server';
export { getRecord, getRecordUsage, listRecords, openRecord, updateRecord } from './store.server';
export { accessCsv, getAccessFacets, listAccesses } from './access-store.server';
export { breakGlass } from './break-glass.server';
export { askForRecord, closeRecordRequest } from './record-requests.server';
export { shareRecords } from './share-records.server';
export {
  getBreakGlass,
  getRecordSharing,
  getShareDays,
  getSharedPatient,
  listRecordRequests,
  listShareableRecords,
  listShareChoices,
  listSharedRecords,
  type ShareableRecord,
} from './sharing-store.server';
export { importBundle, MOST_IMPORT_BYTES } from './import-bundle.server';
export {
  getExportDays,
  listExports,
  requestExport,
  takeExport,
  type RecordExport,
} from './take-export.server';
export { stopSharing } from './stop-sharing.server';
