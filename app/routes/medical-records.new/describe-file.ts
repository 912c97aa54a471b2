import { newFilesSchema, type NewFiles, type UploadError } from '~/modules/records';

type Detail = keyof NewFiles;
const DETAILS = ['title', 'category', 'documentedOn', 'note'] as const satisfies readonly Detail[];
const CODES = {
  title: 'title_too_long',
  category: 'upload_interrupted',
  documentedOn: 'date_out_of_range',
  note: 'note_too_long',
} as const satisfies Record<Detail, UploadError['code']>;

/** Name of the field that says something of one file alone. */
export const ownName = (file: number, detail: Detail) => `own-${file}-${detail}`;

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/**
 * The fields that describe one of the chosen files: its own, else those for all. A title for several is numbered.
 * @param file its key in the list
 * @param number its place, from 1
 */
export function describeFile(form: FormData, file: number, number: number): [Detail, string][] {
  return DETAILS.map((detail) => {
    const own = textOf(form, ownName(file, detail));
    const shared = textOf(form, detail);
    const numbered = detail === 'title' && shared && number > 1 ? `${shared} (${number})` : shared;
    return [detail, own || numbered];
  });
}

/** What is wrong with a description, before the file is sent. */
export function faultOf(fields: [Detail, string][]): UploadError | null {
  const said = newFilesSchema.safeParse(Object.fromEntries(fields));
  const wrong = DETAILS.find((detail) => said.error?.issues.some(({ path }) => path[0] === detail));
  return wrong ? { code: CODES[wrong] } : null;
}
