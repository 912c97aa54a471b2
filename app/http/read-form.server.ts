import { readLimited } from './read-limited.server';

/** Most forms are a few lines. */
const MOST_BYTES = 128 * 1024;
/** A consultation is two texts of 20,000 letters and a prescription, and some scripts take nine bytes for a letter here. */
export const LONG_FORM_BYTES = 512 * 1024;
const MOST_FIELDS = 1000;

/** Names that reach beyond a form's own values, or ask for a list of a million, when they are made into an object. */
const HOSTILE_NAME = /(^|[.[\]])(__proto__|constructor|prototype)($|[.[\]])|\[\d{4,}\]/;

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * The form that a request brings; every action reads it by this. A request without a body is an empty form.
 * @throws {Response} 400, 413, 415
 */
export async function readForm(request: Request, mostBytes = MOST_BYTES): Promise<FormData> {
  const bytes = await readLimited(request, mostBytes).catch(() => {
    throw new Response('cut_short', { status: 400 });
  });
  if (bytes === null) throw new Response('too_large', { status: 413 });
  if (bytes.length === 0) return new FormData();
  const contentType = request.headers.get('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!FORMS.includes(type)) throw new Response('not_a_form', { status: 415 });
  return clean(await parse(bytes, contentType));
}

function parse(bytes: Buffer, contentType: string): Promise<FormData> {
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => {
      throw new Response('malformed', { status: 400 });
    });
}

/** Postgres holds no NUL in a text, and nobody types one. */
function clean(form: FormData): FormData {
  const kept = new FormData();
  let fields = 0;
  for (const [name, value] of form) {
    if ((fields += 1) > MOST_FIELDS || HOSTILE_NAME.test(name))
      throw new Response('malformed', { status: 400 });
    if (typeof value === 'string') kept.append(name, value.replaceAll('\0', ''));
    else kept.append(name, value);
  }
  return kept;
}
