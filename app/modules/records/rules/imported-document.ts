/** What of a DocumentReference becomes of one of our files. */
const OURS = 'https://ecuretrip.com/fhir';

type Coding = { system?: string | undefined; code?: string | undefined };
type Document = {
  description?: string | undefined;
  category: { coding: Coding[] }[];
  extension: { url?: string | undefined; valueString?: string | undefined }[];
  content: {
    attachment: { title?: string | undefined; url?: string | undefined; creation?: string | undefined };
  }[];
};

export type Details = { title: string; category: string; documentedOn: string; note: string };

const cut = (text: string | undefined, most: number) =>
  Array.from((text ?? '').trim())
    .slice(0, most)
    .join('');

/** How the file is called: its title, else the last part of its address. */
export function nameOf({ content }: Document): string {
  const [first] = content;
  const { title, url } = first?.attachment ?? {};
  return (
    title?.trim() ||
    safeDecode(url ?? '')
      .split('/')
      .at(-1) ||
    'file'
  );
}

/** Where an attachment lies in an archive; what is no escape stays as it is. */
export function safeDecode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Title, category, day and note; what is unknown here is left out. */
export function detailsOf(document: Document, categories: readonly string[]): Details {
  const codes = document.category.flatMap(({ coding }) => coding);
  const known = codes.find(
    ({ system, code }) => system === `${OURS}/record-category` && code && categories.includes(code),
  );
  const creation = document.content[0]?.attachment.creation ?? '';
  const note = document.extension.find(({ url }) => url === `${OURS}/note`)?.valueString;
  return {
    title: cut(document.description, 200),
    category: known?.code ?? 'other',
    documentedOn: /^\d{4}-\d{2}-\d{2}/.exec(creation)?.[0] ?? '',
    note: cut(note, 2000),
  };
}
